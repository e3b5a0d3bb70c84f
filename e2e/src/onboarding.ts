import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { createWords, type Words } from "@vakans/i18n";
import { type PresetAnswers, presetFile } from "@vakans/tenant-config";
import { enrol } from "./factor";
import { look } from "./look";
import { adminUrl } from "./product";
import type { Tenant } from "./tenants";

/** An employer that nobody knows yet, with the answers that make it. */
export type Newcomer = {
  readonly tenant: Tenant;
  readonly answers: PresetAnswers;
  readonly users: readonly { readonly name: string; readonly email: string }[];
};

export function newNewcomer(preset: PresetAnswers["preset"], name: string): Newcomer {
  const slug = `ny${randomBytes(4).toString("hex")}`;
  const answers: PresetAnswers = {
    ...{ preset, slug, name, hosts: [`${slug}.localhost`], primary: "#6b2d5c" },
    support: { function: "Rekryteringsstöd", email: `stod@${slug}.example.se`, phone: "08-465 004 12" },
    mail: { fromName: name, fromAddress: `jobb@${slug}.example.se` },
  };
  const checked = presetFile(answers);
  if (!checked.ok) throw new Error(`${slug} is not a right tenant`);
  const { policy } = checked;
  const users = ["HR-chef", "Systemförvaltare"].map((each, at) => ({
    name: each,
    email: `super${at}@${slug}.example.se`,
  }));
  return { tenant: { slug, name, policy, words: createWords(policy.languages.default, {}) }, answers, users };
}

/** What everybody chooses who is invited. */
export const chosenPassword = "fyra ord helt utan samband";

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

/** Chooses a password by a link, after one that is too short, signs in with it and sets the second factor up. */
export async function chooseAndSignIn(page: Page, link: string, userName: string, words: Words) {
  await page.goto(link);
  // The token has left the address.
  await expect(page).toHaveURL(adminUrl("/invitation"));
  await expect(page.getByRole("main")).toContainText(userName);
  await look(page, "admin-invitation");
  const main = page.getByRole("main");
  const save = () => main.getByRole("button", { name: words.t("onboarding.save") }).click();
  await field(page, "password").fill("för kort");
  await save();
  await expect(main.getByText(words.t("refusal.passwordTooShort", { length: 8, min: 15 })).first()).toBeVisible();
  const password = chosenPassword;
  await field(page, "password").fill(password);
  await save();
  await expect(main.getByText(words.t("onboarding.chosen"))).toBeVisible();
  await look(page, "admin-password-chosen");
  await field(page, "userName").fill(userName);
  await field(page, "password").fill(password);
  await main.getByRole("button", { name: words.t("admin.signIn"), exact: true }).click();
  return enrol(page, words);
}
