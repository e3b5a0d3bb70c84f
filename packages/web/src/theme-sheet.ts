import { themeStylesheet } from "@vakans/ui/theme";
import { immutable, staticAnswer } from "./assets";
import type { KeptPage } from "./page-cache";

type Look = { readonly primary: string; readonly accent: string | null };

/** A tenant's colours as a stylesheet: what its address ends with, and the answer itself. */
export type ThemeSheet = { readonly file: string; readonly answer: KeptPage };

const sheetsMax = 2_000;

/** Makes stylesheets of colours, each once. */
export function createThemeSheets(headers: Readonly<Record<string, string>>): (look: Look) => ThemeSheet {
  const sheets = new Map<string, ThemeSheet>();
  return ({ primary, accent }) => {
    const key = `${primary} ${accent}`;
    const known = sheets.get(key);
    if (known) return known;
    const { css, hash } = themeStylesheet({ primary, accent });
    const answer = staticAnswer(Buffer.from(css), "text/css; charset=utf-8", immutable, headers);
    const sheet = { file: `theme-${hash}.css`, answer };
    // Colours come and go; the few that are in use are made again.
    if (sheets.size >= sheetsMax) sheets.clear();
    sheets.set(key, sheet);
    return sheet;
  };
}

/** The look of pages before any tenant: the platform's own. */
export const platformLook: Look = { primary: "#1f4e5f", accent: null };
