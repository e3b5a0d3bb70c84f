import { type CheckedTenantFile, checkTenantFile } from "./check-tenant-file";
import { pathText, shown } from "./problem";
import type { TenantFile } from "./schema";

/** Where in a tenant file: `["attachments", "formats"]`. */
export type SettingPath = readonly (string | number)[];

/** One setting that differs. Absent is `undefined`. A list is one value, whatever stands in it. */
export type Change = { readonly path: SettingPath; readonly before: unknown; readonly after: unknown };

/** A change as one line in English: `attachments.perSubmissionMax: 3 → 5`. */
export const changeSentence = ({ path, before, after }: Change): string =>
  `${pathText(path)}: ${shown(before)} → ${shown(after)}`;

type Keyed = Readonly<Record<string, unknown>>;

const isKeyed = (value: unknown): value is Keyed =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every setting in which two files differ, down to the single value, in the order of the schema. */
export function differenceOf(before: TenantFile, after: TenantFile): Change[] {
  return differing([], before, after);
}

function differing(path: SettingPath, before: unknown, after: unknown): Change[] {
  // What is absent on one side is told key by key, as a tenant's own words are; what was null or a word is told whole.
  if ((isKeyed(before) || before === undefined) && (isKeyed(after) || after === undefined) && before !== after) {
    const [old, now] = [before ?? {}, after ?? {}];
    const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...keys].flatMap((key) => differing([...path, key], valueIn(old, key), valueIn(now, key)));
  }
  return same(before, after) ? [] : [{ path, before, after }];
}

function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (isKeyed(one) && isKeyed(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => same(valueIn(one, key), valueIn(other, key)));
  }
  return one === other;
}

const valueIn = (holder: unknown, part: string | number): unknown =>
  typeof holder === "object" && holder !== null && Object.hasOwn(holder, part) ? Reflect.get(holder, part) : undefined;

/** The value at a path, or `undefined`. */
export const settingAt = (file: unknown, path: SettingPath): unknown => path.reduce<unknown>(valueIn, file);

/**
 * A file with other values at some paths, judged whole. `undefined` takes a value away, so that its default counts again;
 * a group that has become empty goes with it.
 */
export function changed(
  file: TenantFile,
  changes: readonly { readonly path: SettingPath; readonly value?: unknown }[],
  packAt?: string,
): CheckedTenantFile {
  const wanted = changes.reduce<unknown>((made, { path, value }) => withValue(made, path, value), file);
  return checkTenantFile(wanted, packAt);
}

function withValue(holder: unknown, [part, ...rest]: SettingPath, value: unknown): unknown {
  if (part === undefined) return value;
  if (Array.isArray(holder)) {
    const items = [...holder];
    if (typeof part === "number" && part >= 0 && part <= items.length)
      items[part] = withValue(items[part], rest, value);
    return items.filter((item) => item !== undefined);
  }
  const inner = withValue(valueIn(holder, part), rest, value);
  const others = Object.entries(isKeyed(holder) ? holder : {}).filter(([key]) => key !== String(part));
  // An entry each, so that no name of a key means anything to the language.
  if (inner !== undefined) return Object.fromEntries([...others, [String(part), inner]]);
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}
