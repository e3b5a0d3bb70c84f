import { expect, test } from "@playwright/test";
import { field, fillCv, fillDetails, goOn, main, newPerson, press, publicUrl, signUp, submit } from "./src/applicant";
import { inspect, look } from "./src/look";
import { tenantOf } from "./src/tenants";

test("RO-1, RO-2, RO-3, RO-4, RO-6, RO-10, RO-11: an open application asks for fields of work and a CV in fields, and says that it gives no right", async ({
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
  // RO-10: whom to ask about the system, and the policy on diversity; RO-4: what about certificates.
  for (const heading of ["systemHeading", "diversityHeading"] as const)
    await expect(main(page).getByRole("heading", { name: words.t(`jobs.${heading}`), exact: true })).toBeVisible();
  await expect(main(page).getByText("tar du dem med til intervju").first()).toBeVisible();
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
  for (const code of ["fieldsOfWorkNeeded", "letterNeeded", "cvNeeded"] as const)
    await expect(main(page).getByRole("link", { name: words.t(`refusal.${code}`) })).toBeVisible();
  await look(page, "roros-standing-cv-refused");
  await main(page)
    .getByRole("link", { name: words.t("profile.wishAdd"), exact: true })
    .click();
  await look(page, "roros-standing-wishes");
  await field(page, "wishes.letter").fill("Jeg har vært vikar i åtte år, mest på natt.");
  await press(page, words.t("application.keepRow"));
  await main(page)
    .getByRole("link", { name: words.t("profile.wishChange"), exact: true })
    .click();
  await expect(field(page, "wishes.letter")).toHaveValue("Jeg har vært vikar i åtte år, mest på natt.");
  await expect(main(page).getByRole("link", { name: words.t("refusal.fieldsOfWorkNeeded") })).toBeVisible();
  await main(page).getByLabel(words.t("jobs.areaHealthCare"), { exact: true }).check();
  await main(page).getByLabel(words.t("jobs.areaPreschool"), { exact: true }).check();
  await main(page).getByLabel(words.t("jobs.extentHourly"), { exact: true }).check();
  await field(page, "wishes.availability").fill("Helger, fra januar");
  await press(page, words.t("application.keepRow"));
  await expect(main(page).getByText("Helger, fra januar")).toBeVisible();
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
  for (const wish of ["Helger, fra januar", words.t("jobs.areaPreschool"), "Jeg har vært vikar"])
    await expect(main(page).getByText(wish).first()).toBeVisible();
  await submit(page, tenant);
  await expect(main(page).getByText("Helger, fra januar")).toBeVisible();
  await look(page, "roros-standing-receipt");
  await context.close();
});
