import { setTimeout as sleep } from "node:timers/promises";
import { beginApplication } from "@vakans/core/testing";
import { askKept } from "../ask";
import { type Browser, openBrowser, type Page, scriptTagsOf } from "../browser";
import type { Product } from "../product";
import type { Line } from "../report";

const path = "/jobs";
const listBytesMax = 40_000;
const scriptBytesMax = 110_000;
const steps = ["details", "cv", "questions", "attachments", "summary"] as const;
/** After this time without visitors a tenant's pages are no longer believed to be fresh. */
const quietMs = 7_000;

/** What travels for the job list, all included, and what script a step of the form brings. */
export async function weight(product: Product): Promise<readonly Line[]> {
  await sleep(quietMs);
  const first = await visitList(product);
  await askKept({ port: product.port, path, headers: { Host: product.host } });
  const kept = await visitList(product);
  const { step, bytes } = await heaviestStep(product);
  return [
    lineOf("the job list, all included", bytesOf(kept.browser), listBytesMax),
    lineOf("the same for the first visitor after a quiet while", bytesOf(first.browser), listBytesMax),
    scriptLine(kept.page),
    lineOf(`script of a form step, compressed (${step})`, bytes, scriptBytesMax),
  ];
}

async function visitList(product: Product): Promise<{ browser: Browser; page: Page }> {
  const browser = openBrowser(product, null);
  const page = await browser.read(path);
  await browser.loadLooks(page);
  await browser.loadScripts(page);
  console.log(`  ${browser.sent.map((file) => `${file.path} ${kilobytes(file.bytes)}`).join(", ")}`);
  return { browser, page };
}

const bytesOf = ({ sent }: Browser): number => sent.reduce((sum, { bytes }) => sum + bytes, 0);

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

/** No script at all on the list: none in the page, and a policy that would stop one. */
function scriptLine({ html, policy }: Page): Line {
  const found = scriptTagsOf(html).length + [...html.matchAll(/<[^>]+\son[a-z]+=|javascript:/gi)].length;
  const stopped = /script-src 'none'/.test(policy);
  return {
    figure: "weight",
    what: "script on the job list, and what its policy allows",
    measured: `${found}, ${stopped ? "none" : "some"}`,
    reference: "–",
    ratio: "–",
    target: "0, none",
    met: found === 0 && stopped,
  };
}

/** The step whose script weighs most, for somebody who is signed in and in the middle of an application. */
async function heaviestStep(product: Product): Promise<{ step: string; bytes: number }> {
  const { token, applicant } = await product.world.newApplicant();
  const draftId = await beginApplication(applicant, product.adverts[0]?.advertId ?? "");
  let heaviest = { step: "", bytes: -1 };
  for (const step of steps) {
    const browser = openBrowser(product, token);
    const page = await browser.read(`/drafts/${draftId}/${step}`);
    const before = bytesOf(browser);
    await browser.loadScripts(page);
    const inPage = [...page.html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^<]*)</g)];
    const bytes = bytesOf(browser) - before + inPage.reduce((sum, [, code = ""]) => sum + code.length, 0);
    if (bytes > heaviest.bytes) heaviest = { step, bytes };
  }
  return heaviest;
}
