import { expect, test } from "@playwright/test";
import { field, main, newPerson, press, publicUrl } from "./src/applicant";
import { inspect, look } from "./src/look";
import { tenantOf } from "./src/tenants";

test("OR-1, OR-2, X-5: a wrong answer costs nothing but the password; the question in words is reached and answered by keyboard", async ({
  browser,
}) => {
  const tenant = tenantOf("orebro");
  const { words } = tenant;
  const context = await browser.newContext({ locale: "sv-SE" });
  inspect(context);
  const page = await context.newPage();
  const person = newPerson();
  await page.goto(publicUrl(tenant, "/account/new"));
  await field(page, "email").fill(person.email);
  await field(page, "challenge.answer").fill("-----");
  await field(page, "password").fill(person.password);
  await page.keyboard.press("Enter");
  // The Enter key went forward, not to the other challenge: the answer was judged.
  await expect(page.locator("#f-challenge-error")).toHaveText(words.t("refusal.challengeWrong"));
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(field(page, "email")).toHaveValue(person.email);
  await expect(main(page).getByText(words.t("account.passwordAgain"))).toBeVisible();
  await look(page, "orebro-challenge-refused");
  await field(page, "challenge.answer").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: words.t("account.challengeCannotSee") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(main(page).getByRole("img")).toHaveCount(0);
  await expect(field(page, "email")).toHaveValue(person.email);
  await look(page, "orebro-challenge-words");
  const label = (await page.locator("label[for=f-challenge]").textContent()) ?? "";
  const names = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((number) => words.t(`account.number${number}`));
  const sum = (label.match(/\p{L}+/gu) ?? []).reduce((total, word) => total + names.indexOf(word.toLowerCase()) + 1, 0);
  await field(page, "challenge.answer").focus();
  await page.keyboard.insertText(` ${sum} `);
  await field(page, "password").focus();
  await page.keyboard.insertText(person.password);
  await press(page, words.t("account.next"));
  await expect(page).toHaveURL(/\/account\/new\/details$/);
  await context.close();
});
