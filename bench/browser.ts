import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Answer, ask } from "./ask";
import type { Product } from "./product";

/** A page that was read: its text, and how to tell the policy that came with it. */
export type Page = { readonly path: string; readonly html: string; readonly policy: string };

/** A browser that has never been here: it loads each address once, and counts what came over the wire. */
export type Browser = {
  readonly sent: { readonly path: string; readonly bytes: number }[];
  read(path: string): Promise<Page>;
  /** The stylesheets, pictures and icons that a page names, and what the stylesheets name. */
  loadLooks(page: Page): Promise<void>;
  /** The scripts that a page names, and the modules that these name. */
  loadScripts(page: Page): Promise<void>;
};

export function openBrowser({ port, host }: Product, token: string | null): Browser {
  const cookie = token ? { Cookie: `__Host-vakans=${token}` } : {};
  const headers = { Host: host, "Accept-Encoding": "gzip, deflate, br", ...cookie };
  const sent: { path: string; bytes: number }[] = [];

  async function load(path: string): Promise<Answer | null> {
    if (sent.some((file) => file.path === path)) return null;
    const answer = await ask({ port, path, headers });
    sent.push({ path, bytes: answer.bytes });
    return answer;
  }

  async function loadModule(path: string): Promise<void> {
    const answer = await load(path);
    if (!answer) return;
    if (answer.status !== 200) throw new Error(`${path} answers with ${answer.status}.`);
    for (const [, name = ""] of textOf(answer).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.{0,2}\/[^"']+)["']/g)) {
      await loadModule(new URL(name, `http://${host}${path}`).pathname);
    }
  }

  return {
    sent,
    async read(path) {
      const answer = await load(path);
      if (answer?.status !== 200) throw new Error(`${path} answers with ${answer?.status}.`);
      const policy = String(answer.headers["content-security-policy"] ?? "");
      return { path, html: textOf(answer), policy };
    },
    async loadLooks({ html }) {
      for (const path of looksOf(html)) {
        const answer = await load(path);
        if (!/text\/css/.test(answer?.headers["content-type"] ?? "") || !answer) continue;
        for (const [, name = ""] of textOf(answer).matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)) {
          if (name !== "" && !/^(data:|#)/.test(name)) await load(new URL(name, `http://${host}${path}`).pathname);
        }
      }
    },
    async loadScripts({ html }) {
      for (const tag of scriptTagsOf(html)) {
        const path = attributeOf(tag, "src");
        if (path) await loadModule(path);
      }
    },
  };
}

function textOf({ headers, body }: Answer): string {
  const encoding = headers["content-encoding"];
  return (encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body).toString();
}

const tagsOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, "gi"))].map(([tag]) => tag);

const attributeOf = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1] ?? null;

/** The script elements of a page that run. Data in a script element is no script. */
export const scriptTagsOf = (html: string): string[] =>
  tagsOf(html, "script").filter((tag) => !/json/i.test(attributeOf(tag, "type") ?? ""));

function looksOf(html: string): string[] {
  const links = tagsOf(html, "link").filter((tag) =>
    /\b(stylesheet|icon|preload|manifest)\b/.test(attributeOf(tag, "rel") ?? ""),
  );
  const pictures = ["img", "source", "iframe", "video"].flatMap((name) => tagsOf(html, name));
  const named = [...links.map((tag) => attributeOf(tag, "href")), ...pictures.map((tag) => attributeOf(tag, "src"))];
  // A browser asks for this one where a page names no icon.
  if (!links.some((tag) => /\bicon\b/.test(attributeOf(tag, "rel") ?? ""))) named.push("/favicon.ico");
  return named.filter((path): path is string => path?.startsWith("/") === true);
}
