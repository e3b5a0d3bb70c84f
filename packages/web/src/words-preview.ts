import type { Language, Words } from "@vakans/i18n";
import { type MarkedWords, markedWords } from "./marked-words";
import { type Answer, bytesOf, isPage } from "./page";

const parameter = "words";

/** A leave to preview words, and the rest of the query, as the page is to see it. Null where none is shown. */
export function askedPreview(search: string): { readonly token: string; readonly search: string } | null {
  if (!search.includes(`${parameter}=`)) return null;
  const query = new URLSearchParams(search);
  const token = query.get(parameter);
  if (token === null) return null;
  query.delete(parameter);
  const rest = query.toString();
  return { token, search: rest === "" ? "" : `?${rest}` };
}

export type Previewing = {
  /** The admin's page of words; a word's own page lies below it, by language and key. */
  readonly base: string;
  readonly language: Language;
  /** Unmarked, for what the preview says about itself. */
  readonly words: Words;
};

/** A page on which each word leads to where it is changed, rendered by `render` with words that carry marks. */
export async function previewed(
  { base, language, words }: Previewing,
  render: (mark: MarkedWords["mark"]) => Promise<Answer>,
): Promise<Answer> {
  const { mark, link } = markedWords();
  const answer = await render(mark);
  const headers = new Headers(answer.headers);
  headers.set("X-Robots-Tag", "noindex");
  if (!(headers.get("content-type") ?? "").startsWith("text/html")) return answer;
  const html = isPage(answer) ? answer.html : (await bytesOf(answer)).toString();
  const bar = `<aside class="va-preview-bar"><p>${escaped(words.t("wording.previewNote"))} <a href="${escaped(base)}">${escaped(words.t("wording.previewBack"))}</a></p></aside>`;
  const shown = link(html, (key) => `${base}/${language}/${key}`);
  return { html: shown.replace(bodyBegins, (body) => `${body}${bar}`), status: answer.status, headers };
}

// The way past the head stays the first link of the page, or nobody would know it for what it is.
const bodyBegins = /<body[^>]*>(?:<a\b[^>]* href="#[^>]*>[^<]*<\/a>)?/;

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<"]/g, (one) => signs[one] ?? one);
