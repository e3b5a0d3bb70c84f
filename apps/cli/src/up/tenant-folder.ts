import {
  type Applied,
  applyTenantFiles,
  HostTaken,
  noteBrokenFile,
  OperatorMistake,
  type openClient,
} from "@vakans/core/operator";
import { OperatorError } from "@vakans/local-postgres";
import { sentenceOf } from "@vakans/tenant-config";
import { readTenantFolder } from "@vakans/tenant-config/folder";

/**
 * Applies every tenant file of a folder, and answers those that are right. A wrong one is told and stops nobody: its tenant
 * runs on what it had, or is shut alone. Throws `OperatorError` where no file names a tenant at all.
 */
export async function applyTenantFolder(
  client: ReturnType<typeof openClient>,
  folder: string,
): Promise<readonly Pick<Applied, "slug" | "name">[]> {
  const { tenants, problems, broken } = await readTenantFolder(folder);
  for (const problem of problems) console.error(sentenceOf(problem));
  if (tenants.length === 0 && broken.length === 0)
    throw new OperatorError("No file in tenants/ is right, so there is nothing to run: see the lines above.");
  const applied: Applied[] = [];
  for (const { file, fileName } of tenants) {
    try {
      applied.push(...(await applyTenantFiles(client, [file], "tenants/")));
    } catch (error) {
      if (!(error instanceof HostTaken || error instanceof OperatorMistake)) throw error;
      console.error(`${fileName}: ${error.message}`);
      const { slug, hosts } = file;
      await noteBrokenFile(client, { fileName, slug, hosts, problems: [error.message] });
    }
  }
  for (const each of broken) await noteBrokenFile(client, { ...each, problems: each.problems.map(sentenceOf) });
  for (const { slug, outcome } of applied) {
    if (outcome === "differsFromSettings")
      console.error(`${slug}: the file in tenants/ differs from the settings, which run.`);
    if (outcome === "ended") console.error(`${slug}: the tenant has ended, and its file is left aside.`);
  }
  return applied.flatMap(({ slug, name, outcome }) => (outcome === "ended" ? [] : [{ slug, name }]));
}
