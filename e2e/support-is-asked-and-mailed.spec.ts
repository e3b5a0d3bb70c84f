import { setTimeout as sleep } from "node:timers/promises";
import { expect, type Page, test } from "@playwright/test";
import { field, main, newPerson, press, publicUrl, signUp } from "./src/applicant";
import { headField } from "./src/letter";
import { inspect, look } from "./src/look";
import { mailsTo, mailTo } from "./src/mailbox";
import { surroundings } from "./src/product";
import { type Tenant, tenantOf } from "./src/tenants";

const tag = () => Math.random().toString(36).slice(2, 10);

/** Fills the form in, not faster than a person. */
async function writeDown(page: Page, words: { tried: string; happened: string; email?: string }): Promise<void> {
  await field(page, "tried").fill(words.tried);
  await field(page, "happened").fill(words.happened);
  if (words.email !== undefined) await field(page, "email").fill(words.email);
  await sleep(3_500);
}

async function expectAsked(tenant: Tenant, tried: string, email: string): Promise<void> {
  const { support } = tenant.policy.contacts;
  const mail = await mailTo(surroundings().dataDir, support.email, ({ text }) => text.includes(tried));
  expect(headField(mail, "Reply-To")).toBe(email);
  const confirmation = await mailTo(surroundings().dataDir, email, ({ subject }) =>
    subject.includes(tenant.words.t("mail.supportReceivedSubject")),
  );
  expect(confirmation.text).not.toContain(tried);
  expect(mailsTo(surroundings().dataDir, email).filter(({ text }) => text.includes(tried))).toEqual([]);
}

for (const script of [true, false]) {
  test(`VN-6: from a page that fails to support's mailbox, ${script ? "with" : "without"} script; nothing typed is lost on the way`, async ({
    browser,
  }) => {
    const tenant = tenantOf("vasternorrland");
    const { words } = tenant;
    const context = await browser.newContext({ javaScriptEnabled: script });
    if (script) inspect(context);
    const page = await context.newPage();
    const tried = `Öppna annonsen ${tag()}`;
    const email = newPerson().email;
    await page.goto(publicUrl(tenant, "/no-such-page"));
    await main(page)
      .getByRole("link", { name: words.t("support.linkHere") })
      .click();
    await expect(main(page)).toContainText("/no-such-page");
    await look(page, "support");
    await field(page, "tried").fill(tried);
    await press(page, words.t("support.send"));
    await expect(page).toHaveTitle(/^Fel: /);
    await expect(page.locator("#f-happened-error")).toHaveText(words.t("refusal.required"));
    await expect(field(page, "tried")).toHaveValue(tried);
    await look(page, "support-refused");
    await writeDown(page, { tried, happened: "Sidan fanns inte.", email });
    await press(page, words.t("support.send"));
    await expect(page).toHaveURL(publicUrl(tenant, "/support/sent"));
    await look(page, "support-sent");
    for (const part of [tried, "Sidan fanns inte.", email]) await expect(main(page)).toContainText(part);
    await page.reload();
    await expect(main(page)).toContainText(tried);
    await expectAsked(tenant, tried, email);
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(publicUrl(tenant, "/support/sent"));
    await expect(main(stranger)).not.toContainText(tried);
    await stranger.context().close();
    await context.close();
  });
}

test("OR-21: whoever is signed in finds the address filled in, and the question reaches the tenant's own unit", async ({
  page,
}) => {
  const tenant = tenantOf("orebro");
  const person = newPerson();
  const tried = `Bifoga mitt betyg ${tag()}`;
  await signUp(page, tenant, person);
  await page.goto(publicUrl(tenant, "/contact"));
  await expect(main(page)).toContainText("Kompetens- och rekryteringsenheten");
  await main(page)
    .getByRole("link", { name: tenant.words.t("support.heading") })
    .click();
  await expect(field(page, "email")).toHaveValue(person.email);
  await writeDown(page, { tried, happened: "Det gick inte." });
  await press(page, tenant.words.t("support.send"));
  await expect(page).toHaveURL(publicUrl(tenant, "/support/sent"));
  await expectAsked(tenant, tried, person.email);
});

test("SE-10, NO-13: a barrier is reported from the statement, and comes to the tenant as what it is", async ({
  page,
}) => {
  const tenant = tenantOf("roros");
  const tried = `Velge en dato ${tag()}`;
  const email = newPerson().email;
  await page.goto(publicUrl(tenant, "/accessibility"));
  await expect(main(page)).toContainText("Uutilsynet");
  await main(page)
    .getByRole("link", { name: tenant.words.t("support.reportHeading") })
    .click();
  await writeDown(page, { tried, happened: "Skjermleseren sa ingenting.", email });
  await press(page, tenant.words.t("support.send"));
  await expect(page).toHaveURL(publicUrl(tenant, "/support/sent"));
  const { support } = tenant.policy.contacts;
  const mail = await mailTo(surroundings().dataDir, support.email, ({ text }) => text.includes(tried));
  expect(mail.subject).toBe(tenant.words.t("mail.supportReportSubject"));
});

for (const [id, slug, said] of [
  ["OR-7", "orebro", "rekryterande chefen som står i annonsen"],
  ["OS-12", "ostersund", "08-465 004 31"],
] as const) {
  test(`${id}, SE-8: who has a protected identity reads at ${slug} what to do before an account and before an application`, async ({
    page,
  }) => {
    const tenant = tenantOf(slug);
    const heading = tenant.words.t("law.protectedIdentityHeading");
    for (const path of ["/account/new", "/protected-identity"]) {
      await page.goto(publicUrl(tenant, path));
      await expect(main(page).getByRole("heading", { name: heading })).toBeVisible();
      await expect(main(page)).toContainText(said);
    }
    await page.goto(publicUrl(tenant, "/jobs"));
    await main(page).locator('a[href*="/jobs/"]').first().click();
    await expect(main(page).getByRole("heading", { name: heading })).toBeVisible();
  });
}
