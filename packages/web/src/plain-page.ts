import { createHash } from "node:crypto";
import { createWords, type Language, type Words } from "@vakans/i18n";
import { contentPolicy } from "./policy-headers";

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

export type PlainStatus = 400 | 403 | 404 | 413 | 421 | 500 | 503;

const shutWords = {
  neverValid: ["shared.shutUnfinishedHeading", "shared.shutUnfinishedText"],
  suspended: ["shared.shutSuspendedHeading", "shared.shutSuspendedText"],
} as const;

/** Why a tenant's whole site is shut; see `Shut`. */
export type ShutReason = keyof typeof shutWords;

/** In the page itself: where it is needed, nothing else may be there to ask for a sheet. */
const style = [
  ":root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}",
  "body{margin:0;padding:clamp(1.5rem,8vw,6rem)}",
  "main{max-width:36rem}",
  "h1{margin:0 0 1rem;font-size:1.75rem;line-height:1.25}",
  "p{margin:0 0 1rem}",
  "small{font-size:.875rem}",
].join("");

/** The policy of a plain page: its one style, by what it says, and nothing else. */
export const plainPolicy = contentPolicy({ nonce: null, frames: false }).replace(
  "style-src 'self'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
);

/** A page for when there is no tenant, no framework or no time: no sheet, no link, every word in place. */
export function plainPage(
  status: PlainStatus,
  words: Words,
  requestId: string,
  shut: ShutReason | null = null,
): string {
  const [heading, text] = shut
    ? shutWords[shut]
    : ([`shared.error${status}Heading`, `shared.error${status}Text`] as const);
  const title = words.t(heading);
  return [
    `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<style>${style}</style>`,
    `<title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>`,
    `<p>${escaped(words.t(text))}</p>`,
    `<p><small>${escaped(words.t("shared.errorReference", { id: requestId }))}</small></p></main></body></html>`,
  ].join("\n");
}

/** The words of somebody whose tenant is not known: the first language of the browser that we have. */
export function wordsOfBrowser(acceptLanguage: string | undefined, offered: readonly Language[]): Words {
  return createWords(preferredLanguage(acceptLanguage, offered));
}

/** The first language that a browser asks for and we offer; the first that we offer otherwise. */
export function preferredLanguage(acceptLanguage: string | undefined, offered: readonly Language[]): Language {
  const wanted = (acceptLanguage ?? "").slice(0, 500).toLowerCase().split(",");
  const ranked = wanted
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const weight = rest.map((it) => /^\s*q=([0-9.]+)$/.exec(it)?.[1]).find((it) => it !== undefined);
      return { tag: tag.split("-")[0] === "no" ? "nb" : (tag.split("-")[0] ?? ""), weight: Number(weight ?? 1) };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of ranked) {
    const language = offered.find((it) => it === tag);
    if (language) return language;
  }
  return offered[0] ?? "en";
}
