import { createHmac } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { Words } from "@vakans/i18n";
import { look } from "./look";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The code of an authenticator app (RFC 6238), worked out here once more, so many times 30 seconds from now. */
export function codeOf(key: string, steps = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac("sha1", bytesOf(key)).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const main = (page: Page) => page.getByRole("main");

/** The code as an app copies it: with a space in the middle. */
export async function giveCode(page: Page, code: string, button: string): Promise<void> {
  await page.locator('[name="code"]').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await main(page).getByRole("button", { name: button, exact: true }).click();
}

/** On the page that sets the second factor up: takes the key, gives a first code, and answers with what was shown. */
export async function enrol(page: Page, words: Words): Promise<{ key: string; recoveryCodes: readonly string[] }> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("factor.setUpTitle"));
  await look(page, "second-step-set-up");
  const key = ((await main(page).locator("code").first().textContent()) ?? "").replaceAll(" ", "");
  await giveCode(page, codeOf(key), words.t("factor.setUp"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("factor.codesTitle"));
  await look(page, "second-step-codes");
  const recoveryCodes = await main(page).locator("li code").allTextContents();
  expect(recoveryCodes).toHaveLength(10);
  await main(page)
    .getByRole("link", { name: words.t("factor.codesSaved") })
    .click();
  return { key, recoveryCodes };
}
