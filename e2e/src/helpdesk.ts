import { expect, type Page } from "@playwright/test";
import { look } from "./look";
import { adminUrl } from "./product";
import { helperOf, signInAs } from "./staff";
import type { Tenant } from "./tenants";

/** Signs in with the one right, and arrives where it leads. */
export async function signInAsHelper(page: Page, { slug }: Tenant): Promise<void> {
  await signInAs(page, helperOf(slug));
  await expect(page).toHaveURL(adminUrl(`/${slug}/helpdesk`));
  await look(page, `${slug}-helpdesk`);
}

/** Looks for a whole address, or a reference and a number, as the person on the phone says it. */
export async function seek(page: Page, { slug, words }: Tenant, text: string): Promise<void> {
  await page.goto(adminUrl(`/${slug}/helpdesk`));
  await page.locator('[name="text"]').fill(text);
  await page
    .getByRole("main")
    .getByRole("button", { name: words.t("helpdesk.find"), exact: true })
    .click();
}

/** What the account's page says has been looked at and done, the newest first. */
export const trail = (page: Page) => page.locator(".va-looks > li");
