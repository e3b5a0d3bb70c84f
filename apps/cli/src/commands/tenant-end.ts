import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { endTenant, exportTenant, OperatorMistake } from "@vakans/core/operator";
import { ownerUrlOf } from "../connection";
import { findRoot } from "../root";
import { readUpEnvironment } from "../up/environment";

const exportUsage = "Write: tenant export-all <slug> --to <folder>.";
const endUsage = "Write: tenant end <slug> --export-to <folder> --yes-end <slug> [--accept-missing-files].";

/** `tenant export-all <slug> --to <folder>`: writes all that a tenant has, with a manifest of hashes, and changes nothing. */
export async function exportAll(args: readonly string[]): Promise<number> {
  const { slug, values } = read(args, ["--to"], [], exportUsage);
  const to = values.get("--to");
  if (!to) throw new OperatorMistake(exportUsage);
  const manifest = await exportTenant({ ...placesOf(slug, to), onProgress: console.log });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${slug}: ${rows} rows and ${manifest.files.count} files, each read back and as it was written.`);
  if (manifest.missing.length === 0) return 0;
  console.error(`${manifest.missing.length} files are missing or damaged; manifest.json says which.`);
  return 1;
}

/** `tenant end <slug> …`: exports a suspended tenant and destroys it. The slug is typed twice. */
export async function endForGood(args: readonly string[]): Promise<number> {
  const { slug, values, flags } = read(args, ["--export-to", "--yes-end"], ["--accept-missing-files"], endUsage);
  const to = values.get("--export-to");
  if (!to) throw new OperatorMistake(endUsage);
  const begunAt = Date.now();
  const report = await endTenant({
    ...placesOf(slug, to),
    typed: values.get("--yes-end"),
    by: userInfo().username,
    acceptMissing: flags.has("--accept-missing-files"),
    onProgress: console.log,
  });
  const rows = Object.values(report.destroyed).reduce((sum, count) => sum + count, 0);
  const now = Date.parse(report.endedAt) >= begunAt;
  const exported = now ? `Its export lies in ${to}` : `It ended ${report.endedAt}, and was exported then`;
  console.log(`${slug} has ended: ${rows} rows and ${report.filesRemoved} files destroyed.`);
  console.log(`${exported}; the SHA-256 of its manifest.json is ${report.exported.manifestSha256}.`);
  return 0;
}

function placesOf(slug: string, to: string) {
  const root = findRoot();
  const env = readUpEnvironment(process.env, root);
  return {
    ownerUrl: ownerUrlOf(root),
    filesDir: join(env.DATA_DIR, "files"),
    slug,
    to: resolve(process.env["INIT_CWD"] ?? ".", to),
  };
}

function read(args: readonly string[], named: readonly string[], flagged: readonly string[], usage: string) {
  const [slug = "", ...rest] = args;
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < rest.length; at += 1) {
    const name = rest[at] ?? "";
    const value = rest[at + 1];
    if (flagged.includes(name)) flags.add(name);
    else if (named.includes(name) && value !== undefined) {
      values.set(name, value);
      at += 1;
    } else throw new OperatorMistake(usage);
  }
  if (slug === "" || slug.startsWith("--")) throw new OperatorMistake(usage);
  return { slug, values, flags };
}
