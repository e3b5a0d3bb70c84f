import { expect, test } from "@playwright/test";
import {
  begin,
  confirmAddress,
  field,
  fillCv,
  fillDetails,
  goBack,
  goOn,
  main,
  newPerson,
  press,
  publicUrl,
  signUp,
  submit,
} from "./src/applicant";
import { pdf } from "./src/papers";
import { newPost } from "./src/post";
import { answerAll, asked } from "./src/questions";
import { tenantOf } from "./src/tenants";

test("VN-9, VN-19: everything from the list to the receipt works without script, files included", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const { words } = tenant;
  const { path, title } = await newPost(tenant);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "sv-SE" });
  const page = await context.newPage();
  const person = newPerson();
  await page.goto(publicUrl(tenant, "/"));
  await field(page, "q").fill(title);
  await press(page, words.t("ui.search"));
  await main(page).getByRole("link", { name: title, exact: true }).click();
  await signUp(page, tenant, person);
  await confirmAddress(page, tenant, person);
  await begin(page, tenant, path);
  await field(page, "details.phone").fill("");
  await goOn(page, tenant);
  await expect(page.locator("#f-details-phone-error")).toHaveText(words.t("refusal.required"));
  await expect(page).toHaveTitle(/^Fel: /);
  await field(page, "details.phone").fill("070-174 06 10");
  await fillDetails(page, tenant, person);
  await goOn(page, tenant);
  await fillCv(page, tenant);
  await goOn(page, tenant);
  await answerAll(page);
  await goBack(page, tenant);
  await goOn(page, tenant);
  const [first] = asked;
  await expect(page.getByRole("textbox", { name: first?.label ?? "" })).toHaveValue("Norra kajen");
  await goOn(page, tenant);
  await field(page, "file").setInputFiles([pdf("cv.pdf", "cv"), pdf("brev.pdf", "brev")]);
  await press(page, words.t("ui.upload"));
  for (const name of ["cv.pdf", "brev.pdf"])
    await expect(main(page).getByText(name, { exact: true }).first()).toBeVisible();
  const files = main(page).locator("[data-files]").last();
  await files.getByRole("button", { name: /brev\.pdf/ }).click();
  await expect(files.getByText("brev.pdf")).toHaveCount(0);
  await goOn(page, tenant);
  await submit(page, tenant);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.receiptHeading"));
  await expect(main(page).getByText("cv.pdf").first()).toBeVisible();
  await context.close();
});
