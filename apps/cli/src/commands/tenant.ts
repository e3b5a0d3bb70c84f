import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { OperatorMistake } from "@vakans/core/operator";
import { type Problem, readTenantFile, readTenantFolder, sentenceOf } from "@vakans/tenant-config";
import { findRoot } from "../root";

/** `tenant validate [file …]`: says of each file whether it is right, and of each mistake where it is and what is allowed. */
export async function validateTenants(args: readonly string[]): Promise<number> {
  const [act, ...files] = args;
  if (act !== "validate") throw new OperatorMistake("Write: tenant validate [file …].");
  const { good, problems } = files.length > 0 ? await readFiles(files) : await readFolder();
  for (const name of good) console.log(`${name}: right`);
  for (const problem of problems) console.error(sentenceOf(problem));
  return problems.length > 0 ? 1 : 0;
}

type Read = { readonly good: readonly string[]; readonly problems: readonly Problem[] };

async function readFolder(): Promise<Read> {
  const { tenants, problems } = await readTenantFolder(join(findRoot(), "tenants"));
  return { good: tenants.map(({ fileName }) => fileName), problems };
}

async function readFiles(names: readonly string[]): Promise<Read> {
  const good: string[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const text = await readFile(resolve(name), "utf8").catch(() => {
      throw new OperatorMistake(`${name} cannot be read.`);
    });
    const read = readTenantFile(text, name);
    if (read.ok) good.push(name);
    else problems.push(...read.problems);
  }
  return { good, problems };
}
