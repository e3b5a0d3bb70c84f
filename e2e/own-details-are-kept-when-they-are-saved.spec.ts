import { expect, test } from "@playwright/test";
import { follow, openProfile } from "./src/account";
import { begin, field, main, newPerson, press, publicUrl, signUp } from "./src/applicant";
import { inspect, look } from "./src/look";
import { newPost } from "./src/post";
import { tenantOf } from "./src/tenants";

for (const { id, slug, name, save, script } of [
  { id: "VN-4, VN-5", slug: "vasternorrland", name: "Mina uppgifter", save: "Uppdatera användare", script: true },
  { id: "OR-17", slug: "orebro", name: "Mina uppgifter", save: "Uppdatera användare", script: false },
  { id: "OS-7", slug: "ostersund", name: "Personuppgifter", save: "Spara", script: true },
]) {
  test(`${id}: at ${slug} own details stand under “${name}” and are stored by “${save}” alone`, async ({ browser }) => {
    const tenant = tenantOf(slug);
    const { path } = await newPost(tenant);
    const context = await browser.newContext({ locale: "sv-SE", javaScriptEnabled: script });
    if (script) inspect(context);
    const page = await context.newPage();
    await signUp(page, tenant, newPerson());
    await openProfile(page, tenant);
    await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(name);
    await look(page, `${slug}-profile`);
    const edit = main(page).getByRole("link", { name: "Redigera", exact: true });
    if (id === "OS-7") {
      await expect(field(page, "street")).toHaveCount(0);
      await edit.click();
      await look(page, `${slug}-profile-edit`);
    } else await expect(edit).toHaveCount(0);

    // Typed and left: nothing of it is stored.
    await field(page, "street").fill("Älvgatan 7");
    await openProfile(page, tenant);
    if (id === "OS-7") await edit.click();
    await expect(field(page, "street")).toHaveValue("Strandgatan 1");

    // Refused: told where, and nothing typed is lost.
    await field(page, "street").fill("Älvgatan 7");
    await field(page, "phone").fill("ring mig");
    await press(page, save);
    await expect(page.locator("#f-phone-error")).toHaveText(tenant.words.t("refusal.phoneInvalid"));
    await expect(field(page, "street")).toHaveValue("Älvgatan 7");
    await look(page, `${slug}-profile-refused`);

    await field(page, "phone").fill("08-465 004 00");
    await press(page, save);
    await expect(page.getByText(tenant.words.t("profile.saved"))).toBeVisible();
    await look(page, `${slug}-profile-saved`);
    await expect(main(page).getByRole("link", { name: "Ändra lösenord", exact: true })).toBeVisible();

    // The CV of the account begins the next application, as the details do.
    await page.goto(publicUrl(tenant, "/profile/cv/work/new"));
    await field(page, "row.position").fill("Lots");
    await field(page, "row.employer").fill("Hamnen");
    await press(page, tenant.words.t("application.keepRow"));
    await expect(page.getByText(tenant.words.t("profile.cvKept"))).toBeVisible();
    await look(page, `${slug}-profile-cv`);
    const draft = await begin(page, tenant, path);
    await expect(field(page, "details.street")).toHaveValue("Älvgatan 7");
    await page.goto(publicUrl(tenant, `${draft}/cv`));
    await expect(main(page).getByText("Lots").first()).toBeVisible();

    // What is changed now is told of, and leaves what was begun as it is.
    await openProfile(page, tenant);
    await expect(main(page).getByText(tenant.words.t("profile.begunKeep", { count: 1 }))).toBeVisible();
    if (id === "OS-7") await edit.click();
    await field(page, "street").fill("Strandgatan 9");
    await press(page, save);
    await page.goto(publicUrl(tenant, `${draft}/details`));
    await expect(field(page, "details.street")).toHaveValue("Älvgatan 7");
    await context.close();
  });
}

test("SE-13: everything that is held is told in numbers and saved as a file by one button", async ({ browser }) => {
  const tenant = tenantOf("ostersund");
  const context = await browser.newContext({ locale: "sv-SE" });
  inspect(context);
  const page = await context.newPage();
  await signUp(page, tenant, newPerson());
  await openProfile(page, tenant);
  await follow(page, tenant.words.t("profile.dataLink"));
  await look(page, "ostersund-profile-data");
  for (const _again of [1, 2, 3, 4, 5]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      press(page, tenant.words.t("profile.downloadButton")),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Mina uppgifter ostersund \d{4}-\d{2}-\d{2}\.zip$/);
    expect(await download.failure()).toBeNull();
  }
  await press(page, tenant.words.t("profile.downloadButton"));
  await expect(main(page).getByText(tenant.words.t("refusal.downloadsTooMany"))).toBeVisible();
  await look(page, "ostersund-profile-data-refused");
  await context.close();
});
