import { expect, test } from "@playwright/test";
import { begin, field, goOn, main, newPerson, press, publicUrl, readText, signUp } from "./src/applicant";
import { resetClock } from "./src/clock";
import { newPost } from "./src/post";
import { beginQuestions, clockAhead, enterHere, expectSentToSignIn, longAnswer, tabAt } from "./src/session";
import { tenantOf } from "./src/tenants";

const text =
  'Det blåste från nordost – åäö "citat" <b>fet</b>.\n\n  Två blanka rader ovanför, och en  dubbel blank.\n😀';

const cases = [
  { ids: "VN-24", slug: "vasternorrland", publicComputer: false, minutes: 30 },
  { ids: "VN-25", slug: "vasternorrland", publicComputer: true, minutes: 60 },
  { ids: "OR-15", slug: "orebro", publicComputer: false, minutes: 40 },
  { ids: "OR-15", slug: "orebro", publicComputer: true, minutes: 40 },
  { ids: "OS-16", slug: "ostersund", publicComputer: false, minutes: 40 },
  { ids: "OS-17", slug: "ostersund", publicComputer: true, minutes: 30 },
  { ids: "X-4", slug: "roros", publicComputer: false, minutes: 30 },
  { ids: "X-4", slug: "nordvik", publicComputer: true, minutes: 15 },
] as const;

test.afterEach(async () => {
  for (const slug of ["vasternorrland", "orebro", "ostersund", "roros", "nordvik"]) await resetClock(slug);
});

for (const { ids, slug, publicComputer, minutes } of cases) {
  const where = publicComputer ? "a public computer" : "one's own computer";
  test(`${ids}: at ${slug} a form on ${where} is in time after ${minutes - 1} minutes, and lost to nobody after ${minutes + 1}`, async ({
    browser,
  }) => {
    const tenant = tenantOf(slug);
    const { path } = await newPost(tenant);
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "sv-SE" });
    const page = await context.newPage();
    const person = newPerson();
    await signUp(page, tenant, person);
    await page
      .getByRole("banner")
      .getByRole("button", { name: tenant.words.t("ui.signOut") })
      .click();
    await page.goto(publicUrl(tenant, `${path}/apply`));
    await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
    await enterHere(page, tenant, person, publicComputer);
    await expect(page).toHaveURL(publicUrl(tenant, `${path}/apply`));
    const draft = await begin(page, tenant, path);
    await page.goto(publicUrl(tenant, `${draft}/questions`));
    await longAnswer(page).fill("I tid");
    await clockAhead(slug, minutes - 1);
    await press(page, tenant.words.t("application.back"));
    await expect(page).toHaveURL(publicUrl(tenant, `${draft}/cv`));
    await page.goto(publicUrl(tenant, `${draft}/questions`));
    await expect(longAnswer(page)).toHaveValue("I tid");
    await longAnswer(page).fill(text);
    await clockAhead(slug, 2 * minutes);
    await goOn(page, tenant);
    await expectSentToSignIn(page, tenant);
    await enterHere(page, tenant, person, publicComputer);
    await expect(page).toHaveURL(publicUrl(tenant, `${draft}/questions`));
    await expect(longAnswer(page)).toHaveValue(text);
    await context.close();
  });
}

test("VN-15, OR-10: what is written is kept while it is written, and the page itself leads back to it when the session has ended", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const { path, title } = await newPost(tenant);
  const context = await browser.newContext({ locale: "sv-SE" });
  const page = await context.newPage();
  const person = newPerson();
  const draft = await beginQuestions(page, tenant, person, path);
  await longAnswer(page).fill("Första meningen.");
  const status = page.locator("[data-autosave-status]");
  const kept = page.waitForResponse((response) => response.url().includes("/autosave/questions"));
  expect((await kept).status()).toBe(200);
  await expect(status).toHaveText(/^Sparat \d\d[:.]\d\d$/);
  await clockAhead("vasternorrland", 31);
  await longAnswer(page).fill(text);
  await expectSentToSignIn(page, tenant);
  await enterHere(page, tenant, person);
  await expect(page).toHaveURL(publicUrl(tenant, `${draft}/questions`));
  await expect(longAnswer(page)).toHaveValue(text);
  await page.goto(publicUrl(tenant, "/applications"));
  expect(await readText(page)).toContain(`Du har en påbörjad ansökan till ${title}. Den sparas till`);
  await context.close();
});

test("OR-15: a half-filled row of the CV that comes too late stands in its fields again after a new sign-in", async ({
  browser,
}) => {
  const tenant = tenantOf("orebro");
  const { path } = await newPost(tenant);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "sv-SE" });
  const page = await context.newPage();
  const person = newPerson();
  await signUp(page, tenant, person);
  const draft = await begin(page, tenant, path);
  await page.goto(publicUrl(tenant, `${draft}/cv/work/new`));
  await field(page, "row.position").fill("Överstyrman");
  await field(page, "row.description").fill(text);
  await clockAhead("orebro", 41);
  await press(page, tenant.words.t("application.keepRow"));
  await expectSentToSignIn(page, tenant);
  await enterHere(page, tenant, person);
  await expect(page).toHaveURL(publicUrl(tenant, `${draft}/cv/work/new`));
  await expect(main(page).getByText(tenant.words.t("draft.keptHeading"))).toBeVisible();
  await expect(field(page, "row.position")).toHaveValue("Överstyrman");
  await expect(field(page, "row.description")).toHaveValue(text);
  await field(page, "row.employer").fill("Rederi Provskeppet");
  await press(page, tenant.words.t("application.keepRow"));
  await page.goto(publicUrl(tenant, `${draft}/cv/work/new`));
  await expect(field(page, "row.position")).toHaveValue("");
  await context.close();
});

test("somebody else who signs in meanwhile sees nothing of it, and a form that was not shown to them changes nothing of theirs", async ({
  browser,
}) => {
  const tenant = tenantOf("ostersund");
  const { path } = await newPost(tenant);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "sv-SE" });
  const [anna, bo] = [newPerson(), newPerson()];
  const annas = await context.newPage();
  const draft = await beginQuestions(annas, tenant, anna, path);
  await longAnswer(annas).fill("Bara Annas ord");
  const row = await tabAt(context, tenant, `${draft}/cv/work/new`);
  await field(row, "row.position").fill("Annas arbete");
  // Another tab of the same browser: Anna signs out, and Bo signs in.
  const bos = await tabAt(context, tenant, "/applications");
  await bos
    .getByRole("banner")
    .getByRole("button", { name: tenant.words.t("ui.signOut") })
    .click();
  await signUp(bos, tenant, bo);
  await press(row, tenant.words.t("application.keepRow"));
  await expect(row.getByRole("heading", { level: 1 })).toHaveText(tenant.words.t("shared.error403Heading"));
  expect(await readText(row)).not.toContain("Annas");
  await goOn(annas, tenant);
  expect(await readText(annas)).not.toContain("Annas");
  await bos.goto(publicUrl(tenant, "/applications"));
  expect(await readText(bos)).not.toContain("Hamnvakt");
  await context.close();
});

test("VN-24: the warning comes two minutes before the end, and can be answered", async ({ browser }) => {
  const tenant = tenantOf("vasternorrland");
  const context = await browser.newContext({ locale: "sv-SE" });
  const page = await context.newPage();
  await page.clock.install();
  await signUp(page, tenant, newPerson());
  const dialog = page.getByRole("alertdialog");
  await page.clock.runFor(27 * 60_000);
  await expect(dialog).toBeHidden();
  await page.clock.runFor(65_000);
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText(tenant.words.t("ui.sessionHeading"));
  await expect(dialog).toContainText("Minuter kvar: 2");
  await dialog.getByRole("button", { name: tenant.words.t("ui.sessionStay") }).click();
  await expect(dialog).toBeHidden();
  await page.clock.runFor(27 * 60_000);
  await expect(dialog).toBeHidden();
  await context.close();
});

test("X-4: a lost network is told and tried again, and a link waits for what was typed just before it was pressed", async ({
  browser,
}) => {
  const tenant = tenantOf("ostersund");
  const { path } = await newPost(tenant);
  const context = await browser.newContext({ locale: "sv-SE" });
  const page = await context.newPage();
  const draft = await beginQuestions(page, tenant, newPerson(), path);
  const status = page.locator("[data-autosave-status]");
  await context.setOffline(true);
  await longAnswer(page).fill("Skrivet utan nät");
  await expect(status).toHaveText(tenant.words.t("draft.notSavedYet"));
  await context.setOffline(false);
  await expect(status).toHaveText(/^Sparat/);
  await longAnswer(page).fill(text);
  await page
    .getByRole("navigation", { name: tenant.words.t("ui.steps") })
    .getByRole("link", { name: tenant.words.t("application.stepDetails") })
    .click();
  await expect(page).toHaveURL(publicUrl(tenant, `${draft}/details`));
  await page.goto(publicUrl(tenant, `${draft}/questions`));
  await expect(longAnswer(page)).toHaveValue(text);
  await page.goBack();
  await page.goForward();
  await expect(longAnswer(page)).toHaveValue(text);
  await context.close();
});
