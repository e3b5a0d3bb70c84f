import {
  type ContentProblem,
  choicesIn,
  isSettable,
  type Law,
  lawOf,
  type Setting,
  type SettingGroup,
  settingAt,
  settingOf,
  settingWords,
  type TenantFile,
} from "@vakans/core/reading";
import { isLanguage, languageNames, languages, type Words } from "@vakans/i18n";
import type { FormFields, FormProblem, FormValues } from "@vakans/web";

type Pack = Parameters<typeof choicesIn>[1] &
  Parameters<typeof isSettable>[1] & {
    readonly registerChecks: Readonly<Record<string, unknown>>;
    readonly languages: { readonly default: string; readonly offered: readonly string[] };
  };

/** What was typed, by field. */
type Typed = Pick<FormFields, "text" | "all">;

/** One setting with another value, as the configuration takes it. */
export type Wish = { readonly path: (string | number)[]; readonly value: unknown };

/** What a setting says in a file. Languages that a file does not name are the country's. */
export function storedValue(
  content: TenantFile,
  { id, path, default: fallback, within }: Setting,
  pack: Pack,
): unknown {
  const stored = settingAt(content, path);
  if (stored !== undefined) return stored;
  if (id === "languages.default") return pack.languages.default;
  if (id === "languages.offered") return pack.languages.offered;
  return within === null ? null : fallback;
}

const contactParts = ["function", "email", "phone", "hours"] as const;
const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const partOf = (value: unknown, part: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined;

type RegisterChecks = TenantFile["advert"]["registerChecks"];

/** A value as its fields show it. */
function fieldsOfValue({ id, field }: Setting, value: unknown, pack: Pack): FormValues {
  switch (field.kind) {
    case "boolean":
      return { [id]: value === true ? "yes" : "no" };
    case "part":
      return { [id]: value === null ? "no" : "yes" };
    case "manyChoices":
      return { [id]: listOf(value) };
    case "days":
    case "lines":
      return { [id]: listOf(value).join("\n") };
    case "period":
      return {
        [id]: value === "keep" ? "keep" : "destroy",
        [`${id}.months`]: textOf(partOf(value, "destroyAfterMonths")),
      };
    case "localText":
      return Object.fromEntries(languages.map((language) => [`${id}.${language}`, textOf(partOf(value, language))]));
    case "contact":
      return Object.fromEntries(contactParts.map((part) => [`${id}.${part}`, textOf(partOf(value, part))]));
    case "checks":
      return Object.fromEntries(
        Object.keys(pack.registerChecks).map((check) => [
          `${id}.${check}`,
          (Array.isArray(value) ? (value as RegisterChecks) : [])
            .filter((each) => each.check === check)
            .flatMap(({ occupations }) => occupations)
            .join("\n"),
        ]),
      );
    default:
      return { [id]: textOf(value) };
  }
}

/** What stands in a group's fields before anybody has typed. */
export const valuesOf = ({ settings }: SettingGroup, content: TenantFile, pack: Pack): FormValues =>
  Object.assign({}, ...settings.map((setting) => fieldsOfValue(setting, storedValue(content, setting, pack), pack)));

/** What was typed as the configuration takes it. Nothing is judged here: what is no number stays the text it was. */
function valueOfFields({ id, field, nullable }: Setting, typed: Typed, stored: unknown, pack: Pack): unknown {
  const text = typed.text(id).trim();
  switch (field.kind) {
    case "boolean":
    case "part":
      return text === "yes" ? true : text === "no" ? false : text;
    case "manyChoices": {
      const chosen = typed.all(id).filter((choice) => choice !== "");
      const known = listOf(stored).filter((choice) => chosen.includes(choice));
      // What was chosen keeps its order; what comes to it stands last.
      return [...known, ...chosen.filter((choice) => !known.includes(choice))];
    }
    case "days":
    case "lines":
      return linesOf(text);
    case "number":
      return text === "" && nullable ? null : numberOf(text);
    case "period":
      return text === "keep" ? text : { destroyAfterMonths: numberOf(typed.text(`${id}.months`).trim()) };
    case "localText": {
      const texts = languages.flatMap((language) => {
        const own = typed.text(`${id}.${language}`).trim();
        return own === "" ? [] : [[language, own]];
      });
      return texts.length > 0 ? Object.fromEntries(texts) : null;
    }
    case "contact": {
      const parts = contactParts.map((part) => [part, typed.text(`${id}.${part}`).trim()] as const);
      if (nullable && parts.every(([, part]) => part === "")) return null;
      return Object.fromEntries(parts.map(([part, own]) => [part, own === "" && part !== "function" ? null : own]));
    }
    case "checks":
      return Object.keys(pack.registerChecks).flatMap((check) => {
        const occupations = linesOf(typed.text(`${id}.${check}`));
        return occupations.length > 0 ? [{ check, occupations }] : [];
      });
    default:
      return text === "" && nullable ? null : text;
  }
}

const numberOf = (text: string): number | string => (/^\d{1,6}$/.test(text) ? Number(text) : text);

const typedOf = (values: FormValues): Typed => ({
  text: (name) => {
    const value = values[name];
    return typeof value === "string" ? value : (value?.at(-1) ?? "");
  },
  all: (name) => {
    const value = values[name];
    return typeof value === "string" ? [value] : (value ?? []);
  },
});

/** The settings of a group whose fields say something else than what is stored. What the law decides is passed on too: it is refused by name. */
export function wishesOf({ settings }: SettingGroup, typed: Typed, content: TenantFile, pack: Pack): Wish[] {
  const wished = (setting: Setting): Wish[] => {
    const stored = storedValue(content, setting, pack);
    const value = valueOfFields(setting, typed, stored, pack);
    const shown = valueOfFields(setting, typedOf(fieldsOfValue(setting, stored, pack)), stored, pack);
    const asked = isSettable(setting, pack) || typed.all(setting.id).length > 0 || typed.text(setting.id) !== "";
    return asked && JSON.stringify(value) !== JSON.stringify(shown) ? [{ path: [...setting.path], value }] : [];
  };
  const part = settings.find(({ field }) => field.kind === "part");
  if (!part) return settings.flatMap(wished);
  const there = settingAt(content, part.path) !== null;
  if (typed.text(part.id) !== "yes") return there ? [{ path: [...part.path], value: null }] : [];
  const below = settings.filter(({ within }) => within === part.id);
  if (there) return below.flatMap(wished);
  const made = {};
  for (const setting of below)
    put(made, setting.path.slice(part.path.length), valueOfFields(setting, typed, setting.default, pack));
  return [{ path: [...part.path], value: made }];
}

function put(holder: object, [part = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    Reflect.set(holder, part, value);
    return;
  }
  if (!Object.hasOwn(holder, part)) Reflect.set(holder, part, {});
  put(Reflect.get(holder, part), rest, value);
}

/** The choices of a setting in a country, with what they are called. */
export const choicesOf = (setting: Setting, pack: Pack, words: Words) =>
  ("choices" in setting.field ? choicesIn(setting.field.choices, pack) : []).map((choice) => ({
    value: choice,
    label: choiceName(setting, choice, words),
  }));

export const choiceName = (setting: Setting, choice: string, words: Words): string => {
  if (setting.path[0] === "languages") return isLanguage(choice) ? languageNames[choice] : choice;
  return "choices" in setting.field && setting.field.choices.includes(choice)
    ? words.t(settingWords.choice(setting, choice))
    : choice;
};

/** What the law says of a setting, with its provision and the rule. */
export const lawSentence = ({ says, act, rules }: Law, words: Words): string =>
  `${words.t(says)} (${[...(act ? [act] : []), ...rules].join(", ")})`;

/** Whose configuration is judged: its first language, and its country. */
type Judged = { readonly first: string; readonly pack: Parameters<typeof lawOf>[1] };

type OfTenant = { readonly languages: { readonly default: string }; readonly pack: Judged["pack"] };

/** What keeps a configuration from counting, a sentence a setting. */
export const obstaclesOf = (problems: readonly ContentProblem[], policy: OfTenant, words: Words): readonly string[] => [
  ...new Set(
    wrongFields(problems, { settings: [] }, { first: policy.languages.default, pack: policy.pack }, words).map(
      ({ message }) => message,
    ),
  ),
];

/** What is wrong with what was typed, each at its field, in the reader's words. What lies in another group is told by its name. */
export function wrongFields(
  problems: readonly ContentProblem[],
  { settings }: Pick<SettingGroup, "settings">,
  content: Judged,
  words: Words,
): FormProblem[] {
  return problems.map(({ path, allowed }) => {
    const setting = settingOf(path[0] === "words" ? ["languages", "offered"] : placeOf(path));
    if (!setting) return { field: "", message: words.t("settings.wrongTogether") };
    const own = settings.some(({ id }) => id === setting.id);
    const message = wrongText(setting, path, allowed, content, words);
    return own
      ? { field: fieldNameOf(setting, path), message }
      : { field: "", message: `${words.t(settingWords.name(setting))}: ${message}` };
  });
}

const placeOf = (path: readonly (string | number)[]) =>
  path.length === 1 && path[0] === "protectedIdentity" ? ["protectedIdentity", "contact"] : path;

function fieldNameOf({ id, field }: Setting, path: readonly (string | number)[]): string {
  const below = path.slice(id.split(".").length).filter((part) => typeof part === "string");
  if (field.kind === "contact") return `${id}.${below[0] ?? "function"}`;
  if (field.kind === "localText") return `${id}.${below[0] ?? "sv"}`;
  if (field.kind === "period") return `${id}.months`;
  return id;
}

const languageOf = (part: unknown): string => (isLanguage(part) ? languageNames[part] : textOf(part));

function wrongText(
  { id, field }: Setting,
  path: readonly (string | number)[],
  allowed: string,
  { first, pack }: Judged,
  words: Words,
): string {
  const exact = path.join(".") === id;
  const law = lawOf({ id }, pack);
  if (law && allowed.startsWith("what the law fixes"))
    return `${words.t("settings.wrongByLaw")} ${lawSentence(law, words)}`;
  if (path[0] === "words") return words.t("settings.togetherWords", { language: languageOf(path[1]) });
  if (id === "languages.default") return words.t("settings.togetherLanguage");
  if (id === "protectedIdentity.route") return words.t("settings.togetherAdvertContact");
  if (id === "applications.withdrawal.lateRoute") return words.t("settings.togetherLateRoute");
  if (id === "attachments.totalMax" && allowed.includes("perSubmissionMax")) return words.t("settings.togetherTotal");
  if (id === "accounts.removalMonthsAfterApplication" && allowed.includes("selfRemoval"))
    return words.t("settings.togetherRemoval");
  switch (field.kind) {
    case "number":
    case "period":
      return words.t("settings.wrongNumber", { min: field.min, max: field.max });
    case "localText":
      return exact
        ? words.t("settings.togetherFirstLanguage", { language: languageOf(first) })
        : words.t("settings.wrongLongText", { max: 2000 });
    case "contact":
      if (path.at(-1) === "email") return words.t("settings.wrongMailAddress");
      if (path.at(-1) === "phone") return words.t("settings.wrongPhone");
      if (path.at(-1) === "hours") return words.t("settings.wrongText", { max: 120 });
      if (path.at(-1) === "function") return words.t("settings.wrongFunction");
      return words.t("settings.togetherContact");
    case "text":
      return words.t("settings.wrongText", { max: field.charactersMax });
    case "mailAddress":
      return words.t("settings.wrongMailAddress");
    case "webAddress":
      return words.t("settings.wrongWebAddress");
    case "days":
      return words.t("settings.wrongDays");
    case "lines":
    case "checks":
      return words.t("settings.wrongLines");
    case "manyChoices":
      return words.t("settings.wrongMany");
    default:
      return words.t("settings.wrongChoice");
  }
}
