import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { codeOf, enrol, giveCode } from "./src/factor";
import { inspect, look } from "./src/look";
import { mailTo } from "./src/mailbox";
import { chooseAndSignIn, chosenPassword, newNewcomer } from "./src/onboarding";
import { adminUrl, programFile, root, surroundings } from "./src/product";

const vakans = (...args: readonly string[]) =>
  spawnSync(process.execPath, [programFile("cli"), ...args], { cwd: root, encoding: "utf8" });

const main = (page: Page) => page.getByRole("main");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

/** A new kommune, and the links of its two super users. */
function newTenant() {
  const newcomer = newNewcomer("swedishMunicipality", "Tvåstegs kommun");
  const folder = mkdtempSync(join(tmpdir(), "vakans-answers-"));
  try {
    const file = join(folder, "answers.yaml");
    const { support, mail, ...own } = newcomer.answers;
    const content = {
      ...own,
      ...{ supportFunction: support.function, supportEmail: support.email, supportPhone: support.phone },
      ...{ mailFromName: mail.fromName, mailFromAddress: mail.fromAddress },
      users: newcomer.users,
      sendLinks: false,
    };
    writeFileSync(file, JSON.stringify(content));
    const made = vakans("tenant", "new", "--file", file);
    expect(made.stderr).toBe("");
    return { ...newcomer, links: made.stdout.match(/http\S+\/invitation\/\S+/g) ?? [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byPassword(page: Page, userName: string, signIn: string): Promise<void> {
  await page.goto(adminUrl("/sign-in"));
  await page.locator('[name="userName"]').fill(userName);
  await page.locator('[name="password"]').fill(chosenPassword);
  await press(page, signIn);
}

test("security 6.3.3 (PL-12): staff sign in in two steps, get in without their telephone, change it, and are helped when all is lost", async ({
  browser,
}) => {
  const { tenant, users, links } = newTenant();
  const { words, slug } = tenant;
  const [one = "", other = ""] = users.map(({ email }) => email);
  const noScript = await browser.newContext({ locale: "sv-SE", javaScriptEnabled: false });
  const page = await noScript.newPage();
  const { key, recoveryCodes } = await chooseAndSignIn(page, links[0] ?? "", one, words);
  await expect(page).toHaveURL(new RegExp(`/${slug}/`));
  await main(page)
    .page()
    .getByRole("button", { name: words.t("ui.signOut") })
    .click();

  // A password alone opens nothing, and the way back is kept.
  await page.goto(adminUrl(`/${slug}/settings/staff`));
  await page.locator('[name="userName"]').fill(one);
  await page.locator('[name="password"]').fill(chosenPassword);
  await press(page, words.t("admin.signIn"));
  await expect(heading(page)).toHaveText(words.t("factor.codeTitle"));
  await page.goto(adminUrl(`/${slug}/settings/rules`));
  await expect(heading(page)).toHaveText(words.t("factor.codeTitle"));
  await giveCode(page, "12345", words.t("factor.goOn"));
  await expect(main(page).getByText(words.t("refusal.codeForm")).first()).toBeVisible();
  await giveCode(page, codeOf(key, 40), words.t("factor.goOn"));
  await expect(main(page).getByText(words.t("refusal.codeWrong")).first()).toBeVisible();
  await giveCode(page, codeOf(key, 1), words.t("factor.goOn"));
  await expect(page).toHaveURL(adminUrl(`/${slug}/settings/rules`));

  // Without the telephone: a recovery code, once; then another telephone.
  const second = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  inspect(second.context());
  await byPassword(second, one, words.t("admin.signIn"));
  await look(second, "second-step");
  await giveCode(second, "000", words.t("factor.goOn"));
  await expect(main(second).getByText(words.t("refusal.codeForm")).first()).toBeVisible();
  await look(second, "second-step-refused");
  await second.getByRole("link", { name: words.t("factor.useRecovery") }).click();
  await look(second, "second-step-recovery");
  await second.locator('[name="recoveryCode"]').fill((recoveryCodes[3] ?? "").toLowerCase().replaceAll("-", " "));
  await press(second, words.t("factor.goOn"));
  await expect(main(second).getByText(words.t("factor.recovered"))).toBeVisible();
  await look(second, "second-step-own");
  await main(second)
    .getByRole("link", { name: words.t("factor.replaceTitle") })
    .click();
  const newKey = ((await main(second).locator("code").first().textContent()) ?? "").replaceAll(" ", "");
  await giveCode(second, codeOf(newKey), words.t("factor.replace"));
  await expect(main(second).getByText(words.t("refusal.currentPasswordWrong")).first()).toBeVisible();
  await look(second, "second-step-replace-refused");
  await second.locator('[name="currentPassword"]').fill(chosenPassword);
  await giveCode(second, codeOf(newKey), words.t("factor.replace"));
  await expect(main(second).getByText(words.t("factor.codesReplaced"))).toBeVisible();
  const { dataDir } = surroundings();
  const subject = words.t("factor.mailSubject");
  const told = (word: string) => mailTo(dataDir, one, (mail) => mail.subject === subject && mail.text.includes(word));
  await told(words.t("factor.mailReplaced").slice(0, 30));
  // The other browser's session has ended with the old telephone.
  await page.goto(adminUrl(`/${slug}/settings/staff`));
  await expect(heading(page)).toHaveText(words.t("admin.signIn"));

  // All is lost: the other super user resets it.
  const desk = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  inspect(desk.context());
  await chooseAndSignIn(desk, links[1] ?? "", other, words);
  await desk.goto(adminUrl(`/${slug}/settings/staff`));
  await look(desk, "settings-staff");
  await main(desk)
    .getByRole("link", { name: words.t("factor.reset"), exact: true })
    .click();
  await look(desk, "settings-staff-reset");
  await press(desk, words.t("factor.resetDo"));
  await expect(main(desk).getByText(words.t("factor.resetDone"))).toBeVisible();
  await told(words.t("factor.mailReset").slice(0, 30));
  await byPassword(page, one, words.t("admin.signIn"));
  await enrol(page, words);
  await expect(page).toHaveURL(new RegExp(`/${slug}/`));
});
