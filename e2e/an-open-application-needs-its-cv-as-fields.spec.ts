import { expect, test } from "@playwright/test";
import { fillCv, fillDetails, goOn, main, newPerson, press, publicUrl, signUp, submit } from "./src/applicant";
import { inspect, look } from "./src/look";
import { tenantOf } from "./src/tenants";

test("RO-1, RO-2, RO-3, RO-6, RO-11: an open application asks for fields of work and a CV in fields, and says that it gives no right", async ({
  browser,
}) => {
  const tenant = tenantOf("roros");
  const { words } = tenant;
  const context = await browser.newContext({ locale: "nb-NO" });
  inspect(context);
  const page = await context.newPage();
  const person = newPerson();
  await page.goto(publicUrl(tenant, `/?q=${encodeURIComponent("Åpen søknad")}`));
  await main(page).getByRole("link", { name: "Åpen søknad", exact: true }).click();
  await look(page, "roros-standing-advert");
  const path = new URL(page.url()).pathname;
  await signUp(page, tenant, person);
  await page.goto(publicUrl(tenant, `${path}/apply`));
  await expect(main(page).getByText(words.t("application.standingNoRight"))).toBeVisible();
  for (const reminder of [
    "remindFieldsOfWork",
    "remindApplyAnew",
    "remindCvAsFields",
    "remindAttachCertificates",
    "remindFollowSite",
  ] as const) {
    await expect(
      main(page)
        .getByText(words.t(`application.${reminder}`))
        .first(),
    ).toBeVisible();
  }
  await press(page, words.t("application.startButton"));
  await fillDetails(page, tenant, person);
  await goOn(page, tenant);
  await goOn(page, tenant);
  await expect(page).toHaveURL(/\/cv$/);
  await expect(main(page).getByRole("link", { name: words.t("refusal.cvNeeded") })).toBeVisible();
  await fillCv(page, tenant);
  await goOn(page, tenant);
  await goOn(page, tenant);
  await expect(page).toHaveURL(/\/questions$/);
  await expect(page.locator("[id$='-error']").first()).toBeVisible();
  await look(page, "roros-standing-questions-refused");
  for (const group of await main(page).getByRole("group").all())
    await group.locator("input:not([type=hidden])").first().check();
  for (const box of await main(page).getByRole("textbox").all())
    if ((await box.inputValue()) === "") await box.fill("2027-03-01");
  await goOn(page, tenant);
  await goOn(page, tenant);
  await expect(page).toHaveURL(/\/summary$/);
  await expect(main(page).getByText(words.t("application.standingNoRight"))).toBeVisible();
  await look(page, "roros-standing-summary");
  await submit(page, tenant);
  await context.close();
});
