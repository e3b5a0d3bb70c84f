import { expect, test } from "@playwright/test";
import { enter, field, main, newPerson, press, publicUrl, signUp } from "./src/applicant";
import { inspect, look } from "./src/look";
import { linkIn, mailsTo, mailTo } from "./src/mailbox";
import { surroundings } from "./src/product";
import { tenantOf } from "./src/tenants";

const slug = "vasternorrland";

test("VN-5: another address counts when its own mail has been answered, and the old one is told", async ({
  browser,
}) => {
  const tenant = tenantOf(slug);
  const { words, name } = tenant;
  const { dataDir } = surroundings();
  const context = await browser.newContext({ locale: "sv-SE" });
  inspect(context);
  const page = await context.newPage();
  const person = newPerson();
  const next = newPerson();
  await signUp(page, tenant, person);
  await page.goto(publicUrl(tenant, "/profile/email"));
  await look(page, `${slug}-email`);
  await field(page, "email").fill(next.email);
  await field(page, "currentPassword").fill("inte mitt lösenord");
  await press(page, words.t("account.sendLink"));
  await expect(page.locator("#f-currentPassword-error")).toHaveText(words.t("refusal.currentPasswordWrong"));
  // What was typed is still there, but for the password.
  await expect(field(page, "email")).toHaveValue(next.email);
  await field(page, "currentPassword").fill(person.password);
  await press(page, words.t("account.sendLink"));
  await expect(page).toHaveURL(/\/profile\/email\?sent$/);
  await expect(main(page).getByText(next.email).first()).toBeVisible();
  await look(page, `${slug}-email-sent`);
  const link = linkIn(await mailTo(dataDir, next.email, ({ text }) => text.includes("/email/")), "/email/");
  // Until then the old address signs in.
  const elsewhere = await browser.newContext({ locale: "sv-SE", javaScriptEnabled: false });
  const other = await elsewhere.newPage();
  await other.goto(publicUrl(tenant, "/sign-in"));
  await enter(other, tenant, person);
  await expect(other).toHaveURL(publicUrl(tenant, "/applications"));
  // The link is opened in a browser that is not signed in, and a look alone changes nothing.
  const third = await browser.newContext({ locale: "sv-SE" });
  const mailbox = await third.newPage();
  await mailbox.goto(link);
  await expect(mailbox).toHaveURL(publicUrl(tenant, "/email"));
  await page.reload();
  await expect(main(page).getByText(words.t("account.emailPendingHeading"))).toBeVisible();
  await press(mailbox, words.t("account.verifyButton"));
  await expect(mailbox).toHaveURL(/\/email\/done$/);
  await mailbox.goto(publicUrl(tenant, "/sign-in"));
  await enter(mailbox, tenant, person);
  await expect(main(mailbox).getByText(words.t("refusal.wrongCredentials")).first()).toBeVisible();
  await enter(mailbox, tenant, { ...person, email: next.email });
  await expect(mailbox).toHaveURL(publicUrl(tenant, "/applications"));
  await mailbox.goto(link);
  await press(mailbox, words.t("account.verifyButton"));
  await expect(main(mailbox).getByText(words.t("refusal.linkEnded")).first()).toBeVisible();
  await mailTo(
    dataDir,
    person.email,
    ({ subject }) => subject === words.t("mail.emailChangedSubject", { tenant: name }),
  );
  await Promise.all([context, elsewhere, third].map((one) => one.close()));
});

test("VN-5, OR-4: somebody else's address is answered as a free one; its owner alone is mailed; the change is taken back", async ({
  browser,
}) => {
  const tenant = tenantOf(slug);
  const { words, name } = tenant;
  const context = await browser.newContext({ locale: "sv-SE", javaScriptEnabled: false });
  const page = await context.newPage();
  const [owner, person] = [newPerson(), newPerson()];
  await signUp(page, tenant, owner);
  await page
    .getByRole("button", { name: words.t("ui.signOut") })
    .first()
    .click();
  await signUp(page, tenant, person);
  await page.goto(publicUrl(tenant, "/profile/email"));
  await field(page, "email").fill(owner.email);
  await field(page, "currentPassword").fill(person.password);
  await press(page, words.t("account.sendLink"));
  await expect(page).toHaveURL(/\/profile\/email\?sent$/);
  const subject = words.t("mail.alreadyRegisteredSubject", { tenant: name });
  await mailTo(surroundings().dataDir, owner.email, (mail) => mail.subject === subject);
  expect(mailsTo(surroundings().dataDir, owner.email).some(({ text }) => text.includes("/email/"))).toBe(false);
  await press(page, words.t("account.emailTakeBack"));
  await expect(main(page).getByText(words.t("account.emailTakenBack"))).toBeVisible();
  await context.close();
});

test("an applicant sees where they are signed in and ends the sign-in on a shared computer", async ({ browser }) => {
  const tenant = tenantOf(slug);
  const { words } = tenant;
  const context = await browser.newContext({ locale: "sv-SE" });
  inspect(context);
  const page = await context.newPage();
  const person = newPerson();
  await signUp(page, tenant, person);
  const library = await browser.newContext({ locale: "sv-SE" });
  const left = await library.newPage();
  await left.goto(publicUrl(tenant, "/sign-in"));
  await field(left, "publicComputer").check();
  await enter(left, tenant, person);
  await expect(left).toHaveURL(publicUrl(tenant, "/applications"));
  await page.goto(publicUrl(tenant, "/profile/sessions"));
  await expect(main(page).getByText(words.t("account.sessionPublic"))).toBeVisible();
  await look(page, `${slug}-sessions`);
  await main(page)
    .getByRole("button", { name: new RegExp(`^${words.t("account.sessionEnd")}`) })
    .click();
  await expect(main(page).getByText(words.t("account.sessionEnded"))).toBeVisible();
  await look(page, `${slug}-sessions-ended`);
  await left.reload();
  await expect(left).toHaveURL(/\/sign-in/);
  await Promise.all([context.close(), library.close()]);
});
