import { stringify } from "yaml";
import { differenceOf, type SettingPath, settingAt } from "./difference";
import { type TenantFile, tenantFile } from "./schema";

/**
 * A tenant file as YAML: every value that is not the default, in the order of the schema. Reading it back gives the same
 * configuration.
 */
export function writeTenantFile(file: TenantFile): string {
  const whole = tenantFile.parse(file);
  return stringify(withoutDefaults(whole, whole, []), { lineWidth: 0, aliasDuplicateObjects: false });
}

type Keyed = Record<string, unknown>;

/** What is left of a file when everything goes that comes back by itself, found by trying. */
function withoutDefaults(file: TenantFile, written: unknown, path: SettingPath): unknown {
  let kept = written;
  for (const key of Object.keys(settingAt(file, path) as Keyed)) {
    const place = [...path, key];
    const less = without(kept, place);
    if (means(file, less)) kept = less;
    else if (isGroup(settingAt(file, place))) kept = withoutDefaults(file, kept, place);
  }
  return kept;
}

const isGroup = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** Takes a key away and leaves an emptied group where it is: an empty group is not the same as none. */
function without(holder: unknown, [part, ...rest]: SettingPath): unknown {
  const entries = Object.entries(holder as Keyed);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([key]) => key !== part));
  return Object.fromEntries(entries.map(([key, value]) => [key, key === part ? without(value, rest) : value]));
}

function means(file: TenantFile, written: unknown): boolean {
  const parsed = tenantFile.safeParse(written);
  return parsed.success && differenceOf(file, parsed.data).length === 0;
}
