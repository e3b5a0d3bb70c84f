import { expect, type Page, test } from "@playwright/test";
import { begin, fillAll, main, newPerson, press, publicUrl, readText, signUp } from "./src/applicant";
import { mailsTo } from "./src/mailbox";
import { pdf } from "./src/papers";
import { newPost } from "./src/post";
import { adminUrl, surroundings, until } from "./src/product";
import { signInAsRecruiter } from "./src/recruiter";
import { send } from "./src/swift";
import { type Tenant, tenantOf } from "./src/tenants";

async function rowsOf(page: Page, tenant: Tenant, recruitmentId: string): Promise<number> {
  await page.goto(adminUrl(`/${tenant.slug}/recruitments/${recruitmentId}/applications`));
  return (await page.getByRole("main").getByRole("row").count()) - 1;
}

test("a double click, the back button and a refreshed receipt make one application, one receipt and one mail", async ({
  browser,
}) => {
  const tenant = tenantOf("nordvik");
  const { words } = tenant;
  const post = await newPost(tenant);
  const context = await browser.newContext();
  const page = await context.newPage();
  const person = newPerson();
  await signUp(page, tenant, person);
  await begin(page, tenant, post.path);
  await fillAll(page, tenant, person, [pdf("cv.pdf", "cv")]);

  await main(page)
    .getByRole("button", { name: words.t("application.submit"), exact: true })
    .dblclick();
  await expect(page).toHaveURL(/\/receipt$/);
  const receipt = page.url();
  const reading = await readText(page);
  await page.reload();
  expect(await readText(page)).toBe(reading);

  await page.goBack();
  await expect(page.locator("body")).toBeVisible();
  const again = main(page).getByRole("button", { name: words.t("application.submit"), exact: true });
  if ((await again.count()) > 0) {
    await again.click();
    await expect(page).toHaveURL(receipt);
  } else {
    await expect(main(page).getByRole("link", { name: words.t("shared.myApplications") })).toBeVisible();
  }

  await page.goto(publicUrl(tenant, `${post.path}/apply`));
  await press(page, words.t("application.startButton"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.alreadyHeading"));
  await main(page)
    .getByRole("link", { name: words.t("application.alreadyLink") })
    .click();
  await expect(main(page).getByText(post.reference).first()).toBeVisible();

  const office = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  await signInAsRecruiter(office, tenant);
  expect(await rowsOf(office, tenant, post.recruitmentId)).toBe(1);
  const mails = () =>
    mailsTo(surroundings().dataDir, person.email).filter(({ subject }) => subject === words.t("mail.receiptSubject"));
  await until("the receipt has been mailed", () => mails().length > 0);
  expect(mails()).toHaveLength(1);
  await office.context().close();
  await context.close();
});

test("the same summary sent from two tabs at once gives both the same receipt", async ({ browser }) => {
  const tenant = tenantOf("vasternorrland");
  const post = await newPost(tenant);
  const context = await browser.newContext({ locale: "sv-SE" });
  const page = await context.newPage();
  const person = newPerson();
  await signUp(page, tenant, person);
  const draft = await begin(page, tenant, post.path);
  await fillAll(page, tenant, person, []);
  const submissionKey = await page.locator('[name="submissionKey"]').inputValue();
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const sendIt = () =>
    send(tenant, {
      port: surroundings().applicantPort,
      method: "POST",
      path: `${draft}/summary`,
      headers: { "Content-Type": "application/x-www-form-urlencoded", Cookie: cookie },
      body: Buffer.from(new URLSearchParams({ submissionKey }).toString()),
    });
  const answers = await Promise.all(Array.from({ length: 8 }, sendIt));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  const office = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  await signInAsRecruiter(office, tenant);
  expect(await rowsOf(office, tenant, post.recruitmentId)).toBe(1);
  await office.context().close();
  await context.close();
});
