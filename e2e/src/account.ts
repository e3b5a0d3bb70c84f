import type { Page } from "@playwright/test";
import { main } from "./applicant";
import type { Tenant } from "./tenants";

/** The link in the head to one's own details, by the tenant's word. */
export const openProfile = (page: Page, { words }: Tenant): Promise<void> =>
  page
    .getByRole("banner")
    .getByRole("link", { name: words.t("account.profile"), exact: true })
    .click();

/** A way on from the page of one's own details. */
export const follow = (page: Page, name: string): Promise<void> =>
  main(page).getByRole("link", { name, exact: true }).first().click();
