import type { Words } from "@vakans/i18n";
import type { FeedAdvert } from "./advert";
import { escaped } from "./markup";

/** An advert's text: what its page says about the work, and nothing of the page around it. */
export type AdvertText = Pick<FeedAdvert, "intro" | "sections" | "must" | "should" | "about">;

/** An advert's whole text as HTML of paragraphs, headings and lists, for readers that show it somewhere else. */
export function descriptionOf(advert: AdvertText, words: Words): string {
  const paragraphs = (text: string) =>
    text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== "")
      .map((paragraph) => `<p>${escaped(paragraph.trim())}</p>`);
  const heading = (text: string) => `<h2>${escaped(text)}</h2>`;
  const list = (name: string, wishes: readonly string[]) =>
    wishes.length === 0
      ? []
      : [heading(name), `<ul>${wishes.map((wish) => `<li>${escaped(wish)}</li>`).join("")}</ul>`];
  const about = paragraphs(advert.about);
  return [
    ...paragraphs(advert.intro),
    ...advert.sections.flatMap(({ heading: name, html }) => [heading(name), html.trim()]),
    ...list(words.t("jobs.must"), advert.must),
    ...list(words.t("jobs.should"), advert.should),
    ...(about.length === 0 ? [] : [heading(words.t("jobs.about")), ...about]),
  ].join("\n");
}
