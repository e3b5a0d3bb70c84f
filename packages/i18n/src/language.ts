/** The languages every text exists in: Swedish, bokmål, nynorsk, English. */
export const languages = ["sv", "nb", "nn", "en"] as const;

export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** A language's name in itself, as a language switch shows it. */
export const languageNames: Record<Language, string> = {
  sv: "Svenska",
  nb: "Bokmål",
  nn: "Nynorsk",
  en: "English",
};

/** The locale whose dates and numbers a language is written with. */
export const localeOf: Record<Language, string> = { sv: "sv-SE", nb: "nb-NO", nn: "nn-NO", en: "en-GB" };
