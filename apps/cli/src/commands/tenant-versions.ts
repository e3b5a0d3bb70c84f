import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { historyOf, OperatorMistake, rollBackTenant, runningFile } from "@vakans/core/operator";
import { changeSentence, writeTenantFile } from "@vakans/tenant-config";
import { whereTyped, withProduct } from "./tenant-file";
import { reasonOf, whoTypes } from "./tenant-plan";

const exportUsage = "Write: tenant export <slug> [--to file].";

/** `tenant export`: what counts at a tenant now, as a file whose plan is empty. */
export async function exportTenant(args: readonly string[]): Promise<number> {
  const { slug, options } = readWords(args, ["to"], exportUsage);
  const text = writeTenantFile(await withProduct((client) => runningFile(client, slug)));
  const to = options["to"];
  if (!to) {
    process.stdout.write(text);
    return 0;
  }
  await writeFile(whereTyped(to), text).catch(() => {
    throw new OperatorMistake(`${to} cannot be written.`);
  });
  console.log(`${slug}: written to ${to}`);
  return 0;
}

/** `tenant history`: who changed what, when and why, newest first. */
export async function showHistory(args: readonly string[]): Promise<number> {
  const { slug } = readWords(args, [], "Write: tenant history <slug>.");
  const { lines, problem } = await withProduct((client) => historyOf(client, slug));
  for (const { number, state, source, author, reason, effectiveAt, restores, changes } of lines) {
    const back = restores === null ? "" : `, brings back ${restores}`;
    console.log(`${number}  ${state}, from ${effectiveAt.toISOString()}, by ${author} (${source})${back}: ${reason}`);
    for (const change of changes) console.log(`     ${changeSentence(change)}`);
  }
  if (problem) {
    console.log(`Not taken, found ${problem.foundAt.toISOString()}: ${problem.source}`);
    for (const line of problem.problems) console.log(`     ${line}`);
  }
  return 0;
}

const rollBackUsage = 'Write: tenant rollback <slug> --to <number> --reason "…".';

/** `tenant rollback`: brings back what an earlier version said, at once and as a new one. */
export async function rollBack(args: readonly string[]): Promise<number> {
  const { slug, options } = readWords(args, ["to", "reason"], rollBackUsage);
  const number = Number(options["to"]);
  if (!Number.isSafeInteger(number) || number < 1 || number > 1_000_000) throw new OperatorMistake(rollBackUsage);
  const reason = reasonOf(options["reason"], rollBackUsage);
  const made = await withProduct((client) => rollBackTenant(client, { slug, number, author: whoTypes(), reason }));
  console.log(`${slug}: version ${made} brings back ${number}`);
  return 0;
}

/** One slug, and options that each take a text. Throws `OperatorMistake` with the usage for anything else. */
function readWords(args: readonly string[], names: readonly string[], usage: string) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
    });
    const [slug, ...more] = positionals;
    if (slug && more.length === 0) return { slug, options: values as Readonly<Record<string, string | undefined>> };
  } catch {
    // Told below, as what is missing is.
  }
  throw new OperatorMistake(usage);
}
