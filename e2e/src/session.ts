import { type BrowserContext, expect, type Page } from "@playwright/test";
import { begin, enter, field, fillDetails, goOn, main, type Person, publicUrl, readText, signUp } from "./applicant";
import { setClock } from "./clock";
import { asked } from "./questions";
import type { Tenant } from "./tenants";

/** Makes it some minutes later for a tenant than it is here. */
export const clockAhead = (slug: string, minutes: number): Promise<void> =>
  setClock(slug, new Date(Date.now() + minutes * 60_000));

/** The one long answer of every post's questions. */
export const longAnswer = (page: Page) => {
  const question = asked.find(({ type }) => type === "longText");
  return page.getByRole("textbox", { name: question?.label ?? "" });
};

/** Somebody new who has come to the questions of a post. Answers the draft's path. */
export async function beginQuestions(page: Page, tenant: Tenant, person: Person, advertPath: string): Promise<string> {
  await signUp(page, tenant, person);
  const path = await begin(page, tenant, advertPath);
  await fillDetails(page, tenant, person);
  await goOn(page, tenant);
  await goOn(page, tenant);
  await expect(longAnswer(page)).toBeVisible();
  return path;
}

/** Signs in from the page that is open; on a computer that others use too when asked to. */
export async function enterHere(page: Page, tenant: Tenant, person: Person, publicComputer = false): Promise<void> {
  if (publicComputer) await field(page, "publicComputer").check();
  await enter(page, tenant, person);
}

/** At the sign-in, which says that the session has ended and that what was typed is kept. */
export async function expectSentToSignIn(page: Page, tenant: Tenant): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in\?.*why=kept/);
  await expect(main(page).getByText(tenant.words.t("draft.endedHeading"))).toBeVisible();
  expect(await readText(page)).toContain(tenant.words.t("draft.endedKept"));
}

/** A tab of the same browser on a page. */
export async function tabAt(context: BrowserContext, tenant: Tenant, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(publicUrl(tenant, path));
  return page;
}
