import type { Words } from "@vakans/i18n";

/** "30 minuter", "24 timmar": a number of minutes as people say it. */
export const duration = (words: Words, minutes: number): string =>
  minutes % 60 === 0 && minutes >= 120
    ? words.t("help.hours", { count: minutes / 60 })
    : words.t("help.minutes", { count: minutes });
