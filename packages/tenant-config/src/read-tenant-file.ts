import { type ContentProblem, checkTenantFile } from "./check-tenant-file";
import type { Policy } from "./policy";
import { type Problem, pathText } from "./problem";
import type { TenantFile } from "./schema";
import { lawProblemsOf } from "./settings-law";
import { readYaml } from "./yaml-source";

/** The largest tenant file that is read, in bytes. */
export const tenantFileBytesMax = 256 * 1024;

/** The answer about a tenant file: its policy, or everything that is wrong with it. */
export type ReadTenantFile =
  | { ok: true; file: TenantFile; policy: Policy }
  | { ok: false; problems: readonly [Problem, ...Problem[]] };

/**
 * Reads a tenant file and judges it whole, by the law of its country too. `fileName` stands in the problems; `packAt` (ISO date, default today) picks the
 * country pack. Never throws for what a file says.
 */
export function readTenantFile(
  text: string,
  fileName: string,
  packAt: string = new Date().toISOString().slice(0, 10),
): ReadTenantFile {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > tenantFileBytesMax) return { ok: false, problems: [tooLarge(fileName, bytes)] };
  const source = readYaml(text);
  const refused = (problems: readonly Omit<Problem, "file">[]): ReadTenantFile | null => {
    const [first, ...rest] = problems
      .map((problem) => ({ file: fileName, ...problem }))
      .sort((a, b) => a.line - b.line);
    return first ? { ok: false, problems: [first, ...rest] } : null;
  };
  const unreadable = refused(source.problems);
  if (unreadable) return unreadable;
  const checked = checkTenantFile(source.data, packAt);
  const placed = (found: readonly ContentProblem[]) =>
    found.map(({ path, ...place }) => ({ line: source.lineOf(path), key: pathText(path), ...place }));
  const wrong = refused(placed(checked.ok ? [] : checked.problems));
  if (wrong) return wrong;
  if (!checked.ok) throw new Error("a file was refused without a problem");
  return refused(placed(lawProblemsOf(null, checked.file))) ?? checked;
}

/** The problem of a file that is larger than a tenant file can be. */
export function tooLarge(file: string, bytes: number): Problem {
  return {
    file,
    line: 1,
    key: "",
    found: `${Math.ceil(bytes / 1024)} kB`,
    allowed: `at most ${tenantFileBytesMax / 1024} kB`,
  };
}
