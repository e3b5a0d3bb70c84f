import type { WordKey } from "@vakans/i18n";
import type { CountryPack } from "./country-pack/pack";
import { tenantFileJsonSchema } from "./json-schema";

/** What a setting takes, as a form asks for it. */
export type SettingField =
  | { readonly kind: "boolean" | "days" | "lines" | "checks" | "localText" | "mailAddress" | "webAddress" }
  /** Whether a whole part of the product is there at all: null, or the settings below it. */
  | { readonly kind: "part" }
  | { readonly kind: "choice" | "manyChoices"; readonly choices: readonly string[] }
  /** `period`: kept for good, or destroyed after so many months. */
  | { readonly kind: "number" | "period"; readonly min: number; readonly max: number }
  | { readonly kind: "text"; readonly charactersMax: number }
  /** A function to turn to; support's always has an address. */
  | { readonly kind: "contact"; readonly emailRequired: boolean };

/** One thing that a tenant decides. Its words stand in the room `settings`, under keys made of its path. */
export type Setting = {
  /** `attachments.totalMax`: where it stands in a tenant file, and its name in a form. */
  readonly id: string;
  readonly path: readonly string[];
  /** Null is an answer too: no limit, nobody, the product's own. */
  readonly nullable: boolean;
  readonly default: unknown;
  readonly field: SettingField;
  /** The part without which it is not there: `standingAdvert`. */
  readonly within: string | null;
  /** The part of the product that obeys it is not there yet: it is kept, and the pages say that it changes nothing. */
  readonly waiting: boolean;
};

const groupPaths = {
  accounts: ["accounts", "staff.secondFactor"],
  sessions: ["session", "staff"],
  applying: ["applications"],
  attachments: ["attachments"],
  afterApplying: ["applications.update", "applications.withdrawal", "process.outcomeMailTo"],
  adverts: ["advert"],
  openApplications: ["standingAdvert"],
  interest: ["interestRegistrations"],
  process: ["process"],
  retention: ["retention"],
  protectedIdentity: ["protectedIdentity"],
  contacts: ["name", "contacts"],
  accessibility: ["accessibility"],
  mail: ["mail"],
  languages: ["languages"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SettingGroupKey = keyof typeof groupPaths;

/** Settings that belong together for whoever decides them. */
export type SettingGroup = { readonly key: SettingGroupKey; readonly settings: readonly Setting[] };

const waitingSettings: readonly string[] = [
  "applications.paper",
  "advert.channels",
  "standingAdvert.directRecruitment.substituteMonthsMax",
  "standingAdvert.directRecruitment.permanentPercentMax",
  ...[
    ...["completeProcessRequired", "approvalPoints", "unmetMust", "reemploymentCheckBefore"],
    ...["exemptionWindowWorkingDays", "anonymisedReview", "secretCandidates", "personalNumber"],
    ...["decisionsAnnouncedBy", "noticeBoard", "diaryNumberFormat"],
  ].map((key) => `process.${key}`),
  ...["adverts", "hiredApplications", "requirementProfiles", "holdRoles"].map((key) => `retention.${key}`),
];

/** What has rooms of its own, or is the operator's: no group holds it. */
const settingsElsewhere: readonly string[] = ["slug", "country", "kind", "hosts", "words", "look"];

type Shape = {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
};

const dayPattern = "^(0[1-9]|1[0-2])-";

/** What a shape of the schema asks for; null for keys with settings of their own. */
function fieldOf(shape: Shape): SettingField | null {
  const months = shape.anyOf?.some((each) => each.const === "keep")
    ? shape.anyOf.find(({ properties }) => properties)?.properties?.["destroyAfterMonths"]
    : undefined;
  if (months) return { kind: "period", min: months.minimum ?? 0, max: months.maximum ?? 0 };
  if (shape.type === "boolean") return { kind: "boolean" };
  if (shape.type === "integer") return { kind: "number", min: shape.minimum ?? 0, max: shape.maximum ?? 0 };
  if (shape.enum) return { kind: "choice", choices: shape.enum };
  if (shape.format === "email") return { kind: "mailAddress" };
  if (shape.format === "uri") return { kind: "webAddress" };
  if (shape.type === "string") return { kind: "text", charactersMax: shape.maxLength ?? 0 };
  if (shape.items?.enum) return { kind: "manyChoices", choices: shape.items.enum };
  if (shape.items?.properties?.["check"]) return { kind: "checks" };
  if (shape.items?.pattern?.startsWith(dayPattern)) return { kind: "days" };
  if (shape.items?.type === "string") return { kind: "lines" };
  if (shape.propertyNames) return { kind: "localText" };
  if (shape.properties?.["function"])
    return { kind: "contact", emailRequired: shape.required?.includes("email") ?? false };
  return null;
}

function settingsBelow(shape: Shape, path: readonly string[], within: string | null): Setting[] {
  const nullable = shape.anyOf?.some(({ type }) => type === "null") ?? false;
  const inner = (nullable ? shape.anyOf?.find(({ type }) => type !== "null") : undefined) ?? shape;
  const id = path.join(".");
  const field = fieldOf(inner);
  const waiting = waitingSettings.includes(id);
  const self = (kind: SettingField): Setting => ({
    id,
    path,
    nullable,
    default: shape.default,
    field: kind,
    within,
    waiting,
  });
  if (field) return [self(field)];
  if (!inner.properties) throw new Error(`the schema has a shape at ${id} that no form can ask for`);
  const below = Object.entries(inner.properties).flatMap(([key, each]) =>
    settingsBelow(each, [...path, key], nullable ? id : within),
  );
  return nullable ? [self({ kind: "part" }), ...below] : below;
}

/** Every setting of the schema, in its order. */
export const allSettings: readonly Setting[] = Object.entries(
  (tenantFileJsonSchema() as { properties: Record<string, Shape> }).properties,
)
  .filter(([key]) => !settingsElsewhere.includes(key))
  .flatMap(([key, shape]) => settingsBelow(shape, [key], null));

const isBelow = (id: string, prefix: string) => id === prefix || id.startsWith(`${prefix}.`);

/** The group that names the longest part of a setting's path; null for none. */
export function groupKeyOf({ id }: Pick<Setting, "id">): SettingGroupKey | null {
  const candidates = (Object.keys(groupPaths) as SettingGroupKey[]).flatMap((key) =>
    groupPaths[key].filter((prefix) => isBelow(id, prefix)).map((prefix) => ({ key, length: prefix.length })),
  );
  return candidates.sort((a, b) => b.length - a.length)[0]?.key ?? null;
}

/** All that a tenant decides by forms, as people think of it. Words, look and addresses have rooms of their own. */
export const settingGroups: readonly SettingGroup[] = (Object.keys(groupPaths) as SettingGroupKey[]).map((key) => ({
  key,
  settings: allSettings.filter((setting) => groupKeyOf(setting) === key),
}));

/** The setting that a place in a tenant file belongs to; null for what has a room of its own. */
export function settingOf(path: readonly (string | number)[]): Setting | null {
  const place = path.filter((part) => typeof part === "string").join(".");
  return (
    allSettings
      .filter(({ id }) => isBelow(place, id))
      .sort((a, b) => b.id.length - a.id.length)
      .find(({ field, id }) => field.kind !== "part" || id === place) ?? null
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const wordName = ({ path }: Setting) => path.map(capital).join("");

/** The words of a setting and of a group. The catalogue has each: a test asks for them. */
export const settingWords = {
  name: (setting: Setting) => `settings.field${wordName(setting)}` as WordKey,
  about: (setting: Setting) => `settings.about${wordName(setting)}` as WordKey,
  choice: (setting: Setting, choice: string) => `settings.choice${wordName(setting) + capital(choice)}` as WordKey,
  group: (key: SettingGroupKey) => `settings.group${capital(key)}` as WordKey,
  groupAbout: (key: SettingGroupKey) => `settings.groupAbout${capital(key)}` as WordKey,
};

const channelCountry: Readonly<Record<string, CountryPack["country"]>> = { platsbanken: "SE", nav: "NO", finn: "NO" };

/** What can be chosen in a country: a channel of another country is no choice. */
export const choicesIn = (choices: readonly string[], { country }: Pick<CountryPack, "country">): readonly string[] =>
  choices.filter((choice) => (channelCountry[choice] ?? country) === country);
