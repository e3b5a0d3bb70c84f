import type { z } from "zod";
import { inconsistenciesOf } from "./consistency";
import { keysAllowedAt } from "./json-schema";
import { nearest } from "./nearest";
import { wrongWordsOf } from "./own-words";
import type { Policy } from "./policy";
import { pathText, problemsMax, shown } from "./problem";
import { resolvePolicy } from "./resolve-policy";
import { type TenantFile, tenantFile } from "./schema";

/** One thing that is wrong with the content of a tenant file: where, what stands there, what could. */
export type ContentProblem = {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly allowed: string;
};

/** The answer about a tenant file's content: its policy, or everything that is wrong with it. */
export type CheckedTenantFile =
  | { readonly ok: true; readonly file: TenantFile; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly [ContentProblem, ...ContentProblem[]] };

/**
 * Reads content that was judged when it was kept: only its form is looked at, so that a stricter rule about what goes
 * together, or a word that a release has dropped, shuts nobody. `packAt` (ISO date, default today) picks the country pack.
 */
export function keptTenantFile(data: unknown, packAt: string = today()): CheckedTenantFile {
  const parsed = tenantFile.safeParse(data, { error: (issue) => allowedBy(issue), reportInput: true });
  if (parsed.success) return { ok: true, file: parsed.data, policy: resolvePolicy(parsed.data, packAt) };
  const wrong = refused(parsed.error.issues.slice(0, problemsMax).flatMap((issue) => placesOf(issue, data)));
  if (wrong) return wrong;
  throw parsed.error;
}

/**
 * Judges the content of a tenant file whole, wherever it came from: the schema, what goes together, the tenant's own
 * words. Never throws for what the content is.
 */
export function checkTenantFile(data: unknown, packAt: string = today()): CheckedTenantFile {
  const kept = keptTenantFile(data, packAt);
  if (!kept.ok) return kept;
  return refused([...inconsistenciesOf(kept.file, packAt), ...wrongWordsOf(kept.file.words)]) ?? kept;
}

const today = () => new Date().toISOString().slice(0, 10);

/** A problem as one line in English, without a file: path, found, allowed. */
export const contentSentence = ({ path, found, allowed }: ContentProblem): string =>
  `${path.length === 0 ? "" : `${pathText(path)}: `}found ${found}; allowed: ${allowed}`;

type Place = { path: readonly PropertyKey[]; found: string; allowed: string };

function refused(places: readonly Place[]): Extract<CheckedTenantFile, { ok: false }> | null {
  const [first, ...rest] = places.slice(0, problemsMax).map(({ path, ...place }) => ({
    path: path.map((part) => (typeof part === "number" ? part : String(part))),
    ...place,
  }));
  return first ? { ok: false, problems: [first, ...rest] } : null;
}

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
