import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { main } from "./applicant";
import { look } from "./look";
import { surroundings } from "./product";
import { adminUrl } from "./recruiter";
import type { Tenant } from "./tenants";

/** Signs in whoever sets a tenant's rules, and opens the rules from the front of the settings. */
export async function openRules(page: Page, { slug, words }: Tenant): Promise<void> {
  const { staff } = JSON.parse(readFileSync(join(surroundings().dataDir, "accounts.json"), "utf8")) as {
    staff: { userName: string; password: string }[];
  };
  const account = staff.find(({ userName }) => userName === `superuser@${slug}.example`);
  if (!account) throw new Error(`${slug} has no super user`);
  await page.goto(adminUrl("/sign-in"));
  await page.locator('[name="userName"]').fill(account.userName);
  await page.locator('[name="password"]').fill(account.password);
  await main(page)
    .getByRole("button", { name: words.t("admin.signIn"), exact: true })
    .click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(adminUrl(`/${slug}/settings`));
  await main(page)
    .getByRole("link", { name: words.t("settings.rules"), exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("settings.rules"));
  await look(page, `${slug}-admin-rules`);
}

/** Changes fields of a group, and comes to what will change. */
export async function review(
  page: Page,
  { slug, words }: Tenant,
  group: string,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(adminUrl(`/${slug}/settings/rules/${group}`));
  await look(page, `${slug}-admin-rules-${group}`);
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
  await main(page)
    .getByRole("button", { name: words.t("settings.review"), exact: true })
    .click();
}

/** Says why and from when, and saves what was read. */
export async function saveRules(
  page: Page,
  { words }: Tenant,
  reason: string,
  from: { readonly day: string; readonly time: string } | null,
): Promise<void> {
  await page.locator('[name="reason"]').fill(reason);
  await page.locator(`[name="when"][value="${from ? "later" : "now"}"]`).check();
  if (from) {
    await page.locator('[name="day"]').fill(from.day);
    await page.locator('[name="time"]').fill(from.time);
  }
  await main(page)
    .getByRole("button", { name: words.t("settings.save"), exact: true })
    .click();
  await expect(page).toHaveURL(/\?saved=\d+$/);
}
