import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { enter, field, main, newPerson, type Person, press, publicUrl, readText, signUp } from "./src/applicant";
import { resetClock } from "./src/clock";
import { passClock } from "./src/credential";
import { inspect, look } from "./src/look";
import { linkIn, type Mail, mailsTo, mailTo } from "./src/mailbox";
import { surroundings } from "./src/product";
import { type Tenant, tenantOf } from "./src/tenants";

const chosen = "fyra gula bojar i hamnen";

const signOut = (page: Page, { words }: Tenant): Promise<void> =>
  page
    .getByRole("button", { name: words.t("ui.signOut") })
    .first()
    .click();

/** Orders a new password from the sign-in page, and answers the mail that comes of it. */
async function order(page: Page, tenant: Tenant, person: Person, isMeant: (mail: Mail) => boolean): Promise<Mail> {
  const { words, slug } = tenant;
  await page.goto(publicUrl(tenant, "/sign-in"));
  await main(page)
    .getByRole("link", { name: words.t("account.forgotten") })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("account.forgotten"));
  await look(page, `${slug}-renewal-order`);
  await field(page, "email").fill(person.email);
  await press(page, words.t("account.sendRenewal"));
  await expect(page).toHaveURL(/\/sign-in\/help\/sent$/);
  await look(page, `${slug}-renewal-sent`);
  return mailTo(surroundings().dataDir, person.email, isMeant);
}

const digitsIn = ({ text }: Mail): string => /\d{4} \d{4} \d{4}/.exec(text)?.[0] ?? "";

/** A context of somebody who has an account here and has signed out. */
async function withAccount(context: BrowserContext, tenant: Tenant): Promise<{ page: Page; person: Person }> {
  const page = await context.newPage();
  const person = newPerson();
  await signUp(page, tenant, person);
  await signOut(page, tenant);
  return { page, person };
}

for (const script of [true, false]) {
  test(`VN-2, VN-3, VN-4: digits from a mail are typed, and a password of one's own comes first, ${script ? "with" : "without"} script`, async ({
    browser,
  }) => {
    const tenant = tenantOf("vasternorrland");
    const { words } = tenant;
    const context = await browser.newContext({ javaScriptEnabled: script, locale: "sv-SE" });
    if (script) inspect(context);
    const { page, person } = await withAccount(context, tenant);
    const mail = await order(page, tenant, person, (found) => digitsIn(found) !== "");
    expect(mail.text).not.toContain("{token}");
    const digits = digitsIn(mail).replaceAll(" ", "");
    await page.goto(publicUrl(tenant, "/profile/email"));
    await expect(page).toHaveURL(/\/sign-in\?/);
    await field(page, "email").fill(person.email);
    await field(page, "password").pressSequentially(digits);
    await press(page, words.t("account.signIn"));
    await expect(page).toHaveURL(/\/profile\/password\?/);
    await look(page, "vasternorrland-provisional");
    // Everything else leads back here, and then on to where one was going.
    await page.goto(publicUrl(tenant, "/applications"));
    await expect(page).toHaveURL(/\/profile\/password\?returnTo=%2Fapplications$/);
    await field(page, "password").fill(digits);
    await press(page, words.t("account.savePassword"));
    await expect(page.locator("#f-password-error")).toHaveText(words.t("refusal.passwordSameDigits"));
    await field(page, "password").fill(chosen);
    await press(page, words.t("account.savePassword"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("account.passwordChangedTitle"));
    await look(page, "vasternorrland-password-changed");
    await main(page)
      .getByRole("link", { name: words.t("account.goOn") })
      .click();
    await expect(page).toHaveURL(publicUrl(tenant, "/applications"));
    await signOut(page, tenant);
    // The digits and the old password are over; the chosen one holds.
    for (const over of [digits, person.password]) {
      await page.goto(publicUrl(tenant, "/sign-in"));
      await enter(page, tenant, { ...person, password: over });
      await expect(main(page).getByText(words.t("refusal.wrongCredentials")).first()).toBeVisible();
    }
    await enter(page, tenant, { ...person, password: chosen });
    await expect(page).toHaveURL(publicUrl(tenant, "/applications"));
    await mailTo(surroundings().dataDir, person.email, ({ subject }) =>
      subject.includes(words.t("mail.passwordChangedSubject", { tenant: tenant.name })),
    );
    await context.close();
  });
}

test("VN-3: digits are pasted as they stand in the mail, blanks and all", async ({ browser }) => {
  const tenant = tenantOf("vasternorrland");
  const context = await browser.newContext({
    locale: "sv-SE",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page, person } = await withAccount(context, tenant);
  const digits = digitsIn(await order(page, tenant, person, (found) => digitsIn(found) !== ""));
  await page.goto(publicUrl(tenant, "/sign-in"));
  await field(page, "email").fill(person.email);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ` ${digits} `);
  await field(page, "password").focus();
  await page.keyboard.press("Control+V");
  await press(page, tenant.words.t("account.signIn"));
  await expect(page).toHaveURL(/\/profile\/password\?/);
  await context.close();
});

test("VN-3, OR-6: digits that are older than 24 hours open nothing, and the page is the same as for a wrong password", async ({
  browser,
}) => {
  const tenant = tenantOf("orebro");
  const context = await browser.newContext({ locale: "sv-SE" });
  try {
    const { page, person } = await withAccount(context, tenant);
    const digits = digitsIn(await order(page, tenant, person, (found) => digitsIn(found) !== ""));
    await passClock(tenant.slug, 24 * 3_600 + 60);
    await page.goto(publicUrl(tenant, "/sign-in"));
    await enter(page, tenant, { ...person, password: digits });
    await expect(main(page).getByText(tenant.words.t("refusal.wrongCredentials")).first()).toBeVisible();
    await expect(field(page, "email")).toHaveValue(person.email);
  } finally {
    await resetClock(tenant.slug);
    await context.close();
  }
});

test("OS-6, OS-7: a link under its own subject gives a new password once; a mail program that opens it uses nothing up", async ({
  browser,
}) => {
  const tenant = tenantOf("ostersund");
  const { words } = tenant;
  const context = await browser.newContext({ locale: "sv-SE" });
  inspect(context);
  const { page, person } = await withAccount(context, tenant);
  const subject = "Ändringsbegäran för lösenord hos Östersunds kommun";
  const mail = await order(page, tenant, person, (found) => found.subject === subject);
  const link = linkIn(mail, "/renewal/");
  // What scans mails looks at the page, several times, with no cookie of anyone's.
  const scanner = await browser.newContext({ javaScriptEnabled: false });
  const scanning = await scanner.newPage();
  for (let times = 0; times < 3; times += 1) expect((await scanning.goto(link))?.status()).toBe(200);
  await scanner.close();
  await page.goto(link);
  await expect(page).toHaveURL(publicUrl(tenant, "/renewal"));
  await look(page, "ostersund-renewal");
  await field(page, "password").fill("Östersund 2026!");
  await press(page, words.t("account.savePassword"));
  await expect(page.locator("#f-password-error")).toHaveText(words.t("refusal.passwordGuessable"));
  await look(page, "ostersund-renewal-refused");
  await field(page, "password").fill(chosen);
  await press(page, words.t("account.savePassword"));
  await expect(page).toHaveURL(/\/renewal\/done$/);
  await look(page, "ostersund-renewal-done");
  await main(page)
    .getByRole("link", { name: words.t("account.signIn") })
    .click();
  await enter(page, tenant, { ...person, password: chosen });
  await expect(page).toHaveURL(publicUrl(tenant, "/applications"));
  await page.goto(link);
  await expect(main(page).getByText(words.t("refusal.linkEnded"))).toBeVisible();
  await expect(field(page, "password")).toHaveCount(0);
  await look(page, "ostersund-renewal-ended");
  await page.goto(publicUrl(tenant, "/profile/password"));
  await look(page, "ostersund-password");
  await context.close();
});

test("OR-4, VN-16: an address without an account is answered in the same words, and nothing is mailed", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const context = await browser.newContext({ locale: "sv-SE" });
  const { page, person } = await withAccount(context, tenant);
  const stranger = newPerson();
  const said: string[] = [];
  for (const { email } of [person, stranger]) {
    await page.goto(publicUrl(tenant, "/sign-in/help"));
    await field(page, "email").fill(email);
    await press(page, tenant.words.t("account.sendRenewal"));
    await expect(page).toHaveURL(/\/sign-in\/help\/sent$/);
    said.push(await readText(page));
  }
  expect(said[1]).toBe(said[0]);
  await mailTo(surroundings().dataDir, person.email, (found) => digitsIn(found) !== "");
  expect(mailsTo(surroundings().dataDir, stranger.email)).toEqual([]);
  await context.close();
});
