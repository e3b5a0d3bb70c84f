import type { Caller } from "@vakans/core";
import { tenantIcon } from "@vakans/ui/theme";
import { immutable, staticAnswer } from "./assets";
import type { KeptPage } from "./page-cache";

type Look = { readonly primary: string };

/** A tenant's icon: what its address ends with, and the answer itself. */
export type Icon = {
  readonly file: string;
  readonly answer: KeptPage;
  /** Under the name that browsers ask for by themselves, which stays while the icon changes. */
  readonly byOldName: KeptPage;
};

export type Brand = {
  /** The icon of a name in a colour, made once. */
  icon(name: string, look: Look): Icon;
  /** A picture of a tenant's; null where `read` knows none of that name. */
  picture(tenantId: string, name: string, read: Caller["applicant"]["brand"]["picture"]): Promise<KeptPage | null>;
};

const picturesMax = 300;
const pictureBytesMax = 24 * 1024 ** 2;
const iconsMax = 2_000;

/** What an address must end with to be a picture's. */
export const pictureName = (path: string): string | null =>
  /\/brand\/([0-9a-f]{64}\.(?:svg|png))$/.exec(path)?.[1] ?? null;

/** Pictures are shown and never run, wherever they are opened; mail programs fetch them from elsewhere. */
const pictureHeaders = (common: Readonly<Record<string, string>>) => ({
  ...common,
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "cross-origin",
});

/** Keeps tenants' pictures and icons in memory, the first in first out. */
export function createBrand(common: Readonly<Record<string, string>>): Brand {
  const headers = pictureHeaders(common);
  const icons = new Map<string, Icon>();
  const pictures = new Map<string, KeptPage>();
  let bytes = 0;

  function keep(key: string, answer: KeptPage): void {
    if (pictures.has(key)) return;
    pictures.set(key, answer);
    bytes += answer.bytes;
    for (const [oldest, its] of pictures) {
      if (pictures.size <= picturesMax && bytes <= pictureBytesMax) break;
      pictures.delete(oldest);
      bytes -= its.bytes;
    }
  }

  return {
    icon(name, { primary }) {
      const letter = [...name.trim()][0]?.toLocaleUpperCase("sv") ?? "V";
      const key = `${letter} ${primary}`;
      const known = icons.get(key);
      if (known) return known;
      const { svg, hash } = tenantIcon(primary, letter);
      const answerFor = (cacheControl: string) =>
        staticAnswer(Buffer.from(svg), "image/svg+xml", cacheControl, headers);
      const made = {
        file: `icon-${hash}.svg`,
        answer: answerFor(immutable),
        byOldName: answerFor("public, max-age=3600"),
      };
      if (icons.size >= iconsMax) icons.clear();
      icons.set(key, made);
      return made;
    },
    async picture(tenantId, name, read) {
      const key = `${tenantId} ${name}`;
      const known = pictures.get(key);
      if (known) return known;
      const found = await read({ name });
      if (!found) return null;
      const answer = staticAnswer(Buffer.from(found.content), found.mediaType, immutable, headers);
      keep(key, answer);
      return answer;
    },
  };
}
