import { type Problem, readTenantFile, sentenceOf } from "@vakans/tenant-config";
import { readTenantFolder } from "@vakans/tenant-config/folder";
import { tenantsFolder, textOf } from "./tenant-file";

/** `tenant validate [file …]`: says of each file whether it is right, and of each mistake where it is and what is allowed. */
export async function validateTenants(files: readonly string[]): Promise<number> {
  const { good, problems } = files.length > 0 ? await readFiles(files) : await readFolder();
  for (const name of good) console.log(`${name}: right`);
  for (const problem of problems) console.error(sentenceOf(problem));
  return problems.length > 0 ? 1 : 0;
}

type Read = { readonly good: readonly string[]; readonly problems: readonly Problem[] };

async function readFolder(): Promise<Read> {
  const { tenants, problems } = await readTenantFolder(tenantsFolder());
  return { good: tenants.map(({ fileName }) => fileName), problems };
}

async function readFiles(names: readonly string[]): Promise<Read> {
  const good: string[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const read = readTenantFile(await textOf(name), name);
    if (read.ok) good.push(name);
    else problems.push(...read.problems);
  }
  return { good, problems };
}
