import type { Locator, Page } from "@playwright/test";
import { createWords, type Language } from "@vakans/i18n";
import { dayIn } from "./recruiter";
import type { Tenant } from "./tenants";

/** From when until when, in days from today and by the clock of the tenant. */
type PlannedWindow = { readonly inDays: number; readonly from: string; readonly to: string };

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
