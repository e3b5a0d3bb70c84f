import { expect, type Page } from "@playwright/test";
import { begin, fillAll, goOn, main, newPerson, type Person, publicUrl, signUp, submit } from "./applicant";
import { setClock, startOfDay } from "./clock";
import type { Paper } from "./papers";
import { newPost } from "./post";
import { answerAll } from "./questions";
import { dayIn } from "./recruiter";
import type { Tenant } from "./tenants";

/** Somebody who has applied to a job whose last day ends soon by the tenant's clock. */
export type Applied = {
  readonly page: Page;
  readonly person: Person;
  readonly title: string;
  /** The advert's path. */
  readonly advert: string;
  /** The application's path. */
  readonly application: string;
  /** Makes it some minutes after the end of the last day; before it when negative. */
  readonly minutesAfterEnd: (minutes: number) => Promise<void>;
};

/** Publishes a job, moves the clock to twenty minutes before its end, and applies. */
export async function applyShortlyBeforeTheEnd(tenant: Tenant, papers: readonly Paper[], page: Page): Promise<Applied> {
  const { timeZone } = tenant.policy;
  const post = await newPost(tenant, 1);
  const midnight = startOfDay(timeZone, dayIn(timeZone, 2));
  const minutesAfterEnd = (minutes: number) => setClock(tenant.slug, new Date(midnight.getTime() + minutes * 60_000));
  await minutesAfterEnd(-20);
  const person = newPerson();
  await signUp(page, tenant, person);
  await begin(page, tenant, post.path);
  await fillAll(page, tenant, person, []);
  if (papers.length > 0) {
    await page.goto(page.url().replace(/\/summary$/, "/attachments"));
    await attachAny(page, tenant, papers);
    await page.goto(page.url().replace(/\/attachments$/, "/summary"));
  }
  await submit(page, tenant);
  const application = new URL(page.url()).pathname.replace(/\/receipt$/, "");
  return { page, person, title: post.title, advert: post.path, application, minutesAfterEnd };
}

/** Attaches files, with script or without. */
export async function attachAny(page: Page, { words }: Tenant, papers: readonly Paper[]): Promise<void> {
  await page.locator('[name="file"]').setInputFiles([...papers]);
  const upload = main(page).getByRole("button", { name: words.t("ui.upload"), exact: true });
  if (await upload.isVisible()) await upload.click();
  for (const { name } of papers)
    await expect(page.locator("[data-files]").getByText(name, { exact: true }).first()).toBeVisible();
}

export const openMine = (page: Page, tenant: Tenant) => page.goto(publicUrl(tenant, "/applications"));

/** The row of an application in the list of one's own. */
export const rowOf = (page: Page, title: string) => main(page).getByRole("listitem").filter({ hasText: title }).first();

/** Through all steps once more: the account knows the details and the CV by now. */
export async function fillAgain(page: Page, tenant: Tenant): Promise<void> {
  await goOn(page, tenant);
  await goOn(page, tenant);
  await answerAll(page);
  await goOn(page, tenant);
  await goOn(page, tenant);
  await expect(page).toHaveURL(/\/summary$/);
}
