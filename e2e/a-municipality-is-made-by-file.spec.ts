import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { publicUrl } from "./src/applicant";
import { mailTo } from "./src/mailbox";
import { chooseAndSignIn, newNewcomer } from "./src/onboarding";
import { programFile, root, surroundings } from "./src/product";
import { publishPost } from "./src/recruiter";

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="16" fill="#6b2d5c"/></svg>';

/** Runs the command line against the running product. */
const vakans = (...args: readonly string[]) =>
  spawnSync(process.execPath, [programFile("cli"), ...args], { cwd: root, encoding: "utf8" });

test("a kommune is made from a file at the command line while the product runs, and its first advert is seen without script", async ({
  browser,
}) => {
  const { tenant, answers, users } = newNewcomer("norwegianMunicipality", "Nyvik kommune");
  const folder = mkdtempSync(join(tmpdir(), "vakans-answers-"));
  try {
    const file = join(folder, "answers.yaml");
    const { support, mail, ...own } = answers;
    const content = {
      ...own,
      ...{ supportFunction: support.function, supportEmail: support.email, supportPhone: support.phone },
      ...{ mailFromName: mail.fromName, mailFromAddress: mail.fromAddress },
      users,
      logotype: "logotype.svg",
      sendLinks: true,
    };
    writeFileSync(file, JSON.stringify({ ...content, slug: "roros", colour: "red" }));
    const wrong = vakans("tenant", "new", "--file", file);
    expect(wrong.status).toBe(1);
    writeFileSync(file, JSON.stringify(content));
    const lacking = vakans("tenant", "new", "--file", file);
    expect([lacking.status, lacking.stderr]).toEqual([1, expect.stringContaining("logotype: ")]);
    writeFileSync(join(folder, "logotype.svg"), mark);
    const made = vakans("tenant", "new", "--file", file);
    expect(made.stderr).toBe("");
    expect(made.status).toBe(0);
    expect(made.stdout).toContain(`vakans1._domainkey.${tenant.slug}.example.se`);
    const again = vakans("tenant", "new", "--file", file);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining("slug: ")]);

    const site = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await expect(async () => {
      expect((await site.goto(publicUrl(tenant, "/")))?.status()).toBe(200);
    }).toPass({ timeout: 2_500 });

    const [link = ""] = /http\S+\/invitation\/\S+/.exec(made.stdout) ?? [];
    const mailed = await mailTo(surroundings().dataDir, users[0]?.email ?? "", ({ text }) =>
      text.includes("/invitation/"),
    );
    expect(mailed.text).toContain(link);
    const desk = await (await browser.newContext({ locale: "nb-NO", javaScriptEnabled: false })).newPage();
    await chooseAndSignIn(desk, link, users[0]?.email ?? "", tenant.words);
    await expect(desk).toHaveURL(new RegExp(`/${tenant.slug}/`));
    const post = await publishPost(desk, tenant, { title: "Havnesjef", reference: "NY-1", lastDayIn: 14 });
    await site.goto(publicUrl(tenant, post.path));
    await expect(site.getByRole("heading", { level: 1 })).toHaveText("Havnesjef");
    await expect(site.getByRole("banner").locator("img")).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
