import { expect, test } from "@playwright/test";
import { confirmAddress, field, main, newPerson, press, publicUrl, readText, signUp } from "./src/applicant";
import {
  alertAbout,
  alertsAbout,
  answerInterest,
  askWithoutBrowser,
  confirmInterest,
  oneClickOf,
  registerInterest,
} from "./src/interest";
import { inspect, look } from "./src/look";
import { linkIn, mailsTo, mailTo } from "./src/mailbox";
import { newPost } from "./src/post";
import { surroundings } from "./src/product";
import { tenantOf } from "./src/tenants";

const tenant = tenantOf("vasternorrland");
const { words } = tenant;

test("VN-7: whoever registers with the tick hears of a matching job once, and of nothing after one click; without the tick of none", async ({
  browser,
}) => {
  test.setTimeout(480_000);
  const { dataDir } = surroundings();
  const context = await browser.newContext({ locale: "sv-SE" });
  inspect(context);
  const page = await context.newPage();
  const [ticked, unticked, other] = [newPerson(), newPerson(), newPerson()];

  await signUp(page, tenant, ticked);
  await confirmAddress(page, tenant, ticked);
  await page.goto(publicUrl(tenant, "/applications"));
  await page
    .getByRole("banner")
    .getByRole("link", { name: words.t("jobs.interestHeading") })
    .click();
  await answerInterest(page, tenant);
  await main(page)
    .getByRole("link", { name: words.t("interest.changeAnswers") })
    .click();
  await expect(page.locator('[name="area"][value="transport"]')).toBeChecked();
  await expect(field(page, "otherPlaces")).toHaveValue(/Söderhamn/);
  await press(page, words.t("interest.toSummary"));
  await registerInterest(page, tenant, true);
  await expect(main(page).getByRole("status")).toContainText(
    words.t("interest.doneRegistered", { email: ticked.email }),
  );
  await look(page, "vasternorrland-interest-mine");
  const confirmation = await mailTo(dataDir, ticked.email, ({ text }) =>
    text.includes(words.t("mail.interestRegisteredTitle")),
  );
  expect(confirmation.text).toContain(words.t("mail.interestWithAlerts"));

  for (const [person, alerts] of [
    [unticked, false],
    [other, true],
  ] as const) {
    const visitor = await browser.newContext({ locale: "sv-SE" });
    const theirs = await visitor.newPage();
    await theirs.goto(publicUrl(tenant, "/interest"));
    await answerInterest(theirs, tenant);
    await field(theirs, "email").fill(person.email);
    await registerInterest(theirs, tenant, alerts);
    await confirmInterest(theirs, tenant, person.email);
    await visitor.close();
  }
  const unasked = await mailTo(dataDir, unticked.email, ({ text }) =>
    text.includes(words.t("mail.interestRegisteredTitle")),
  );
  expect(unasked.text).toContain(words.t("mail.interestWithoutAlerts"));

  const first = await newPost(tenant);
  const alert = await alertAbout(ticked.email, first.title);
  await alertAbout(other.email, first.title);
  expect(linkIn(alert, "/jobs/")).toContain(first.path);

  const way = oneClickOf(alert);
  // Looking changes nothing, as a mail scanner does; the program's own POST brings no cookie and no origin.
  expect(await askWithoutBrowser("GET", way)).toBe(200);
  await page.goto(publicUrl(tenant, "/interest/mine"));
  expect(await readText(page)).toContain(words.t("interest.withAlerts"));
  expect(await askWithoutBrowser("POST", way)).toBe(200);
  await page.goto(publicUrl(tenant, "/interest/mine"));
  expect(await readText(page)).toContain(words.t("interest.withoutAlerts"));

  const second = await newPost(tenant);
  await alertAbout(other.email, second.title);
  expect(alertsAbout(ticked.email, second.title)).toEqual([]);
  expect(alertsAbout(ticked.email, first.title)).toHaveLength(1);
  expect(alertsAbout(other.email, first.title)).toHaveLength(1);
  for (const { title } of [first, second]) expect(alertsAbout(unticked.email, title)).toEqual([]);

  await page.goto(publicUrl(tenant, "/interest/mine"));
  await main(page)
    .getByRole("link", { name: words.t("interest.remove") })
    .click();
  await look(page, "vasternorrland-interest-remove");
  await press(page, words.t("interest.removeButton"));
  await expect(main(page).getByRole("status")).toContainText(words.t("interest.doneRemoved"));
  await mailTo(dataDir, ticked.email, ({ text }) => text.includes(words.t("mail.interestRemovedTitle")));
  await context.close();
});

test("VN-7: without an account and without script, from the list to the mail's link that ends it all", async ({
  browser,
}) => {
  const { dataDir } = surroundings();
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "sv-SE" });
  const page = await context.newPage();
  const { email } = newPerson();

  await page.goto(publicUrl(tenant, "/jobs?area=transport"));
  await main(page)
    .getByRole("link", { name: words.t("jobs.interestHeading") })
    .click();
  await expect(page.locator('[name="area"][value="transport"]')).toBeChecked();
  await answerInterest(page, tenant);
  await field(page, "email").fill("ingen adress");
  await registerInterest(page, tenant, true);
  await expect(page.locator("#f-email-error")).toHaveText(words.t("refusal.emailInvalid"));
  await expect(field(page, "email")).toHaveValue("ingen adress");
  await expect(page.getByRole("checkbox", { name: words.t("interest.alertTick") })).toBeChecked();
  await field(page, "email").fill(email);
  await press(page, words.t("interest.register"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("interest.sentTitle"));
  await confirmInterest(page, tenant, email);
  await page.goBack();
  await press(page, words.t("interest.confirmButton"));
  await expect(main(page)).toContainText(words.t("interest.confirmEnded"));

  const mail = await mailTo(dataDir, email, ({ text }) => text.includes("/interest/unsubscribe/"));
  await page.goto(linkIn(mail, "/interest/unsubscribe/"));
  await press(page, words.t("interest.endButton"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("interest.endedTitle"));
  await main(page)
    .getByRole("link", { name: words.t("interest.removeToo") })
    .click();
  await press(page, words.t("interest.removeButton"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("interest.removedTitle"));
  await mailTo(dataDir, email, ({ text }) => text.includes(words.t("mail.interestRemovedTitle")));
  await page.goto(linkIn(mail, "/interest/unsubscribe/"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("interest.goneTitle"));
  expect(mailsTo(dataDir, email)).toHaveLength(3);
  await context.close();
});
