import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beginApplication } from "@vakans/core/testing";
import { type Answer, ask } from "../ask";
import type { Product } from "../product";
import type { Line } from "../report";

const listBytesMax = 40_000;
const scriptBytesMax = 110_000;
const steps = ["details", "cv", "questions", "attachments", "summary"] as const;

/** What travels for the job list, all included, and what script a step of the form brings. */
export async function weight(product: Product): Promise<readonly Line[]> {
  const browser = openBrowser(product, null);
  const { html, headers } = await browser.read("/jobs");
  const scripts = scriptsOf(html);
  const policy = String(headers["content-security-policy"] ?? "");
  const scriptless =
    scripts.length === 0 && !/\son[a-z]+\s*=|javascript:/i.test(html) && /script-src 'none'/.test(policy);
  for (const path of [
    ...sheetsAndPicturesOf(html),
    ...(/<link[^>]*\brel="[^"]*\bicon\b/.test(html) ? [] : ["/favicon.ico"]),
  ]) {
    await browser.load(path);
  }
  const total = browser.sent.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts = browser.sent.map(({ path, bytes }) => `${path} ${kilobytes(bytes)}`).join(", ");
  console.log(`  The job list is ${parts}.`);

  const { step, bytes } = await heaviestStep(product);
  return [
    lineOf("the job list, all included", total, listBytesMax),
    {
      ...lineOf("script on the job list", 0, 0),
      measured: scriptless ? "none" : `${scripts.length} scripts, policy ${policy === "" ? "missing" : "allows"}`,
      target: "none",
      met: scriptless,
    },
    lineOf(`script of a form step, compressed (${step})`, bytes, scriptBytesMax),
  ];
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const lineOf = (what: string, bytes: number, bytesMax: number): Line => ({
  figure: "weight",
  what,
  measured: kilobytes(bytes),
  reference: "–",
  ratio: "–",
  target: `at most ${bytesMax / 1000} kB`,
  met: bytes <= bytesMax,
});

/** The step whose script weighs most, for somebody who is signed in and in the middle of an application. */
async function heaviestStep(product: Product): Promise<{ step: string; bytes: number }> {
  const { token, applicant } = await product.world.newApplicant();
  const draftId = await beginApplication(applicant, product.adverts[0]?.advertId ?? "");
  let heaviest = { step: "", bytes: -1 };
  for (const step of steps) {
    const browser = openBrowser(product, token);
    const { html } = await browser.read(`/drafts/${draftId}/${step}`);
    const first = browser.sent.length;
    for (const path of scriptsOf(html)) await loadScript(browser, path);
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^<]*)</g)].reduce(
      (sum, [, code = ""]) => sum + code.length,
      0,
    );
    const bytes = browser.sent.slice(first).reduce((sum, file) => sum + file.bytes, inline);
    if (bytes > heaviest.bytes) heaviest = { step, bytes };
  }
  return heaviest;
}

type Browser = ReturnType<typeof openBrowser>;

/** Loads each address once, as a browser does that has never been here, and keeps count of what came over the wire. */
function openBrowser({ port, host }: Product, token: string | null) {
  const cookie = token ? { Cookie: `__Host-vakans=${token}` } : {};
  const headers = { Host: host, "Accept-Encoding": "gzip, deflate, br", ...cookie };
  const sent: { path: string; bytes: number }[] = [];
  const load = async (path: string): Promise<Answer> => {
    const answer = await ask({ port, path, headers });
    sent.push({ path, bytes: answer.bytes });
    return answer;
  };
  return {
    sent,
    load,
    async read(path: string) {
      const answer = await load(path);
      if (answer.status !== 200) throw new Error(`${path} answers with ${answer.status}.`);
      return { html: textOf(answer), headers: answer.headers };
    },
  };
}

function textOf({ headers, body }: Answer): string {
  const encoding = headers["content-encoding"];
  return (encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body).toString();
}

/** A module brings the modules that it names. */
async function loadScript(browser: Browser, path: string): Promise<void> {
  if (browser.sent.some((file) => file.path === path)) return;
  const { html: code } = await browser.read(path);
  for (const [, name = ""] of code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.{0,2}\/[^"']+)["']/g)) {
    await loadScript(browser, new URL(name, `http://site${path}`).pathname);
  }
}

const tagsOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, "gi"))].map(([tag]) => tag);
const attributeOf = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1] ?? null;

/** Script elements that run: the addresses of those that have one. Data in a script element is no script. */
function scriptsOf(html: string): string[] {
  const running = tagsOf(html, "script").filter((tag) => !/json/i.test(attributeOf(tag, "type") ?? ""));
  return running
    .map((tag) => attributeOf(tag, "src") ?? "")
    .filter((src, at) => src !== "" || running[at]?.includes(">"));
}

function sheetsAndPicturesOf(html: string): string[] {
  const links = tagsOf(html, "link")
    .filter((tag) => /\b(stylesheet|icon|preload|modulepreload|manifest)\b/.test(attributeOf(tag, "rel") ?? ""))
    .map((tag) => attributeOf(tag, "href"));
  const pictures = ["img", "source", "iframe", "video"]
    .flatMap((name) => tagsOf(html, name))
    .map((tag) => attributeOf(tag, "src"));
  return [...new Set([...links, ...pictures].filter((path): path is string => path?.startsWith("/") === true))];
}
