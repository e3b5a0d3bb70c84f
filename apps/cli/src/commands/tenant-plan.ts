import { readdir } from "node:fs/promises";
import { userInfo } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import {
  applyTenantFiles,
  type FilePlan,
  HostTaken,
  noteBrokenFile,
  OperatorMistake,
  type openClient,
  planTenantFile,
} from "@vakans/core/operator";
import { brokenTenantOf, changeSentence, readTenantFile, sentenceOf, type TenantFile } from "@vakans/tenant-config";
import { fileOrSlug, tenantsFolder, textOf, withProduct } from "./tenant-file";

/** `tenant plan <file or slug>`: what applying the file would change, line by line. Changes nothing. */
export async function planTenant([name, ...rest]: readonly string[]): Promise<number> {
  if (!name || rest.length > 0) throw new OperatorMistake("Write: tenant plan <file or slug>.");
  const path = fileOrSlug(name);
  const read = readTenantFile(await textOf(path), basename(path));
  if (!read.ok) {
    for (const problem of read.problems) console.error(sentenceOf(problem));
    return 1;
  }
  tellPlan(read.file, await withProduct((client) => planTenantFile(client, read.file)));
  return 0;
}

function tellPlan({ slug, name }: TenantFile, { before, changes, overSettings, overtaken }: FilePlan): void {
  if (!before || changes.length === 0) {
    console.log(before ? `${slug}: nothing would change.` : `${slug}: a new tenant, ${name}.`);
    return;
  }
  console.log(`${slug}: ${changes.length} ${changes.length === 1 ? "change" : "changes"}.`);
  for (const change of changes) console.log(`  ${changeSentence(change)}`);
  if (overSettings) console.log("  This replaces what was set in the product itself.");
  for (const { number, effectiveAt } of overtaken)
    console.log(`  Version ${number}, scheduled for ${effectiveAt.toISOString()}, would never count.`);
}

const usage = 'Write: tenant apply [file …] --reason "…" [--from 2027-01-01T00:00Z].';

/** Who types, for the list of versions. */
export const whoTypes = (): string => `${userInfo().username} by command`;

/** The reason of an act, of a length that somebody can read. Throws `OperatorMistake`. */
export function reasonOf(reason: string | undefined, mistake: string): string {
  const text = (reason ?? "").trim();
  if (text.length < 3 || text.length > 500) throw new OperatorMistake(`${mistake} A reason has 3 to 500 characters.`);
  return text;
}

/**
 * `tenant apply`: makes files count, each for its tenant. A file that is wrong is told, noted for the tenant's staff, and
 * keeps no other from being applied.
 */
export async function applyTenants(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const reason = reasonOf(values.reason, usage);
  const effectiveAt = momentOf(values.from);
  const names = positionals.length > 0 ? positionals.map(fileOrSlug) : await allFiles();
  const right = await withProduct(async (client) => {
    const done: boolean[] = [];
    for (const name of names) done.push(await applyOne(client, name, { reason, effectiveAt }));
    return done;
  });
  return right.every(Boolean) ? 0 : 1;
}

function parsed(args: readonly string[]) {
  try {
    const options = { reason: { type: "string" }, from: { type: "string" } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    throw new OperatorMistake(usage);
  }
}

function momentOf(from: string | undefined): Date | null {
  if (from === undefined) return null;
  const at = new Date(from);
  if (Number.isNaN(at.getTime()) || !/T.*(Z|[+-]\d\d:?\d\d)$/.test(from))
    throw new OperatorMistake("--from is a moment with its zone, such as 2027-01-01T00:00Z.");
  if (at.getTime() < Date.now()) throw new OperatorMistake("--from has been already.");
  return at;
}

async function allFiles(): Promise<string[]> {
  const folder = tenantsFolder();
  return (await readdir(folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

type Wish = { readonly reason: string; readonly effectiveAt: Date | null };

async function applyOne(client: ReturnType<typeof openClient>, path: string, wish: Wish): Promise<boolean> {
  const fileName = basename(path);
  const text = await textOf(path);
  const read = readTenantFile(text, fileName);
  if (!read.ok) {
    const problems = read.problems.map(sentenceOf);
    for (const line of problems) console.error(line);
    const named = brokenTenantOf(text, fileName);
    if (named) await noteBrokenFile(client, { ...named, fileName, problems });
    return false;
  }
  try {
    const applied = await applyTenantFiles(client, [read.file], whoTypes(), { ...wish, overSettings: true });
    for (const { slug, outcome, number } of applied) {
      const from = wish.effectiveAt && number ? `, from ${wish.effectiveAt.toISOString()}` : "";
      console.log(`${slug}: ${outcome}${number ? ` as version ${number}` : ""}${from}`);
    }
    return applied.every(({ outcome }) => outcome !== "ended");
  } catch (error) {
    if (!(error instanceof HostTaken || error instanceof OperatorMistake)) throw error;
    console.error(`${fileName}: ${error.message}`);
    return false;
  }
}
