import { expect, type Page, test } from "@playwright/test";
import { attach, field, main, newPerson, press, publicUrl, signUp } from "./src/applicant";
import { look } from "./src/look";
import { pdf } from "./src/papers";
import { type Tenant, tenantOf } from "./src/tenants";

/** What the help of a tenant answers to a question, found as a reader finds it: from the foot of any page. */
async function answerTo(page: Page, tenant: Tenant, topic: string, question: string): Promise<string> {
  const { words } = tenant;
  await page.goto(publicUrl(tenant, "/"));
  await page
    .getByRole("contentinfo")
    .getByRole("link", { name: words.t("shared.help"), exact: true })
    .click();
  await main(page).locator(`a[href$="/help/${topic}#${question}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/help/${topic}#${question}$`));
  await look(page, `${tenant.slug}-help-${topic}`);
  return (await main(page).locator(`section[id="${question}"]`).textContent()) ?? "";
}

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0]);

/** Stands before the files of a new application to the tenant's first job. */
async function atAttachments(page: Page, tenant: Tenant): Promise<void> {
  await signUp(page, tenant, newPerson());
  await page.goto(publicUrl(tenant, "/jobs"));
  const path = await main(page).locator('a[href*="/jobs/"]').first().getAttribute("href");
  await page.goto(publicUrl(tenant, `${path}/apply`));
  await press(page, tenant.words.t("application.startButton"));
  await expect(page).toHaveURL(/\/details$/);
  await page.goto(page.url().replace(/\/details$/, "/attachments"));
}

for (const [id, slug] of [
  ["VN-22", "vasternorrland"],
  ["OR-12", "orebro"],
  ["OS-9", "ostersund"],
] as const) {
  test(`${id}: the longest name that the help of ${slug} prints is taken, and one more character is refused with the same number`, async ({
    page,
  }) => {
    const tenant = tenantOf(slug);
    const longest = numberIn(await answerTo(page, tenant, "attachments", "name"));
    expect(longest).toBe(tenant.policy.attachments.nameCharactersMax);
    await atAttachments(page, tenant);
    await field(page, "file").setInputFiles([pdf(`${"å".repeat(longest - 3)}.pdf`, "för långt")]);
    const refusal = page.locator(".va-upload__refusal");
    await expect(refusal).toContainText(String(longest + 1));
    await expect(refusal).toContainText(String(longest));
    await attach(page, [pdf(`${"å".repeat(longest - 4)}.pdf`, "lagom")]);
  });
}

for (const [id, slug] of [
  ["VN-24, VN-25", "vasternorrland"],
  ["OR-15", "orebro"],
  ["OS-16, OS-17", "ostersund"],
] as const) {
  test(`${id}: the minutes that the help of ${slug} prints are those after which its pages sign out`, async ({
    page,
  }) => {
    const tenant = tenantOf(slug);
    const own = numberIn(await answerTo(page, tenant, "session", "idle"));
    const shared = numberIn(await answerTo(page, tenant, "session", "public-computer"));
    const warning = numberIn(await answerTo(page, tenant, "session", "warning"));
    const person = newPerson();
    await signUp(page, tenant, person);
    const dialog = page.locator("[data-session-warning]");
    const seconds = async (name: string) => Number(await dialog.getAttribute(`data-${name}-seconds`));
    expect(Math.abs((await seconds("idle")) - own * 60)).toBeLessThan(10);
    expect(await seconds("warning")).toBe(warning * 60);
    await page.context().clearCookies();
    await page.goto(publicUrl(tenant, "/sign-in"));
    await field(page, "email").fill(person.email);
    await field(page, "password").fill(person.password);
    await field(page, "publicComputer").check();
    await press(page, tenant.words.t("account.signIn"));
    await expect(page).toHaveURL(publicUrl(tenant, "/applications"));
    expect(Math.abs((await seconds("idle")) - shared * 60)).toBeLessThan(10);
  });
}

test("RO-1, RO-6, RO-8: the help of a tenant with a store of open applications tells of it, in both languages of the country", async ({
  browser,
}) => {
  const tenant = tenantOf("roros");
  const page = await (await browser.newContext({ javaScriptEnabled: false, locale: "nb-NO" })).newPage();
  expect(await answerTo(page, tenant, "open", "emptied")).toContain("15. januar, 15. mai og 15. september");
  await page.goto(publicUrl(tenant, "/nn/help/open"));
  await expect(main(page)).toContainText("15. januar, 15. mai og 15. september");
  await expect(main(page).getByRole("heading", { level: 1 })).toHaveText("Opne søknader");
  await page.goto(publicUrl(tenantOf("orebro"), "/help/open"));
  await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(
    tenantOf("orebro").words.t("shared.error404Heading"),
  );
  await page.context().close();
});

test("SE-13: the notice about personal data says which version it is, who answers and for how long, in the tenant's own numbers", async ({
  page,
}) => {
  const tenant = tenantOf("vasternorrland");
  await page.goto(publicUrl(tenant, "/"));
  await page
    .getByRole("contentinfo")
    .getByRole("link", { name: tenant.words.t("shared.privacy"), exact: true })
    .click();
  await look(page, "vasternorrland-privacy");
  await expect(main(page)).toContainText("Version 1, gäller från");
  await expect(main(page)).toContainText("dataskydd@vasternorrland.example.se");
  await expect(main(page)).toContainText("2 år efter att beslutet");
  await expect(main(page)).toContainText("Integritetsskyddsmyndigheten");
  expect((await page.goto(publicUrl(tenant, "/privacy/1")))?.status()).toBe(200);
  expect((await page.goto(publicUrl(tenant, "/privacy/99")))?.status()).toBe(404);
});
