import { expect, test } from "@playwright/test";
import { goOn, main, press, publicUrl } from "./src/applicant";
import { applyShortlyBeforeTheEnd, attachAny, openMine } from "./src/changes";
import { look } from "./src/look";
import { mailTo } from "./src/mailbox";
import { pdf } from "./src/papers";
import { surroundings } from "./src/product";
import { tenantOf } from "./src/tenants";
import { visitWithMovedClock } from "./src/visitor";

const journeys = [
  { ids: "VN-14, VN-23", slug: "vasternorrland", script: true, late: "Rekryteringsstöd" },
  { ids: "VN-14", slug: "vasternorrland", script: false, late: "Rekryteringsstöd" },
  { ids: "OR-11, OR-13, OR-14", slug: "orebro", script: true, late: "Hamnchef" },
  { ids: "OS-8, OS-10", slug: "ostersund", script: true, late: "08-465 004 30" },
  { ids: "by the product's default", slug: "roros", script: true, late: "Søkerstøtte" },
] as const;

for (const { ids, slug, script, late } of journeys) {
  test(`${ids}: at ${slug}, ${script ? "with" : "without"} script, an application is updated through the title and the foot of the advert until the last day, and not after`, async ({
    browser,
  }) => {
    const tenant = tenantOf(slug);
    const { words } = tenant;
    const update = words.t("application.update");
    await visitWithMovedClock(browser, tenant, script, async (page) => {
      const papers = ["cv.pdf", "brev.pdf"].map((name) => pdf(name, name));
      const applied = await applyShortlyBeforeTheEnd(tenant, papers, page);
      await openMine(page, tenant);
      await look(page, `${slug}-mine`);
      await main(page).getByRole("link", { name: applied.title, exact: true }).click();
      await expect(page).toHaveURL(publicUrl(tenant, applied.advert));
      await expect(main(page).getByText(words.t("application.ownApplied"))).toBeVisible();
      await look(page, `${slug}-advert-applied`);
      await press(page, update);
      await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]+\/summary$/);
      await expect(main(page).getByText("cv.pdf", { exact: true })).toBeVisible();
      await look(page, `${slug}-update-summary`);
      const draft = page.url().replace(/\/summary$/, "");

      await page.goto(`${draft}/attachments`);
      await main(page)
        .getByRole("button", { name: `${words.t("attachment.leaveOut")} cv.pdf` })
        .click();
      await expect(main(page).getByRole("button", { name: `${words.t("attachment.takeIn")} cv.pdf` })).toBeVisible();
      await attachAny(page, tenant, [pdf("intyg.pdf", "intyg")]);
      await look(page, `${slug}-update-attachments`);

      await openMine(page, tenant);
      await expect(main(page).getByText(words.t("application.updateBegun"))).toBeVisible();
      await look(page, `${slug}-mine-update-begun`);
      await main(page)
        .getByRole("link", { name: new RegExp(`^${words.t("application.updateContinue")}`) })
        .click();
      await expect(page).toHaveURL(/\/summary$/);
      await press(page, update);
      await expect(page).toHaveURL(publicUrl(tenant, `${applied.application}/receipt`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.receiptUpdatedHeading"));
      await look(page, `${slug}-update-receipt`);
      const subject = words.t("mail.receiptUpdatedSubject");
      await mailTo(surroundings().dataDir, applied.person.email, (mail) => mail.subject === subject);

      await page.goto(publicUrl(tenant, applied.application));
      await expect(main(page).getByText(words.t("application.versionCurrent"))).toBeVisible();
      await look(page, `${slug}-application-updated`);
      await main(page)
        .getByRole("link", { name: words.t("application.version", { number: 1 }), exact: true })
        .click();
      await expect(main(page).getByText("cv.pdf", { exact: true })).toBeVisible();
      await expect(main(page).getByText("intyg.pdf", { exact: true })).toHaveCount(0);
      await look(page, `${slug}-version`);

      // An update that was begun in time and is sent a minute too late changes nothing.
      await page.goto(publicUrl(tenant, applied.advert));
      await press(page, update);
      await expect(page).toHaveURL(/\/summary$/);
      await applied.minutesAfterEnd(1);
      await press(page, update);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.updateLateHeading"));
      await expect(main(page).getByText(late).first()).toBeVisible();
      await look(page, `${slug}-update-late`);
      await page.goto(publicUrl(tenant, applied.advert));
      await expect(main(page).getByRole("button", { name: update })).toHaveCount(0);
      await page.goto(publicUrl(tenant, applied.application));
      await expect(main(page).getByText("intyg.pdf", { exact: true })).toBeVisible();
      await expect(main(page).getByRole("button", { name: update })).toHaveCount(0);
      await expect(main(page).getByText(late).first()).toBeVisible();
      await look(page, `${slug}-application-late`);
    });
  });
}

test("VN-14: who opens an update from the application's own page begins with what was handed in, and back loses nothing", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const { words } = tenant;
  await visitWithMovedClock(browser, tenant, true, async (page) => {
    const applied = await applyShortlyBeforeTheEnd(tenant, [], page);
    await page.goto(publicUrl(tenant, `${applied.application}/update`));
    await press(page, words.t("application.update"));
    await expect(page).toHaveURL(/\/summary$/);
    await page.goto(page.url().replace(/\/summary$/, "/questions"));
    await page.getByRole("textbox").first().fill("Södra kajen");
    await goOn(page, tenant);
    await expect(page).not.toHaveURL(/\/questions$/);
    await page.goBack();
    await expect(page.getByRole("textbox").first()).toHaveValue("Södra kajen");
    await page.goto(publicUrl(tenant, applied.application));
    await expect(main(page).getByText("Norra kajen")).toBeVisible();
  });
});
