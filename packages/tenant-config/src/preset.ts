import type { Language } from "@vakans/i18n";
import { type CheckedTenantFile, checkTenantFile } from "./check-tenant-file";
import type { Country } from "./country-pack/pack";
import type { TenantFile } from "./schema";

/** The kinds of employer that a new tenant can begin as. */
export const presets = ["swedishMunicipality", "swedishRegion", "norwegianMunicipality", "norwegianCounty"] as const;

export type Preset = (typeof presets)[number];

type Beginning = {
  readonly country: Country;
  readonly kind: TenantFile["kind"];
  readonly languages: { readonly default: Language; readonly offered: readonly Language[] };
  readonly channels: readonly TenantFile["advert"]["channels"][number][];
};

/** What each kind begins with; all else is the schema's own, safe default. A Norwegian site has both written languages. */
const beginnings: Readonly<Record<Preset, Beginning>> = {
  swedishMunicipality: {
    country: "SE",
    kind: "municipality",
    languages: { default: "sv", offered: ["sv"] },
    channels: ["platsbanken"],
  },
  // A region recruits for care beyond the country's borders.
  swedishRegion: {
    country: "SE",
    kind: "region",
    languages: { default: "sv", offered: ["sv", "en"] },
    channels: ["platsbanken"],
  },
  norwegianMunicipality: {
    country: "NO",
    kind: "municipality",
    languages: { default: "nb", offered: ["nb", "nn"] },
    channels: ["nav"],
  },
  norwegianCounty: {
    country: "NO",
    kind: "county",
    languages: { default: "nb", offered: ["nb", "nn", "en"] },
    channels: ["nav"],
  },
};

/** The languages that a preset begins with, the default first. */
export const presetLanguages = (preset: Preset): readonly Language[] => beginnings[preset].languages.offered;

type Reachable = { readonly function: string; readonly email: string | null; readonly phone: string | null };

/** What has to be asked about a new tenant: nothing of it can be guessed. */
export type PresetAnswers = {
  readonly preset: Preset;
  readonly slug: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** The default first; left out or empty: the preset's. */
  readonly languages?: readonly Language[] | undefined;
  readonly primary: string;
  readonly accent?: string | null | undefined;
  readonly support: Reachable;
  readonly mail: { readonly fromName: string; readonly fromAddress: string };
  /** Whom people with a protected identity turn to; left out: support (SE-8). */
  readonly protectedIdentity?: Reachable | undefined;
};

/** A new tenant's file: the preset and the answers, judged as any other file. */
export function presetFile(answers: PresetAnswers, packAt?: string): CheckedTenantFile {
  const { preset, slug, name, hosts, primary, support, mail } = answers;
  const { country, kind, languages, channels } = beginnings[preset];
  const offered = answers.languages?.length ? answers.languages : languages.offered;
  const content = {
    slug,
    name,
    kind,
    country,
    hosts,
    languages: { default: offered[0], offered },
    advert: { channels },
    protectedIdentity: { route: "contactFunction", contact: answers.protectedIdentity ?? support },
    contacts: { support },
    look: { primary, accent: answers.accent ?? null },
    mail,
  };
  return checkTenantFile(content, packAt);
}
