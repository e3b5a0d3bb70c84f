import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { look } from "./look";
import { surroundings } from "./product";
import { adminUrl } from "./recruiter";
import type { Tenant } from "./tenants";

type Account = {
  readonly slug: string;
  readonly userName: string;
  readonly password: string;
  rights?: readonly string[];
};

/** Whoever helps applicants at a tenant, and may nothing else there. */
function helperOf(slug: string): Account {
  const { staff } = JSON.parse(readFileSync(join(surroundings().dataDir, "accounts.json"), "utf8")) as {
    staff: Account[];
  };
  const found = staff.find((known) => known.slug === slug && known.rights?.join() === "applicant.help");
  if (!found) throw new Error(`${slug} has no helpdesk`);
  return found;
}

/** Signs in with the one right, and arrives where it leads. */
export async function signInAsHelper(page: Page, { slug, words }: Tenant): Promise<void> {
  const { userName, password } = helperOf(slug);
  await page.goto(adminUrl("/sign-in"));
  await page.locator('[name="userName"]').fill(userName);
  await page.locator('[name="password"]').fill(password);
  await page
    .getByRole("main")
    .getByRole("button", { name: words.t("admin.signIn") })
    .click();
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
