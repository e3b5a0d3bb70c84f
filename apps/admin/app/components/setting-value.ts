import {
  type Change,
  type Setting,
  settingAt,
  settingGroups,
  settingOf,
  settingWords,
  type TenantFile,
} from "@vakans/core/reading";
import { isLanguage, languageNames, languages, localeOf, type Words } from "@vakans/i18n";
import { checkName } from "./labels";
import { choiceName } from "./setting-form";

const yesNo = (words: Words, value: unknown) => words.t(value === true ? "ui.yes" : "ui.no");

const linesOf = (parts: readonly unknown[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join("\n");

/** "15 januari" of "01-15". */
function dayOfYear(words: Words, day: unknown): string {
  const at = new Date(`2024-${String(day)}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return String(day);
  return new Intl.DateTimeFormat(localeOf[words.language], { timeZone: "UTC", day: "numeric", month: "long" }).format(
    at,
  );
}

/** What a setting says, as people read it; a line each where there are several things. */
export function saidOf(setting: Setting, value: unknown, words: Words): string {
  const { field } = setting;
  if (field.kind === "part") return yesNo(words, value !== null && value !== undefined);
  if (value === null || value === undefined) return words.t("settings.notSet");
  const list = Array.isArray(value) ? value : [];
  const part = (name: string): unknown => (typeof value === "object" ? Reflect.get(value, name) : undefined);
  switch (field.kind) {
    case "boolean":
      return yesNo(words, value);
    case "choice":
      return choiceName(setting, String(value), words);
    case "manyChoices":
      return linesOf(list.map((each) => choiceName(setting, String(each), words))) || words.t("settings.nothingChosen");
    case "number":
      return words.number(Number(value));
    case "period":
      return value === "keep"
        ? words.t("settings.keep")
        : words.t("settings.months", { count: Number(part("destroyAfterMonths")) });
    case "days":
      return linesOf(list.map((day) => dayOfYear(words, day))) || words.t("settings.nothingChosen");
    case "lines":
      return linesOf(list) || words.t("settings.nothingChosen");
    case "checks":
      return (
        linesOf(
          list.map(
            ({ check, occupations }: TenantFile["advert"]["registerChecks"][number]) =>
              `${checkName(words, check)}: ${occupations.join(", ")}`,
          ),
        ) || words.t("settings.nothingChosen")
      );
    case "localText":
      return linesOf(
        languages.map((language) => (part(language) ? `${languageNames[language]}: ${part(language)}` : null)),
      );
    case "contact":
      return linesOf(["function", "email", "phone", "hours"].map(part));
    default:
      return String(value);
  }
}

/** A line of what differs between two configurations. */
export type DifferenceRow = {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
};

const plain = (value: unknown): string =>
  value === null || value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);

/** What differs, a line for each setting, in the order of the groups; words, look and addresses last. */
export function differenceRows(
  changes: readonly Change[],
  before: TenantFile,
  after: TenantFile,
  words: Words,
): readonly DifferenceRow[] {
  const concerned = new Set(changes.flatMap(({ path }) => settingOf(path)?.id ?? []));
  const settings = settingGroups
    .flatMap((group) => group.settings)
    .filter(({ id }) => concerned.has(id))
    .map((setting) => ({
      key: setting.id,
      name: words.t(settingWords.name(setting)),
      before: saidOf(setting, settingAt(before, setting.path), words),
      after: saidOf(setting, settingAt(after, setting.path), words),
    }));
  const others = changes
    .filter(({ path }) => settingOf(path) === null)
    .map(({ path, before: old, after: now }) => ({
      key: path.join("."),
      name: otherName(path, words),
      before: plain(old),
      after: plain(now),
    }));
  return [...settings, ...others];
}

function otherName([room, ...rest]: readonly (string | number)[], words: Words): string {
  const [first, ...last] = rest;
  if (room === "words" && isLanguage(first))
    return words.t("settings.otherWord", { language: languageNames[first], key: last.join(".") });
  if (room === "look") return words.t("settings.otherLook", { key: rest.join(".") });
  return words.t("settings.otherKey", { key: [room, ...rest].join(".") });
}
