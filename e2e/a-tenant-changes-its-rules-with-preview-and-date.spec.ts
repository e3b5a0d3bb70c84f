import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { attach, begin, field, main, newPerson, publicUrl, signUp } from "./src/applicant";
import { resetClock, setClock, startOfDay } from "./src/clock";
import { inspect, look } from "./src/look";
import { pdf } from "./src/papers";
import { newPost } from "./src/post";
import { adminUrl } from "./src/product";
import { dayIn } from "./src/recruiter";
import { review, saveRules } from "./src/rules";
import { openRoom } from "./src/staff";
import { tenantOf } from "./src/tenants";

const slug = "nordvik";
const tenant = tenantOf(slug);
const { words, policy } = tenant;
const now = policy.attachments.perSubmissionMax;
const then = 2;

const sizeAndNumber = async (page: Page): Promise<string> => {
  await page.goto(publicUrl(tenant, "/help/attachments"));
  return (await main(page).locator('section[id="size-and-number"]').textContent()) ?? "";
};

/** The help follows within two seconds of the change; a page that was kept a moment ago may be sent once more. */
const expectHelp = (page: Page, count: number) =>
  expect(async () => expect(await sizeAndNumber(page)).toContain(words.t("help.perSubmission", { count }))).toPass({
    timeout: 10_000,
  });

test("NO-1, NO-11: a rule is previewed, counts from its day on the help page and at the upload, and goes back", async ({
  browser,
}) => {
  expect(now).toBeGreaterThan(then);
  const post = await newPost(tenant, 12);
  const [office, home] = [await browser.newContext({ locale: "nb-NO" }), await browser.newContext({ locale: "nb-NO" })];
  inspect(office);
  const [desk, page] = [await office.newPage(), await home.newPage()];
  try {
    await openRoom(desk, tenant, words.t("settings.rules"));

    // What the law fixes is told, and has no field; the time of keeping names its legal basis (NO-11).
    await desk.goto(adminUrl(`/${slug}/settings/rules/process`));
    await expect(
      main(desk)
        .getByText(/offentleglova § 25/)
        .first(),
    ).toBeVisible();
    await expect(field(desk, "process.secretCandidates")).toHaveCount(0);
    await review(desk, tenant, "retention", { "retention.applications.months": "48" });
    await expect(main(desk)).toContainText(words.t("settings.effects"));
    await look(desk, `${slug}-admin-rules-retention-preview`);

    // A wrong number costs nothing else that was typed.
    await review(desk, tenant, "attachments", {
      "attachments.perSubmissionMax": String(then),
      "attachments.megabytesMax": "mange",
    });
    await expect(desk.locator("#f-attachments-megabytesMax-error")).toHaveText(
      words.t("settings.wrongNumber", { min: 1, max: 50 }),
    );
    await expect(field(desk, "attachments.perSubmissionMax")).toHaveValue(String(then));
    await look(desk, `${slug}-admin-rules-refused`);

    await review(desk, tenant, "attachments", { "attachments.perSubmissionMax": String(then) });
    await expect(desk.getByRole("heading", { level: 1 })).toHaveText(words.t("settings.preview"));
    await expect(main(desk)).toContainText(words.t("help.perSubmission", { count: then }));
    await look(desk, `${slug}-admin-rules-preview`);
    const day = dayIn(policy.timeZone, 3);
    await saveRules(desk, tenant, "Det holder med to filer om gangen", { day, time: "08.00" });
    await expect(main(desk).getByRole("status")).toContainText("08:00");
    await look(desk, `${slug}-admin-rules-saved`);
    await expectHelp(page, now);

    await setClock(slug, new Date(startOfDay(policy.timeZone, day).getTime() + 8 * 3_600_000 + 60_000));
    await expectHelp(page, then);
    await signUp(page, tenant, newPerson());
    await page.goto(publicUrl(tenant, `${await begin(page, tenant, post.path)}/attachments`));
    await attach(page, [pdf("1.pdf", "1"), pdf("2.pdf", "2")]);
    await field(page, "file").setInputFiles([pdf("3.pdf", "3")]);
    await expect(page.locator(".va-upload__refusal").first()).toContainText(String(then));

    await desk.goto(adminUrl(`/${slug}/settings/versions`));
    await look(desk, `${slug}-admin-versions`);
    const before = main(desk).getByRole("rowheader").nth(1).getByRole("link");
    await before.click();
    await expect(main(desk)).toContainText(words.t("settings.rollBack"));
    await look(desk, `${slug}-admin-version`);
    const link = main(desk).getByRole("link", { name: words.t("settings.download") });
    const [file] = await Promise.all([desk.waitForEvent("download"), link.click()]);
    expect(readFileSync(await file.path(), "utf8")).toContain(`slug: ${slug}`);
    await field(desk, "reason").fill("Søkerne trenger flere");
    desk.on("dialog", (dialog) => void dialog.accept());
    await main(desk)
      .getByRole("button", { name: words.t("settings.rollBack"), exact: true })
      .click();
    await expect(desk).toHaveURL(/\/versions\?back=\d+$/);
    await expect(main(desk).getByRole("status")).toBeVisible();
    await look(desk, `${slug}-admin-versions-back`);
    await expectHelp(page, now);
  } finally {
    await resetClock(slug);
    await office.close();
    await home.close();
  }
});
