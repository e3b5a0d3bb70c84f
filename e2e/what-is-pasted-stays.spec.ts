import { expect, test } from "@playwright/test";
import { begin, fillDetails, goOn, main, newPerson, publicUrl, signUp } from "./src/applicant";
import { newPost } from "./src/post";
import { tenantOf } from "./src/tenants";

for (const [id, slug] of [
  ["OR-22", "orebro"],
  ["OS-19", "ostersund"],
] as const) {
  test(`${id}: text copied from a letter can be pasted into every answer at ${slug}, and is there after the next step`, async ({
    browser,
  }) => {
    const tenant = tenantOf(slug);
    const post = await newPost(tenant);
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    const person = newPerson();
    await signUp(page, tenant, person);
    await page.goto(publicUrl(tenant, `${post.path}/apply`));
    for (const advice of ["klara som PDF eller Word", "klistra in i svaren", "Bifoga sedan båda filerna"]) {
      await expect(main(page)).toContainText(advice);
    }
    const draft = await begin(page, tenant, post.path);
    await fillDetails(page, tenant, person);
    await goOn(page, tenant);
    await page.goto(publicUrl(tenant, `${draft}/questions`));
    await page.evaluate(() => navigator.clipboard.writeText("Klistrat ur mitt brev"));
    const boxes = await main(page).locator("textarea, input[type=text], input:not([type])").all();
    expect(boxes.length).toBeGreaterThan(1);
    for (const box of boxes) {
      await box.fill("");
      await box.focus();
      await page.keyboard.press("ControlOrMeta+V");
      await expect(box).toHaveValue("Klistrat ur mitt brev");
    }
    await goOn(page, tenant);
    await page.goto(publicUrl(tenant, `${draft}/questions`));
    await expect(main(page).locator("textarea").first()).toHaveValue("Klistrat ur mitt brev");
    await context.close();
  });
}
