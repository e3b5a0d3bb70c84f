import { expect, test } from "@playwright/test";
import { field, goOn, main, newPerson, press, publicUrl, readText } from "./src/applicant";
import { newPost } from "./src/post";
import { beginQuestions, longAnswer, tabAt } from "./src/session";
import { tenantOf } from "./src/tenants";

for (const script of [true, false]) {
  test(`X-4: two tabs ${script ? "with" : "without"} script: nothing is written over, and one chooses between both texts`, async ({
    browser,
  }) => {
    const tenant = tenantOf("roros");
    const { words } = tenant;
    const { path } = await newPost(tenant);
    const context = await browser.newContext({ javaScriptEnabled: script, locale: "nb-NO" });
    const first = await context.newPage();
    const draft = await beginQuestions(first, tenant, newPerson(), path);
    const second = await tabAt(context, tenant, `${draft}/questions`);
    await longAnswer(first).fill("Fra den første fanen");
    await press(first, words.t("application.back"));
    await expect(first).toHaveURL(publicUrl(tenant, `${draft}/cv`));
    await longAnswer(second).fill("Fra den andre fanen");
    await goOn(second, tenant);
    await expect(second).toHaveURL(publicUrl(tenant, `${draft}/choose`));
    await expect(second.getByRole("heading", { level: 1 })).toHaveText(words.t("draft.chooseHeading"));
    const said = await readText(second);
    expect(said).toContain("Fra den første fanen");
    expect(said).toContain("Fra den andre fanen");
    await second
      .locator("form", { hasText: "Fra den andre fanen" })
      .getByRole("button", { name: words.t("draft.chooseButton") })
      .click();
    await expect(second).toHaveURL(new RegExp(`${draft}/summary`));
    await expect(main(second).getByText(words.t("draft.chooseDone"))).toBeVisible();
    await second.goto(publicUrl(tenant, `${draft}/questions`));
    await expect(longAnswer(second)).toHaveValue("Fra den andre fanen");
    await context.close();
  });
}

test("X-4: a summary that shows an older application than the one that is kept is shown anew before it is sent", async ({
  browser,
}) => {
  const tenant = tenantOf("ostersund");
  const { path } = await newPost(tenant);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "sv-SE" });
  const page = await context.newPage();
  const draft = await beginQuestions(page, tenant, newPerson(), path);
  const { answerAll } = await import("./src/questions");
  await answerAll(page);
  await goOn(page, tenant);
  const summary = await tabAt(context, tenant, `${draft}/summary`);
  await page.goto(publicUrl(tenant, `${draft}/details`));
  await field(page, "details.phone").fill("070-174 06 11");
  await goOn(page, tenant);
  await press(summary, tenant.words.t("application.submit"));
  await expect(main(summary).getByText(tenant.words.t("draft.changedHeading"))).toBeVisible();
  expect(await readText(summary)).toContain("070-174 06 11");
  await press(summary, tenant.words.t("application.submit"));
  await expect(summary).toHaveURL(/\/receipt$/);
  await context.close();
});
