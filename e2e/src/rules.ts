import { expect, type Page } from "@playwright/test";
import { main } from "./applicant";
import { look } from "./look";
import { adminUrl } from "./product";
import type { Tenant } from "./tenants";

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
