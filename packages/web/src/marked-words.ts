import type { MarkWord } from "@vakans/i18n";

// Of private use: no text of ours has them, and escaping leaves them as they are.
const [begin, middle, end] = ["\ue000", "\ue001", "\ue002"];
const sign = new RegExp(`${begin}(\\d{1,6})${middle}|${end}`, "g");

/** What a preview shows: words that carry their keys, and a page whose words lead to where they are changed. */
export type MarkedWords = {
  readonly mark: MarkWord;
  /** The page with each word as a link to `hrefOf` its key. It is a picture: nothing else in it leads anywhere or is sent. */
  link(html: string, hrefOf: (key: string) => string): string;
};

/** Marks the words of one page. */
export function markedWords(): MarkedWords {
  const keys: string[] = [];
  return {
    mark(key, text) {
      const known = keys.indexOf(key);
      const place = known === -1 ? keys.push(key) - 1 : known;
      return `${begin}${place}${middle}${text}${end}`;
    },
    link(html, hrefOf) {
      const open: boolean[] = [];
      const linked = (text: string) =>
        text.replace(sign, (_, place?: string) => {
          if (place === undefined) return open.pop() ? "</a>" : "";
          const key = keys[Number(place)];
          // A word inside a word belongs to the outer one's link: links do not nest.
          const links = key !== undefined && !open.includes(true);
          open.push(links);
          return links ? `<a class="va-marked-word" href="${escaped(hrefOf(key))}" title="${escaped(key)}">` : "";
        });
      let silent: string | null = null;
      return html.replace(/<!--[\s\S]*?-->|<\/?([a-zA-Z][\w-]*)[^>]*>|[^<]+|</g, (part, name?: string) => {
        if (name === undefined) return silent === null ? linked(part) : plain(part);
        const tag = name.toLowerCase();
        if (silent !== null) {
          if (part.startsWith("</") && tag === silent) silent = null;
        } else if (!part.startsWith("</") && (silentTags.has(tag) || isJump(part, tag))) silent = tag;
        else return still(plain(part), tag);
        return plain(part);
      });
    },
  };
}

/** Elements that hold text only: no link can stand in them. */
const silentTags = new Set(["title", "script", "style", "textarea", "option"]);

const plain = (text: string): string => text.replace(sign, "");

/** A link to a place on the same page stays what it is, for those who go by keyboard. */
const isJump = (part: string, tag: string): boolean => tag === "a" && / href="#/.test(part);

/** What leads somewhere or sends something becomes what it looks like: a word inside it has a link of its own. */
function still(part: string, tag: string): string {
  // What is kept from ears may not hold links.
  const heard = tag === "svg" ? part : part.replace(' aria-hidden="true"', "");
  if (tag !== "a" && tag !== "button") return heard;
  return heard
    .replace(/^(<\/?)\w+/, "$1span")
    .replace(/ (?:href|hreflang|type|name|value|formaction|download|aria-current|data-\w*confirm)="[^"]*"/gi, "");
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<"]/g, (one) => signs[one] ?? one);
