import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { createWords, type Language } from "@vakans/i18n";
import { surroundings } from "./product";
import { adminUrl, dayIn } from "./recruiter";
import type { Tenant } from "./tenants";

/** From when until when, in days from today and by the clock of the tenant. */
type PlannedWindow = { readonly inDays: number; readonly from: string; readonly to: string };

/** Signs in whoever sets a tenant's rules, at the room of planned outages. */
export async function openOutages(page: Page, { slug, words }: Tenant): Promise<void> {
  const { staff } = JSON.parse(readFileSync(join(surroundings().dataDir, "accounts.json"), "utf8")) as {
    staff: { userName: string; password: string }[];
  };
  const found = staff.find(({ userName }) => userName === `superuser@${slug}.example`);
  if (!found) throw new Error(`${slug} has no super user`);
  await page.goto(adminUrl(`/sign-in?returnTo=/${slug}/settings`));
  await page.locator('[name="userName"]').fill(found.userName);
  await page.locator('[name="password"]').fill(found.password);
  await page
    .getByRole("main")
    .getByRole("button", { name: words.t("admin.signIn") })
    .click();
  await page.goto(adminUrl(`/${slug}/settings`));
  await page
    .getByRole("main")
    .getByRole("link", { name: words.t("outage.room"), exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("outage.room"));
}

/** Fills in the form and sends it. */
export async function announce(
  page: Page,
  { words, policy }: Tenant,
  { inDays, from, to }: PlannedWindow,
  more: { readonly reason?: string; readonly text?: string } = {},
): Promise<void> {
  const field = (name: string) => page.locator(`[name="${name}"]`);
  const day = dayIn(policy.timeZone, inDays);
  await field("fromOn").fill(day);
  await field("fromTime").fill(from);
  await field("toOn").fill(day);
  await field("toTime").fill(to);
  if (more.text !== undefined) await field(`text.${policy.languages.default}`).fill(more.text);
  if (more.reason !== undefined) await field("reason").fill(more.reason);
  await page
    .getByRole("main")
    .getByRole("button", { name: words.t("outage.announceButton"), exact: true })
    .click();
}

/** What a page says of planned outages. */
export const told = (page: Page, { policy }: Tenant, language: Language = policy.languages.default): Locator =>
  page.getByRole("region", { name: createWords(language, policy.words).t("outage.notice") });
