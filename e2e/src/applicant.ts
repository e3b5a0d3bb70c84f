import { randomBytes } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { look } from "./look";
import { linkIn, mailTo } from "./mailbox";
import type { Paper } from "./papers";
import { surroundings } from "./product";
import { answerAll } from "./questions";
import type { Tenant } from "./tenants";

/** Somebody who applies. Nobody's real address, name or number. */
export type Person = {
  readonly email: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
};

export const newPerson = (): Person => {
  const tag = randomBytes(5).toString("hex");
  return {
    email: `sokande-${tag}@example.se`,
    password: `en lång väg hem ${tag}`,
    firstName: "Sökande",
    lastName: `Prov ${tag}`,
  };
};

export const publicUrl = ({ slug }: Tenant, path: string): string =>
  `http://${slug}.localhost:${surroundings().applicantPort}${path}`;

export const field = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`);
export const main = (page: Page): Locator => page.getByRole("main");
/** Everything that the page says between its head and its foot. */
export const readText = async (page: Page): Promise<string> => (await main(page).textContent()) ?? "";
export const press = (page: Page, name: string): Promise<void> =>
  main(page).getByRole("button", { name, exact: true }).first().click();

/** Makes an account in the tenant's way, from the page that asks for an address to the one that says what comes next. */
export async function makeAccount(page: Page, tenant: Tenant, person: Person): Promise<void> {
  const { slug, words, policy } = tenant;
  await page.goto(publicUrl(tenant, "/account/new"));
  await look(page, `${slug}-account`);
  await field(page, "email").fill(person.email);
  if (policy.accounts.challenge === "characters") await askForWords(page, tenant);
  await field(page, "password").fill(person.password);
  if (policy.accounts.consent === "tick") await field(page, "consented").check();
  await press(page, words.t("account.next"));
  await expect(page).toHaveURL(/\/account\/new\/details$/);
  await look(page, `${slug}-account-details`);
  await field(page, "firstName").fill(person.firstName);
  await field(page, "lastName").fill(person.lastName);
  await field(page, "street").fill("Strandgatan 1");
  await field(page, "postalCode").fill("99999");
  await field(page, "city").fill("Norrhamn");
  await field(page, "phone").fill("070-174 06 10");
  await press(page, words.t("account.createAccount"));
  await expect(page).toHaveURL(/\/account\/new\/done$/);
  await look(page, `${slug}-account-done`);
}

/** The alternative to the characters in the picture, answered as somebody who listens answers it (OR-2). */
async function askForWords(page: Page, { words }: Tenant): Promise<void> {
  await expect(main(page).getByRole("img", { name: words.t("account.challengePictureAlt") })).toBeVisible();
  await press(page, words.t("account.challengeCannotSee"));
  const label = await page.locator("label[for=f-challenge]").textContent();
  const numbers = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((number) => words.t(`account.number${number}`));
  const said = (label ?? "").toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const [first = 0, second = 0] = said.map((word) => numbers.indexOf(word) + 1).filter((number) => number > 0);
  await field(page, "challenge.answer").fill(String(first + second));
}

/** Follows the link of the mail that confirms the address. */
export async function confirmAddress(page: Page, tenant: Tenant, person: Person): Promise<void> {
  const mail = await mailTo(surroundings().dataDir, person.email, ({ text }) => text.includes("/verify/"));
  await page.goto(linkIn(mail, "/verify/"));
  await look(page, `${tenant.slug}-verify`);
  await press(page, tenant.words.t("account.verifyButton"));
  await expect(page).toHaveURL(/\/verify\/done$/);
  await look(page, `${tenant.slug}-verified`);
}

/** Fills in the sign-in page that is open, and sends it. */
export async function enter(page: Page, tenant: Tenant, person: Person): Promise<void> {
  await field(page, "email").fill(person.email);
  await field(page, "password").fill(person.password);
  await press(page, tenant.words.t("account.signIn"));
}

/** An account that may sign in, and is signed in. */
export async function signUp(page: Page, tenant: Tenant, person: Person): Promise<void> {
  await makeAccount(page, tenant, person);
  if (tenant.policy.accounts.verification === "beforeSignIn") await confirmAddress(page, tenant, person);
  await page.goto(publicUrl(tenant, "/sign-in"));
  await enter(page, tenant, person);
  await expect(page).toHaveURL(publicUrl(tenant, "/applications"));
}

/** From the advert's page to the first step. Answers the draft's path. */
export async function begin(page: Page, tenant: Tenant, advertPath: string): Promise<string> {
  await page.goto(publicUrl(tenant, `${advertPath}/apply`));
  await press(page, tenant.words.t("application.startButton"));
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]+\/details$/);
  return new URL(page.url()).pathname.replace(/\/details$/, "");
}

/** Own details: what the account knew is there; what the country's list needs is filled in (NO-1). */
export async function fillDetails(page: Page, { policy }: Tenant, person: Person): Promise<void> {
  await expect(field(page, "details.firstName")).toHaveValue(person.firstName);
  await expect(field(page, "details.phone")).toHaveValue("070-174 06 10");
  await expect(field(page, "details.exemptionAsked")).toHaveCount(policy.pack.exemption ? 1 : 0);
  if (!policy.pack.applicantList) return;
  await field(page, "details.dateOfBirth").fill("1990-05-24");
  await field(page, "details.presentTitle").fill("Losbåtfører");
  await field(page, "details.municipality").fill("Norrhamn");
  await page.locator('[name="details.gender"][value="withheld"]').check();
}

export const goOn = (page: Page, { words }: Tenant): Promise<void> => press(page, words.t("application.next"));
export const goBack = (page: Page, { words }: Tenant): Promise<void> => press(page, words.t("application.back"));

/** A row of education and one of work. */
export async function fillCv(page: Page, tenant: Tenant): Promise<void> {
  const { words, slug } = tenant;
  await main(page)
    .getByRole("link", { name: words.t("application.addEducation") })
    .click();
  await field(page, "row.programme").fill("Sjökaptensprogrammet");
  await field(page, "row.school").fill("Sjöfartshögskolan");
  await field(page, "row.level").selectOption("bachelor");
  await field(page, "row.from").fill("2010-08");
  await field(page, "row.to").fill("2014-06");
  await look(page, `${slug}-apply-cv-row`);
  await press(page, words.t("application.keepRow"));
  await main(page)
    .getByRole("link", { name: words.t("application.addWork") })
    .click();
  await field(page, "row.position").fill("Överstyrman");
  await field(page, "row.employer").fill("Rederi Provskeppet");
  await field(page, "row.from").fill("2014-08");
  await press(page, words.t("application.keepRow"));
  await expect(main(page).getByText("Överstyrman").first()).toBeVisible();
}

/** Files on the page that takes them. Waits until each stands in the list. */
export async function attach(page: Page, papers: readonly Paper[]): Promise<void> {
  await field(page, "file").setInputFiles([...papers]);
  for (const { name } of papers) {
    await expect(page.locator("[data-files]").first().getByText(name, { exact: true }).first()).toBeVisible();
  }
}

/** The short way through all steps to the summary, for a journey whose subject lies elsewhere. */
export async function fillAll(page: Page, tenant: Tenant, person: Person, papers: readonly Paper[]): Promise<void> {
  await fillDetails(page, tenant, person);
  await goOn(page, tenant);
  await fillCv(page, tenant);
  await goOn(page, tenant);
  await answerAll(page);
  await goOn(page, tenant);
  if (papers.length > 0) await attach(page, papers);
  await goOn(page, tenant);
  await expect(page).toHaveURL(/\/summary$/);
}

/** Hands in on the summary page, with the tenant's own word. */
export async function submit(page: Page, { words }: Tenant): Promise<void> {
  await press(page, words.t("application.submit"));
  await expect(page).toHaveURL(/\/applications\/[0-9a-f-]+\/receipt$/);
}
