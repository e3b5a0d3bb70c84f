import type { Area, Employment, Extent } from "@vakans/core/forms";
import type { WordKey, Words } from "@vakans/i18n";

const capital = <Text extends string>(text: Text) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>;

export const areaWord = (words: Words, area: Area): string => words.t(`jobs.area${capital(area)}`);
export const employmentWord = (words: Words, employment: Employment): string =>
  words.t(`jobs.employment${capital(employment)}`);

/** "Heltid", "Deltid, 75 %". */
export function extentWord(words: Words, extent: Extent, percent: number | null): string {
  const name = words.t(`jobs.extent${capital(extent)}`);
  return percent === null || percent === 100 ? name : words.t("jobs.percentOf", { extent: name, percent });
}

/** A word whose key was stored; null when no catalogue has it any more. */
export function storedWord(words: Words, key: string): string | null {
  const text = words.t(key as WordKey);
  return text === key ? null : text;
}
