import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

const left = new Set(["node_modules", "build", ".git", ".data", ".turbo", "test-results", "playwright-report"]);

/** Every file of the checkout that people write, as a path from its root; `folder` asks for a part of it. */
export function filesOf(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !left.has(entry.name))
    .flatMap((entry) => {
      const path = relative(root, join(root, folder, entry.name))
        .split(sep)
        .join("/");
      if (entry.isDirectory()) return filesOf(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

/** The text of a file of the checkout. */
export const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

/** Ends a check: one line when it holds, otherwise each problem on a line and the exit code 1. */
export function conclude(fine: string, problems: readonly string[]): void {
  console.log(problems.length === 0 ? fine : problems.join("\n"));
  process.exitCode = problems.length === 0 ? 0 : 1;
}
