import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { look } from "./look";
import { adminUrl, surroundings } from "./product";
import type { Tenant } from "./tenants";

/** Somebody who works for a tenant or for the platform, with the password that was drawn for this run. */
export type StaffAccount = { readonly userName: string; readonly password: string };

type DemoAccount = StaffAccount & {
  readonly slug: string;
  readonly operator: boolean;
  readonly rights?: readonly string[];
};

function account(who: string, is: (known: DemoAccount) => boolean): StaffAccount {
  const text = readFileSync(join(surroundings().dataDir, "accounts.json"), "utf8");
  const found = (JSON.parse(text) as { staff: DemoAccount[] }).staff.find(is);
  if (!found) throw new Error(`the demo has no ${who}`);
  return found;
}

export const recruiterOf = (slug: string): StaffAccount =>
  account(`recruiter of ${slug}`, (known) => known.slug === slug && !known.operator);

/** Whoever sets a tenant's rules. */
export const superUserOf = (slug: string): StaffAccount =>
  account(`super user of ${slug}`, ({ userName }) => userName === `superuser@${slug}.example`);

/** Whoever helps applicants at a tenant, and may nothing else there. */
export const helperOf = (slug: string): StaffAccount =>
  account(`helpdesk of ${slug}`, (known) => known.slug === slug && known.rights?.join() === "applicant.help");

export const operatorOfDemo = (): StaffAccount => account("operator", ({ operator }) => operator);

/** Signs a staff member in; the page's words are those of whoever looks. */
export async function signInAs(page: Page, { userName, password }: StaffAccount): Promise<void> {
  await page.goto(adminUrl("/sign-in"));
  await page.locator('[name="userName"]').fill(userName);
  await page.locator('[name="password"]').fill(password);
  await page.getByRole("main").getByRole("button").first().click();
  await expect(page).not.toHaveURL(/\/(sign-in|welcome)/);
}

/** Signs in whoever sets a tenant's rules, and enters a room of the settings by its name. */
export async function openRoom(page: Page, { slug }: Tenant, room: string): Promise<void> {
  await signInAs(page, superUserOf(slug));
  await page.goto(adminUrl(`/${slug}/settings`));
  await page.getByRole("main").getByRole("link", { name: room, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(room);
  await look(page, `${slug}-admin-${new URL(page.url()).pathname.split("/").slice(3).join("-")}`);
}
