import type { z } from "zod";
import { inconsistenciesOf } from "./consistency";
import { keysAllowedAt } from "./json-schema";
import { nearest } from "./nearest";
import { wrongWordsOf } from "./own-words";
import type { Policy } from "./policy";
import { type Problem, pathText, problemsMax, shown } from "./problem";
import { resolvePolicy } from "./resolve-policy";
import { type TenantFile, tenantFile } from "./schema";
import { readYaml } from "./yaml-source";

/** The largest tenant file that is read, in bytes. */
export const tenantFileBytesMax = 256 * 1024;

/** The answer about a tenant file: its policy, or everything that is wrong with it. */
export type ReadTenantFile =
  | { ok: true; file: TenantFile; policy: Policy }
  | { ok: false; problems: readonly [Problem, ...Problem[]] };

/**
 * Reads a tenant file and judges it whole. `fileName` stands in the problems; `packAt` (ISO date, default today) picks the
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

  const parsed = tenantFile.safeParse(source.data, { error: (issue) => allowedBy(issue), reportInput: true });
  if (!parsed.success) {
    const places = parsed.error.issues
      .slice(0, problemsMax)
      .flatMap((issue) => placesOf(issue, source.data))
      .slice(0, problemsMax);
    const wrong = refused(
      places.map(({ path, ...place }) => ({ line: source.lineOf(path), key: pathText(path), ...place })),
    );
    if (wrong) return wrong;
    throw parsed.error;
  }
  const file = parsed.data;
  const inconsistent = refused(
    [...inconsistenciesOf(file, packAt), ...wrongWordsOf(file.words)].map(({ path, found, allowed }) => ({
      line: source.lineOf(path),
      key: pathText(path),
      found,
      allowed,
    })),
  );
  return inconsistent ?? { ok: true, file, policy: resolvePolicy(file, packAt) };
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

type Place = { path: readonly PropertyKey[]; found: string; allowed: string };

function placesOf(issue: z.core.$ZodIssue, data: unknown): Place[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const keys = keysAllowedAt(path);
    return issue.keys.slice(0, problemsMax).map((key) => ({
      path: [...path, key],
      found: `the unknown key ${shown(key)}`,
      allowed: `${meant(key, keys)}one of ${keys.join(", ")}`,
    }));
  }
  const value = valueAt(data, path);
  const guess =
    issue.code === "invalid_value" && typeof value === "string" ? meant(value, issue.values.map(String)) : "";
  return [{ path, found: shown(value), allowed: `${guess}${issue.message}` }];
}

const meant = (written: string, candidates: readonly string[]): string => {
  const near = nearest(written, candidates);
  return near ? `did you mean ${near}? ` : "";
};

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined,
    data,
  );
}

const kinds: Record<string, string> = {
  string: "a text (in quotes, if it starts with # or looks like a number)",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list, like [a, b]",
  object: "keys with values",
  record: "keys with values",
};

/** What may stand where an issue was found, for those checks that do not say it themselves. */
function allowedBy(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1 ? shown(issue.values[0]) : `one of ${issue.values.join(", ")}`;
    case "too_small":
      return issue.origin === "array" ? `at least ${issue.minimum} in the list` : `at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "array" ? `at most ${issue.maximum} in the list` : `at most ${issue.maximum}`;
    default:
      return undefined;
  }
}
