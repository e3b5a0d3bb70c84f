import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { surroundings } from "./product";
import { adminUrl } from "./recruiter";
import type { Tenant } from "./tenants";

/** Signs in whoever sets a tenant's rules, and enters a room of the settings by its name. */
export async function openRoom(page: Page, { slug, words }: Tenant, room: string): Promise<void> {
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
    .getByRole("button", { name: words.t("admin.signIn"), exact: true })
    .click();
  await page.goto(adminUrl(`/${slug}/settings`));
  await page.getByRole("main").getByRole("link", { name: room, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(room);
}
