import type { WordKey } from "@vakans/i18n";
import type { ContentProblem } from "./check-tenant-file";
import type { Country, CountryPack } from "./country-pack/pack";
import { shown } from "./problem";
import type { TenantFile } from "./schema";
import { allSettings, type Setting } from "./settings";

/** What a country's law says about a setting. */
export type Law = {
  /**
   * `basis`: the tenant decides, and this is what it decides under. `limited`: within bounds. `fixed`: it stands as the
   * law has it. `absent`: the country knows no such thing.
   */
  readonly kind: "basis" | "limited" | "fixed" | "absent";
  /** Lines of the list of legal rules: SE-5, NO-2. */
  readonly rules: readonly string[];
  /** The provision as lawyers of the country cite it; null where no provision says it in so many words. */
  readonly act: string | null;
  readonly says: WordKey;
  readonly max?: number;
};

type Entry = Omit<Law, "rules" | "kind"> & { readonly kind?: Law["kind"]; readonly rules: string };

const entry = ({ kind = "basis", rules, ...rest }: Entry): Law => ({ kind, rules: rules.split(" "), ...rest });

const gdpr = { SE: "dataskyddsförordningen artikel", NO: "personvernforordningen artikkel" } as const;
const access = {
  SE: "lagen om tillgänglighet till digital offentlig service",
  NO: "forskrift om universell utforming av IKT-løsninger",
} as const;

/** What both countries have alike, each by its own citation. */
const inBoth = (country: Country): Readonly<Record<string, Law>> => ({
  "accounts.consent": entry({ rules: "SE-13", act: `${gdpr[country]} 6`, says: "settings.lawConsent" }),
  "accounts.selfRemoval": entry({ rules: "SE-13", act: `${gdpr[country]} 17`, says: "settings.lawErasure" }),
  "accounts.closureAnswerDays": entry({
    kind: "limited",
    rules: "SE-13",
    act: `${gdpr[country]} 12`,
    says: "settings.lawMonth",
    max: 30,
  }),
  "accounts.challenge": entry({ rules: "X-5", act: access[country], says: "settings.lawChallenge" }),
  "session.warningMinutes": entry({ rules: "X-4", act: access[country], says: "settings.lawWarning" }),
  "interestRegistrations.offered": entry({ rules: "SE-13", act: `${gdpr[country]} 6`, says: "settings.lawInterest" }),
  "interestRegistrations.keptMonths": entry({
    rules: "SE-13",
    act: `${gdpr[country]} 5`,
    says: "settings.lawNoLonger",
  }),
  "contacts.dataProtection": entry({ rules: "SE-13", act: `${gdpr[country]} 13`, says: "settings.lawOfficer" }),
});

const periods = ["applications", "hiredApplications", "openApplications", "adverts", "requirementProfiles", "messages"];
const eachPeriod = (law: Law) => Object.fromEntries(periods.map((name) => [`retention.${name}`, law]));

const laws: Readonly<Record<Country, Readonly<Record<string, Law>>>> = {
  SE: {
    ...inBoth("SE"),
    ...eachPeriod(entry({ rules: "SE-5", act: "RA-FS 2019:1, RA-FS 2021:2", says: "settings.lawRetentionSweden" })),
    // The state's regulation asks it of the state alone; a municipality's own plan asks it here.
    "retention.ground": entry({ rules: "SE-5", act: null, says: "settings.lawGround" }),
    "accessibility.deviations": entry({ rules: "SE-10", act: access.SE, says: "settings.lawStatement" }),
    "applications.late": entry({ rules: "SE-4", act: "förvaltningslagen 22 §", says: "settings.lawReceived" }),
    "applications.graceMinutes": entry({ rules: "SE-4", act: "förvaltningslagen 22 §", says: "settings.lawReceived" }),
    "advert.registerChecks": entry({
      rules: "SE-9",
      act: "skollagen 2:31 och 2:33, lag 2013:852",
      says: "settings.lawChecks",
    }),
    "process.reemploymentCheckBefore": entry({
      rules: "SE-12",
      act: "lagen om anställningsskydd 25–27 §§",
      says: "settings.lawReemployment",
    }),
    "process.exemptionWindowWorkingDays": entry({
      kind: "absent",
      rules: "NO-2",
      act: null,
      says: "settings.lawOnlyNorway",
    }),
    "process.secretCandidates": entry({
      rules: "SE-7",
      act: "offentlighets- och sekretesslagen 39:5 b",
      says: "settings.lawSecretSweden",
    }),
    "process.personalNumber": entry({ rules: "SE-16", act: "lag 2018:218 3:10", says: "settings.lawPersonalNumber" }),
    "process.anonymisedReview": entry({ rules: "SE-16", act: "diskrimineringslagen", says: "settings.lawAnonymised" }),
    "process.decisionsAnnouncedBy": entry({
      rules: "SE-11",
      act: "kommunallagen 8:9–13 och 13:5",
      says: "settings.lawAppeal",
    }),
    "process.noticeBoard": entry({ rules: "SE-11", act: "kommunallagen 8:9–13 och 13:5", says: "settings.lawAppeal" }),
    "process.diaryNumberFormat": entry({
      rules: "SE-3",
      act: "offentlighets- och sekretesslagen 5:1",
      says: "settings.lawDiary",
    }),
    "protectedIdentity.route": entry({
      rules: "SE-8",
      act: "offentlighets- och sekretesslagen 21:3 a och 22:1",
      says: "settings.lawProtected",
    }),
    "staff.secondFactor": entry({ rules: "SE-15", act: "cybersäkerhetslagen 2025:1506", says: "settings.lawSecurity" }),
  },
  NO: {
    ...inBoth("NO"),
    ...eachPeriod(
      entry({
        rules: "NO-10 NO-11",
        act: "arkivlova, riksarkivarens forskrift § 7-26",
        says: "settings.lawRetentionNorway",
      }),
    ),
    "retention.ground": entry({
      rules: "NO-10 NO-11",
      act: "arkivlova, riksarkivarens forskrift § 7-26",
      says: "settings.lawGround",
    }),
    "accessibility.deviations": entry({ rules: "NO-13", act: access.NO, says: "settings.lawStatement" }),
    "advert.registerChecks": entry({
      rules: "NO-8",
      act: "politiregisterloven §§ 36–39",
      says: "settings.lawChecks",
    }),
    "process.reemploymentCheckBefore": entry({
      kind: "absent",
      rules: "SE-12",
      act: null,
      says: "settings.lawOnlySweden",
    }),
    "process.exemptionWindowWorkingDays": entry({
      rules: "NO-2",
      act: "offentleglova § 25",
      says: "settings.lawExemption",
    }),
    "process.secretCandidates": entry({
      kind: "fixed",
      rules: "NO-1",
      act: "offentleglova § 25",
      says: "settings.lawSecretNorway",
    }),
    "process.personalNumber": entry({
      rules: "NO-9",
      act: "personopplysningsloven § 12",
      says: "settings.lawPersonalNumber",
    }),
    "process.unmetMust": entry({ rules: "NO-5", act: "opplæringslova § 17-5", says: "settings.lawQualified" }),
    "process.decisionsAnnouncedBy": entry({
      kind: "absent",
      rules: "NO-6",
      act: "kommuneloven § 27-2",
      says: "settings.lawNoAppeal",
    }),
    "process.noticeBoard": entry({
      kind: "absent",
      rules: "NO-6",
      act: "kommuneloven § 27-2",
      says: "settings.lawNoAppeal",
    }),
    "standingAdvert.emptyingDays": entry({ rules: "NO-10 NO-12", act: "arkivlova", says: "settings.lawEmptying" }),
    "languages.offered": entry({ rules: "NO-14", act: "språklova", says: "settings.lawLanguages" }),
  },
};

/** The settings that a country's law says something about. */
export const settingsUnderLaw = (country: Country): readonly string[] => Object.keys(laws[country]);

/** What the law of a tenant's country says about a setting; null for nothing. */
export function lawOf({ id }: Pick<Setting, "id">, { country }: Pick<CountryPack, "country">): Law | null {
  const own = laws[country];
  return Object.hasOwn(own, id) ? (own[id] ?? null) : null;
}

/** Can a tenant of this country decide it? */
export const isSettable = (setting: Pick<Setting, "id">, pack: Pick<CountryPack, "country">): boolean => {
  const kind = lawOf(setting, pack)?.kind;
  return kind !== "fixed" && kind !== "absent";
};

const valueAt = (file: TenantFile, { path }: Setting): unknown =>
  path.reduce<unknown>(
    (holder, part) => (typeof holder === "object" && holder !== null ? Reflect.get(holder, part) : undefined),
    file,
  );

const citationOf = ({ act, rules }: Law): string => [...(act ? [act] : []), ...rules].join(", ");

/**
 * What a change would do that the law of the tenant's country does not let it do. `before` is null where nothing is being
 * changed: then every value counts as chosen that is not the product's own.
 */
export function lawProblemsOf(before: TenantFile | null, after: TenantFile): ContentProblem[] {
  return allSettings.flatMap((setting): ContentProblem[] => {
    const law = lawOf(setting, after);
    const value = valueAt(after, setting);
    const had = before ? valueAt(before, setting) : setting.default;
    if (!law || JSON.stringify(value ?? null) === JSON.stringify(had ?? null)) return [];
    const { path } = setting;
    if (!isSettable(setting, after))
      return [{ path, found: shown(value), allowed: `what the law fixes (${citationOf(law)})` }];
    if (law.max !== undefined && typeof value === "number" && value > law.max)
      return [{ path, found: shown(value), allowed: `at most ${law.max} (${citationOf(law)})` }];
    return [];
  });
}
