import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { OperatorError } from "@vakans/local-postgres";

/** The checkout this program was built in: the nearest folder above with the workspace file. */
export function findRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "pnpm-workspace.yaml"))) return folder;
    if (dirname(folder) === folder) throw new OperatorError("This program does not lie in a checkout of Vakans.");
  }
}
