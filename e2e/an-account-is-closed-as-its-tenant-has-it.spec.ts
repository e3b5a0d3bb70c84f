import { type Browser, expect, test } from "@playwright/test";
import { follow, openProfile } from "./src/account";
import { enter, field, main, press, publicUrl, readText, signUp } from "./src/applicant";
import { look } from "./src/look";
import { mailTo } from "./src/mailbox";
import { surroundings } from "./src/product";
import { type Tenant, tenantOf } from "./src/tenants";
import { newVisitor } from "./src/visitor";
import { applyToNewPost } from "./src/whole-application";

/** Somebody who has applied, on the page that closes the account. */
async function beforeClosing(browser: Browser, tenant: Tenant, script: boolean) {
  const { context, page } = await newVisitor(browser, tenant, script);
  const applied = await applyToNewPost(page, tenant);
  await openProfile(page, tenant);
  await follow(page, tenant.words.t("profile.closeLink"));
  await look(page, `${tenant.slug}-close`);
  return { context, page, ...applied };
}

for (const { id, slug, script, says } of [
  { id: "VN-11", slug: "vasternorrland", script: true, says: ["08-465 004 10", "tidigast"] },
  { id: "OR-20", slug: "orebro", script: false, says: ["08-465 004 20", "tidigast"] },
  { id: "OS-15", slug: "ostersund", script: true, says: ["08-465 004 30"] },
]) {
  test(`${id}: at ${slug} the account is not its user's to remove: why, whom to ask, a dated request that can be taken back`, async ({
    browser,
  }) => {
    const tenant = tenantOf(slug);
    const { words } = tenant;
    const { context, page, person, title } = await beforeClosing(browser, tenant, script);
    await expect(field(page, "currentPassword")).toHaveCount(0);
    const text = await readText(page);
    for (const said of [...says, title, "laga kraft"]) expect(text).toContain(said);

    await press(page, words.t("profile.askButton"));
    await expect(main(page).getByText(words.t("profile.waitingHeading"))).toBeVisible();
    await expect(main(page).getByText(words.t("mail.closureDue"))).toBeVisible();
    await look(page, `${slug}-close-asked`);
    const mail = await mailTo(surroundings().dataDir, person.email, ({ text }) =>
      text.includes(words.t("mail.closureFiledIntro", { tenant: tenant.name })),
    );
    expect(mail.subject).toBe(words.t("mail.closureFiledSubject", { tenant: tenant.name }));
    await page.goto(publicUrl(tenant, "/profile/close"));
    await press(page, words.t("profile.takeBackButton"));
    await expect(main(page).getByText(words.t("profile.takenBack"))).toBeVisible();
    await expect(main(page).getByRole("button", { name: words.t("profile.askButton") })).toBeVisible();
    await look(page, `${slug}-close-taken-back`);
    await context.close();
  });
}

for (const { slug, script } of [
  { slug: "nordvik", script: true },
  { slug: "roros", script: false },
]) {
  test(`SE-13: at ${slug} an account goes at once, after its password; the application stays, a mail tells, the address is free${script ? "" : " (without script)"}`, async ({
    browser,
  }) => {
    const tenant = tenantOf(slug);
    const { words } = tenant;
    const { context, page, person, title } = await beforeClosing(browser, tenant, script);
    expect(await readText(page)).toContain(title);

    await field(page, "currentPassword").fill("noe helt annet");
    await press(page, words.t("profile.closeButton"));
    await expect(page.locator("#f-currentPassword-error")).toHaveText(words.t("refusal.currentPasswordWrong"));
    await look(page, `${slug}-close-wrong`);
    await field(page, "currentPassword").fill(person.password);
    await press(page, words.t("profile.closeButton"));
    await expect(page).toHaveURL(publicUrl(tenant, "/account/closed"));
    await look(page, `${slug}-closed`);

    const mail = await mailTo(surroundings().dataDir, person.email, ({ subject }) =>
      subject.includes(words.t("mail.accountClosedSubject", { tenant: tenant.name })),
    );
    expect(mail.text).toContain(words.t("mail.accountClosedStays", { count: 1 }).slice(0, 30));
    await page.goto(publicUrl(tenant, "/sign-in"));
    await enter(page, tenant, person);
    await expect(main(page).getByText(words.t("refusal.wrongCredentials"))).toBeVisible();
    await signUp(page, tenant, person);
    await expect(main(page).getByText(title)).toHaveCount(0);
    await context.close();
  });
}
