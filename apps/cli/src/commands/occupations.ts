import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { classificationNamed, importOccupations, OperatorMistake } from "@vakans/core/operator";
import { ownerUrlOf } from "../connection";
import { findRoot } from "../root";

const usage = "Write: occupations import --classification ssyk2012|styrk08 --file <json or csv>.";

/** `occupations import`: brings an official classification of occupations in, and tells what that changed. */
export async function importClassification([act, ...rest]: readonly string[]): Promise<number> {
  if (act !== "import") throw new OperatorMistake(usage);
  const options = optionsOf(rest);
  const classification = classificationNamed(options.get("--classification"));
  const file = options.get("--file");
  if (!file) throw new OperatorMistake(usage);
  const text = await readFile(resolve(process.env["INIT_CWD"] ?? ".", file), "utf8").catch(() => {
    throw new OperatorMistake(`${file} cannot be read.`);
  });
  const { added, changed, unchanged } = await importOccupations(ownerUrlOf(findRoot()), classification, text);
  console.log(`${classification}: ${added} added, ${changed} changed, ${unchanged} as they were.`);
  return 0;
}

function optionsOf(args: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const [name = "", value] = args.slice(at, at + 2);
    if (!["--classification", "--file"].includes(name) || value === undefined) throw new OperatorMistake(usage);
    options.set(name, value);
  }
  return options;
}
