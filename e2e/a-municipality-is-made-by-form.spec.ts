import { expect, type Page, test } from "@playwright/test";
import { createWords, languages } from "@vakans/i18n";
import { publicUrl } from "./src/applicant";
import { inspect, look } from "./src/look";
import { chooseAndSignIn, newNewcomer } from "./src/onboarding";
import { adminUrl } from "./src/product";
import { publishPost } from "./src/recruiter";
import { operatorOfDemo, signInAs } from "./src/staff";

const words = createWords("sv", {});
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="16" fill="#6b2d5c"/></svg>';
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

test("an operator makes a municipality by form, and its super user publishes the first advert on its own site", async ({
  browser,
}) => {
  const { tenant, answers, users } = newNewcomer("swedishMunicipality", "Nybygge kommun");
  const office = await browser.newContext({ locale: "sv-SE" });
  inspect(office);
  const page = await office.newPage();
  const fill = (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);

  await signInAs(page, operatorOfDemo());
  // From here on the pages speak the operator's own language.
  const spoken = await page.locator("html").getAttribute("lang");
  const own = createWords(languages.find((language) => language === spoken) ?? "sv", {});
  await page.goto(adminUrl("/platform/tenants/new"));
  await look(page, "platform-tenant-new");
  await press(page, own.t("onboarding.toPlan"));
  await expect(main(page).getByText(own.t("refusal.choiceRequired")).first()).toBeVisible();

  await page.locator(`[name="preset"][value="${answers.preset}"]`).check();
  await fill("name", answers.name);
  await fill("slug", "roros");
  await fill("hosts", answers.hosts.join("\n"));
  await fill("primary", answers.primary);
  await fill("supportFunction", answers.support.function);
  await fill("supportEmail", answers.support.email ?? "");
  await fill("supportPhone", answers.support.phone ?? "");
  await fill("mailFromName", answers.mail.fromName);
  await fill("mailFromAddress", answers.mail.fromAddress);
  for (const [at, { name, email }] of users.entries()) {
    await fill(`users[${at}].name`, name);
    await fill(`users[${at}].email`, email);
  }
  // Somebody else's name: said beside the field, and nothing typed is lost.
  await press(page, own.t("onboarding.toPlan"));
  await expect(main(page).getByText(own.t("refusal.slugTaken")).first()).toBeVisible();
  await expect(page.locator('[name="users[1].email"]')).toHaveValue(users[1]?.email ?? "");
  await look(page, "platform-tenant-new-refused");
  await fill("slug", tenant.slug);
  await press(page, own.t("onboarding.toPlan"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(own.t("onboarding.planTitle"));
  await expect(main(page)).toContainText(users[1]?.email ?? "");
  await look(page, "platform-tenant-new-plan");
  // Once more back to the questions, with every answer there.
  await press(page, own.t("onboarding.change"));
  await expect(page.locator('[name="slug"]')).toHaveValue(tenant.slug);
  await press(page, own.t("onboarding.toPlan"));
  // No picture: said beside the file, nothing is made, and every answer is still there.
  const logotype = page.locator('[name="logotype"]');
  await logotype.setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("Hej!") });
  await press(page, own.t("onboarding.make"));
  await expect(main(page).getByText(own.t("refusal.picture.format")).first()).toBeVisible();
  await expect(main(page)).toContainText(users[1]?.email ?? "");
  await look(page, "platform-tenant-new-plan-refused");
  await logotype.setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(mark) });
  await press(page, own.t("onboarding.make"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    own.t("onboarding.madeTitle", { name: answers.name }),
  );
  await look(page, "platform-tenant-new-made");
  const links = (await main(page).locator("code").allTextContents()).filter((text) => text.includes("/invitation/"));
  expect(links).toHaveLength(2);
  await expect(main(page)).toContainText(`vakans1._domainkey.${tenant.slug}.example.se`);

  const guest = await browser.newContext({ locale: "sv-SE" });
  inspect(guest);
  const late = await guest.newPage();
  // Opened and not used, as a mail program does.
  await late.goto(links[1] ?? "");
  await expect(late.getByRole("heading", { level: 1 })).toHaveText(words.t("onboarding.chooseTitle"));
  await look(late, "admin-invitation");

  const desk = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  await chooseAndSignIn(desk, links[0] ?? "", users[0]?.email ?? "", words);
  await expect(desk).toHaveURL(new RegExp(`/${tenant.slug}/`));
  // Used up: the same link leads nowhere, and says what to do.
  await late.goto(links[0] ?? "");
  await expect(late.getByRole("heading", { level: 1 })).toHaveText(words.t("onboarding.endedTitle"));
  await look(late, "admin-invitation-ended");

  const post = await publishPost(desk, tenant, { title: "Hamnmästare", reference: "NY-1", lastDayIn: 14 });
  await late.goto(publicUrl(tenant, post.path));
  await expect(late.getByRole("heading", { level: 1 })).toHaveText("Hamnmästare");
  await expect(late.getByRole("banner").locator("img")).toBeVisible();

  inspect(desk.context());
  await desk.goto(adminUrl(`/${tenant.slug}/settings/mail`));
  await press(desk, words.t("onboarding.checkNow"));
  await expect(main(desk).getByText(words.t("onboarding.checkedNow"))).toBeVisible();
  await look(desk, "settings-mail");
});
