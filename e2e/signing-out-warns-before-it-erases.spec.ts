import { expect, test } from "@playwright/test";
import { begin, main, newPerson, press, publicUrl, readText, signUp } from "./src/applicant";
import { newPost } from "./src/post";
import { enterHere } from "./src/session";
import { tenantOf } from "./src/tenants";

for (const { id, slug, script } of [
  { id: "VN-15", slug: "vasternorrland", script: true },
  { id: "OR-10", slug: "orebro", script: false },
] as const) {
  test(`${id}: at ${slug} signing out on purpose asks first, and then erases what was begun`, async ({ browser }) => {
    const tenant = tenantOf(slug);
    const { words } = tenant;
    const { path, title } = await newPost(tenant);
    const context = await browser.newContext({ javaScriptEnabled: script, locale: "sv-SE" });
    const page = await context.newPage();
    const person = newPerson();
    await signUp(page, tenant, person);
    const draft = await begin(page, tenant, path);
    const signOut = () =>
      page
        .getByRole("banner")
        .getByRole("button", { name: words.t("ui.signOut") })
        .click();
    await signOut();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("draft.signOutHeading"));
    await main(page)
      .getByRole("link", { name: words.t("draft.signOutStay") })
      .click();
    expect(await readText(page)).toContain(title);
    await signOut();
    await press(page, words.t("draft.signOutErase"));
    await expect(page).toHaveURL(/\/signed-out/);
    expect(await readText(page)).toContain(words.t("draft.signedOutErased"));
    await page.goto(publicUrl(tenant, `${draft}/details`));
    await enterHere(page, tenant, person);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.goneHeading"));
    await context.close();
  });
}

test("where drafts are offered signing out keeps them, says so, and they are continued, or thrown away after a question", async ({
  browser,
}) => {
  const tenant = tenantOf("ostersund");
  const { words } = tenant;
  const { path, title } = await newPost(tenant);
  const context = await browser.newContext({ locale: "sv-SE" });
  const page = await context.newPage();
  const person = newPerson();
  await signUp(page, tenant, person);
  await begin(page, tenant, path);
  await page
    .getByRole("banner")
    .getByRole("button", { name: words.t("ui.signOut") })
    .click();
  await expect(page).toHaveURL(/\/signed-out$/);
  expect(await readText(page)).toContain(words.t("draft.signedOutKept"));
  await page.goto(publicUrl(tenant, "/sign-in"));
  await enterHere(page, tenant, person);
  expect(await readText(page)).toContain(title);
  await main(page)
    .getByRole("link", { name: new RegExp(`^${words.t("draft.discard")} ${title}`) })
    .click();
  await press(page, words.t("draft.discard"));
  await expect(main(page).getByText(words.t("draft.discarded"))).toBeVisible();
  expect(await readText(page)).not.toContain(title);
  await context.close();
});
