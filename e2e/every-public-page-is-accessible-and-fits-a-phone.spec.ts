import { expect, type Page, test } from "@playwright/test";
import { violationsOn } from "./src/accessible";
import { begin, field, goOn, newPerson, press, publicUrl, signUp } from "./src/applicant";
import { inspect, look } from "./src/look";
import { newPost } from "./src/post";
import { adminUrl } from "./src/product";
import { signInAsRecruiter } from "./src/recruiter";
import { type Tenant, tenantOf, tenants } from "./src/tenants";

test.use({ viewport: { width: 390, height: 844 } });

const standing = [
  "/",
  "/jobs?q=xyzxyzxyz",
  "/sign-in",
  "/sign-in/help",
  "/account/new",
  "/contact",
  "/help",
  "/help/account",
  "/help/apply",
  "/help/attachments",
  "/help/data",
  "/support",
  "/support/sent",
  "/protected-identity",
  "/accessibility",
  "/accessibility/report",
  "/privacy",
  "/privacy/1",
  "/signed-out",
  "/no-such-page",
];

/** One tenant of each country shows its pages in every language; between them these are all there are. */
const isFirstOfCountry = ({ slug, policy }: Tenant): boolean =>
  tenants.find((other) => other.policy.country === policy.country)?.slug === slug;

for (const tenant of tenants) {
  test(`SE-10, NO-13: the standing pages of ${tenant.slug} are accessible and fit a phone`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    inspect(context);
    const page = await context.newPage();
    const { languages } = tenant.policy;
    for (const language of isFirstOfCountry(tenant) ? languages.offered : [languages.default]) {
      const prefix = language === tenant.policy.languages.default ? "" : `/${language}`;
      for (const path of standing) {
        await page.goto(publicUrl(tenant, prefix && path === "/" ? prefix : `${prefix}${path}`));
        await look(page, `${tenant.slug}-${language}-phone${path.replace(/\W+/g, "-")}`);
      }
    }
    await context.close();
  });
}

/** 1280 pixels at 400 % are 320, in colours of the reader's own, for somebody who asked for stillness. */
const zoomed = { viewport: { width: 320, height: 800 }, forcedColors: "active", reducedMotion: "reduce" } as const;

async function firstAdvert(page: Page, tenant: Tenant): Promise<string> {
  await page.goto(publicUrl(tenant, "/jobs"));
  const link = page.locator('main a[href*="/jobs/"]').first();
  return new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
}

test("SE-10, NO-13: at 400 % zoom and in the reader's own colours no public page is wider than its window, and none moves", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const context = await browser.newContext(zoomed);
  inspect(context);
  const page = await context.newPage();
  for (const path of [...standing, await firstAdvert(page, tenant)]) {
    await page.goto(publicUrl(tenant, path));
    await look(page, `zoomed${path.replace(/[^a-z]+/g, "-")}`);
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === "running").length,
    );
    expect.soft(moving, `${path} should stand still`).toBe(0);
  }
  await context.close();
});

test("SE-10, NO-13: at 400 % zoom and in the reader's own colours no page behind the sign-in is wider than its window", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const context = await browser.newContext(zoomed);
  const page = await context.newPage();
  await signUp(page, tenant, newPerson());
  const draft = await begin(page, tenant, await firstAdvert(page, tenant));
  inspect(context);
  for (const path of [
    "/applications",
    "/profile",
    "/profile/cv",
    "/profile/data",
    "/profile/close",
    "/profile/password",
    "/profile/email",
    "/profile/sessions",
    "/interest",
    "/interest/mine/questions",
    ...["details", "cv", "questions", "attachments", "summary"].map((step) => `${draft}/${step}`),
  ]) {
    await page.goto(publicUrl(tenant, path));
    await look(page, `zoomed${path.replace(/[^a-z]+/g, "-")}`);
  }
  await context.close();
});

test("the first press of Tab leads past the head of the page, and the focus is always seen", async ({ page }) => {
  const tenant = tenantOf("ostersund");
  for (const path of standing) {
    await page.goto(publicUrl(tenant, path));
    // A page with something to put right has taken the focus already.
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    await expect(skip).toHaveAttribute("href", "#main");
    await expect(skip).toBeVisible();
    await page.keyboard.press("Tab");
    const outline = await page.locator(":focus").evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return { outlineStyle, outlineWidth, boxShadow };
    });
    expect.soft(outline.outlineStyle !== "none" || outline.boxShadow !== "none", `${path}: focus is seen`).toBe(true);
  }
});

test("SE-10: each step of an application is accessible when it is refused, and fits a phone", async ({ browser }) => {
  const tenant = tenantOf("nordvik");
  const { words } = tenant;
  const post = await newPost(tenant);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  inspect(context);
  const page = await context.newPage();
  await signUp(page, tenant, newPerson());
  await look(page, "phone-no-applications");
  const draft = await begin(page, tenant, post.path);
  await goOn(page, tenant);
  await expect(page.locator("#f-details-dateOfBirth-error")).toHaveText(words.t("refusal.required"));
  await look(page, "phone-details-refused");
  await page.goto(publicUrl(tenant, `${draft}/cv/work/new`));
  await press(page, words.t("application.keepRow"));
  await look(page, "phone-cv-row-refused");
  await page.goto(publicUrl(tenant, `${draft}/questions`));
  await goOn(page, tenant);
  await look(page, "phone-questions-refused");
  await page.goto(publicUrl(tenant, `${draft}/attachments`));
  await field(page, "file").setInputFiles({
    name: "fel.exe",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("MZ fel"),
  });
  await expect(page.locator(".va-upload__refusal").first()).toBeVisible();
  await look(page, "phone-attachments-refused");
  await page.goto(publicUrl(tenant, `${draft}/summary`));
  await press(page, words.t("application.submit"));
  await look(page, "phone-summary-refused");
  await context.close();
});

test("the office fits a phone too", async ({ browser }) => {
  const tenant = tenantOf("ostersund");
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "sv-SE" });
  inspect(context);
  const page = await context.newPage();
  await signInAsRecruiter(page, tenant);
  for (const path of ["/ostersund/recruitments/new", "/ostersund/units", "/mailbox"]) {
    await page.goto(adminUrl(path));
    await look(page, `phone-admin${path.replaceAll("/", "-")}`);
  }
  const first = page.getByRole("main").getByRole("table").getByRole("link").first();
  await page.goto(adminUrl("/ostersund/recruitments"));
  const path = new URL((await first.getAttribute("href")) ?? "", page.url()).pathname;
  for (const rest of ["", "/questions", "/advert", "/publish", "/applications"]) {
    await page.goto(adminUrl(`${path}${rest}`));
    await look(page, `phone-admin-recruitment${rest.replace("/", "-")}`);
  }
  await context.close();
});

test("the check of accessibility would find a page that is not", async ({ page }) => {
  await page.goto(publicUrl(tenantOf("roros"), "/sign-in"));
  await page.locator("label[for=f-email]").evaluate((label) => label.remove());
  expect((await violationsOn(page)).join(" ")).toContain("label");
});
