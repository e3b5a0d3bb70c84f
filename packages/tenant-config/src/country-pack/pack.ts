import type { Language, WordKey } from "@vakans/i18n";

/** Countries whose law the product knows. */
export const countries = ["SE", "NO"] as const;

export type Country = (typeof countries)[number];

/** A register that a check reads. The extract itself is never stored (SE-9, NO-8). */
export type Register = "criminalRecord" | "suspicionRecord" | "policeCertificate";

/** One kind of work in which an extract must or may be asked for, and the ground that the advert names. */
export type RegisterCheck = {
  readonly demand: "mandatory" | "optional";
  readonly registers: readonly Register[];
  /** The provision, as lawyers cite it in the country; null while nobody has established it. */
  readonly ground: string | null;
  /** Null where the law sets no age. */
  readonly extractMonthsMax: number | null;
  /** What the advert says. */
  readonly notice: WordKey;
};

/** What an application must hold so that the list of applicants can be drawn up (NO-1). */
export type ApplicantListField = "name" | "dateOfBirth" | "presentTitle" | "municipality" | "gender";

/** Who supervises, by its own name. */
export type Authority = { readonly name: string; readonly address: string };

/** What the law of a country fixes between two dates. A recruitment stays with the pack it was opened under. */
export type CountryPack = {
  readonly country: Country;
  /** The first day that the pack counts; also its name: packs of a country differ in it. */
  readonly validFrom: string;
  /** The first day that it no longer counts; null while no successor is known. */
  readonly validTo: string | null;
  readonly timeZone: string;
  readonly languages: { readonly default: Language; readonly offered: readonly Language[] };
  /** Sentences that every advert carries; publishing is refused without them (SE-1, NO-2). */
  readonly advertNotices: readonly WordKey[];
  /** What the receipt and its mail say (SE-1). */
  readonly receiptNotices: readonly WordKey[];
  /** NO-1. Null where the law asks for no list of this kind. */
  readonly applicantList: { readonly fields: readonly ApplicantListField[]; readonly genderMayBeWithheld: true } | null;
  /** NO-2: an applicant may ask not to be listed. `entry` is how such a person appears; it takes `number`. */
  readonly exemption: {
    readonly offer: WordKey;
    readonly explanation: WordKey;
    readonly entry: WordKey;
    readonly ground: string;
  } | null;
  /** What rejection letters name: who hears complaints, and which documents may be asked for (SE-6, NO-4, NO-6, NO-7). */
  readonly rejectionNotice: WordKey;
  /** What a new user reads about personal data, whether or not a tick follows (SE-13). */
  readonly personalDataNotice: WordKey;
  /** Why personal data may be handled, as the privacy notice says it: never consent (SE-13). */
  readonly personalDataGround: WordKey;
  /** Who hears complaints about personal data, and who about accessibility (SE-10, NO-13). */
  readonly authorities: { readonly dataProtection: Authority; readonly accessibility: Authority };
  /** Which act asks for the statement about accessibility. */
  readonly accessibilityLaw: WordKey;
  /** SE-11. Norway has no appeal clock (NO-6). */
  readonly appeal: { readonly weeks: number; readonly from: "announcement" } | null;
  /** What starts the clock of retention (SE-5, NO-11). */
  readonly retentionClock: "legalForce" | "caseClosed";
  /** Destruction needs a cited rule of the tenant (NO-10, NO-11). */
  readonly destructionNeedsGround: boolean;
  /** SE-12: re-employment is checked by hand before hire. */
  readonly reemploymentPriority: boolean;
  /** SE-9, NO-8: keys that a tenant file names. */
  readonly registerChecks: Readonly<Record<string, RegisterCheck>>;
};
