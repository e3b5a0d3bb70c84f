import { expect, type Page } from "@playwright/test";
import { createWords, languages, type Words } from "@vakans/i18n";
import { look } from "./look";
import { adminUrl } from "./product";
import { operatorOfDemo, signInAs } from "./staff";

const main = (page: Page) => page.getByRole("main");

/** Signs the demo's operator in, and answers the words of the operator's own language. */
export async function signInOperator(page: Page): Promise<Words> {
  await signInAs(page, operatorOfDemo());
  const spoken = await page.locator("html").getAttribute("lang");
  return createWords(languages.find((language) => language === spoken) ?? "sv", {});
}

/** Gives the operators leave to look, on the settings' page for it. */
export async function giveLeave(
  page: Page,
  words: Words,
  { reason, hours, rights }: { readonly reason: string; readonly hours: number; readonly rights: readonly string[] },
): Promise<void> {
  await page.locator('[name="reason"]').fill(reason);
  await page.locator('[name="hours"]').fill(String(hours));
  for (const right of rights) await page.locator(`[name="rights"][value="${right}"]`).check();
  await main(page)
    .getByRole("button", { name: words.t("platform.leaveGive") })
    .click();
  await expect(main(page).getByText(words.t("platform.leaveGiven"))).toBeVisible();
}

/** Suspends a tenant, or opens it again, with a reason. */
export async function changeState(page: Page, own: Words, slug: string, act: "suspend" | "reopen", reason: string) {
  await page.goto(adminUrl(`/platform/tenants/${slug}`));
  await page.locator('[name="reason"]').fill(reason);
  await main(page)
    .getByRole("button", { name: own.t(`platform.${act}`), exact: true })
    .click();
  await expect(
    main(page).getByText(own.t(act === "suspend" ? "platform.suspended" : "platform.reopened")),
  ).toBeVisible();
  await look(page, `platform-tenant-${act}`);
}
