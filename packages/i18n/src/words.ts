import i18next, { type i18n } from "i18next";
import { catalogueOf, type WordKey } from "./catalogue";
import { type Language, localeOf } from "./language";

/** A tenant's own texts, by language and full key. */
export type WordOverrides = Partial<Record<Language, Readonly<Record<string, string>>>>;

type Values = Readonly<Record<string, string | number>>;

/** The words and the dates of one language, with a tenant's own wording on top. */
export type Words = {
  readonly language: Language;
  /** The text of a key; `count` picks the plural form. Values are not escaped: views escape, mails escape. */
  t(key: WordKey, values?: Values): string;
  /** "torsdag 3 december 2026", of an ISO date. */
  longDate(isoDate: string): string;
  /** "3 dec. 2026", of an ISO date. */
  shortDate(isoDate: string): string;
  /** "3 december 2026 kl. 14.03" in the tenant's zone, of an instant. */
  instant(at: Date | string, timeZone: string): string;
  /** "14.03" in the tenant's zone, of an instant. */
  time(at: Date | string, timeZone: string): string;
  number(value: number): string;
  /** "norskt bokmål", "English": a language's name inside a sentence. */
  languageName(language: Language): string;
  /** "1,4 MB": a number of bytes as people read it (1 MB = 1024² bytes). */
  bytes(value: number): string;
};

const engines = new Map<Language, i18n>();

function engineOf(language: Language): i18n {
  const known = engines.get(language);
  if (known) return known;
  const engine = i18next.createInstance();
  void engine.init({
    lng: language,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: catalogueOf(language) } },
  });
  engines.set(language, engine);
  return engine;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(localeOf[language], { timeZone, ...options });
  formats.set(key, known);
  return known;
}

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${language} ${maximumFractionDigits}`;
  const known = numbers.get(key) ?? new Intl.NumberFormat(localeOf[language], { maximumFractionDigits });
  numbers.set(key, known);
  return known;
}

const noon = (isoDate: string) => new Date(`${isoDate}T12:00:00Z`);

/** Marks a text with the key it stands under, plural forms apart, so that a preview can tell which word is where. */
export type MarkWord = (key: string, text: string) => string;

/** The words of a language. A tenant's overrides win over the catalogue; a key in neither is a programming error. */
export function createWords(language: Language, overrides: WordOverrides = {}, mark: MarkWord | null = null): Words {
  const engine = engineOf(language);
  const own = overrides[language];
  const plural = new Intl.PluralRules(localeOf[language]);
  const ownText = (key: string, values: Values | undefined) => {
    if (!own) return undefined;
    const count = values?.["count"];
    const form = typeof count === "number" ? own[`${key}_${plural.select(count)}`] : undefined;
    return form ?? own[key];
  };
  const text = (key: WordKey, values: Values | undefined) => {
    const own = ownText(key, values);
    if (own !== undefined) return engine.services.interpolator.interpolate(own, values ?? {}, language, {});
    return engine.t(key, values ?? {});
  };
  const formOf = (key: WordKey, values: Values | undefined) => {
    const count = values?.["count"];
    const form = typeof count === "number" ? `${key}_${plural.select(count)}` : key;
    return Object.hasOwn(catalogueOf(language), form) ? form : key;
  };
  return {
    language,
    t: mark ? (key, values) => mark(formOf(key, values), text(key, values)) : text,
    longDate: (isoDate) =>
      format(language, "UTC", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(
        noon(isoDate),
      ),
    shortDate: (isoDate) =>
      format(language, "UTC", { day: "numeric", month: "short", year: "numeric" }).format(noon(isoDate)),
    instant: (at, timeZone) =>
      format(language, timeZone, { dateStyle: "long", timeStyle: "short" }).format(new Date(at)),
    time: (at, timeZone) => format(language, timeZone, { hour: "2-digit", minute: "2-digit" }).format(new Date(at)),
    // Three digits: what the format has by itself.
    number: (value) => numberFormat(language, 3).format(value),
    languageName: (named) => new Intl.DisplayNames([localeOf[language]], { type: "language" }).of(named) ?? named,
    bytes(value) {
      const [amount, unit] = value >= 1024 ** 2 ? [value / 1024 ** 2, "MB"] : [value / 1024, "kB"];
      const digits = amount < 10 ? 1 : 0;
      return `${numberFormat(language, digits).format(Math.max(amount, value > 0 ? 0.1 : 0))} ${unit}`;
    },
  };
}
