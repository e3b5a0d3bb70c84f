import { expect, test } from "@playwright/test";
import { begin, main, press, publicUrl, submit } from "./src/applicant";
import { applyShortlyBeforeTheEnd, fillAgain, openMine, rowOf } from "./src/changes";
import { look } from "./src/look";
import { mailTo } from "./src/mailbox";
import { surroundings } from "./src/product";
import { tenantOf } from "./src/tenants";
import { visitWithMovedClock } from "./src/visitor";

const journeys = [
  {
    ids: "VN-12, VN-13",
    slug: "vasternorrland",
    script: true,
    mark: "Återtagen",
    late: "Rekryteringsstöd",
    not: "Hamnchef",
  },
  {
    ids: "VN-12, VN-13",
    slug: "vasternorrland",
    script: false,
    mark: "Återtagen",
    late: "Rekryteringsstöd",
    not: "Hamnchef",
  },
  { ids: "OR-19", slug: "orebro", script: true, mark: "Återtagen", late: "Hamnchef", not: "rekryteringsenheten@" },
  {
    ids: "OS-14",
    slug: "ostersund",
    script: true,
    mark: "Återtagen",
    late: "08-465 004 30",
    not: "rekryteringssupport@",
  },
  {
    ids: "by the product's default",
    slug: "roros",
    script: true,
    mark: "Trukket",
    late: "Søkerstøtte",
    not: "Hamnchef",
  },
] as const;

for (const { ids, slug, script, mark, late, not } of journeys) {
  test(`${ids}: at ${slug}, ${script ? "with" : "without"} script, the bin to the left of the title takes an application back until the last day; it stays, marked; after the last day the page names whom to turn to`, async ({
    browser,
  }) => {
    const tenant = tenantOf(slug);
    const { words } = tenant;
    await visitWithMovedClock(browser, tenant, script, async (page) => {
      const applied = await applyShortlyBeforeTheEnd(tenant, [], page);
      await openMine(page, tenant);
      const row = rowOf(page, applied.title);
      const bin = row.getByRole("button", { name: words.t("application.withdrawNamed", { title: applied.title }) });
      const title = row.getByRole("link", { name: applied.title, exact: true });
      const [left, right] = [await bin.boundingBox(), await title.boundingBox()];
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
      await bin.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.withdrawHeading"));
      await look(page, `${slug}-withdraw`);
      await main(page)
        .getByRole("link", { name: words.t("application.withdrawKeep") })
        .click();
      await expect(page).toHaveURL(publicUrl(tenant, applied.application));
      await page.goBack();
      await press(page, words.t("application.withdrawButton"));
      await expect(page).toHaveURL(/\/applications\?withdrawn=/);
      await expect(
        main(page).getByText(words.t("application.withdrawnNotice", { title: applied.title })),
      ).toBeVisible();
      await expect(rowOf(page, applied.title)).toContainText(mark);
      await expect(bin).toHaveCount(0);
      await look(page, `${slug}-withdrawn`);
      const subject = words.t("mail.withdrawnSubject");
      await mailTo(surroundings().dataDir, applied.person.email, (mail) => mail.subject === subject);

      // Back and once more: the same answer, and nothing new.
      await page.goto(publicUrl(tenant, `${applied.application}/withdraw`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.withdrawnAlready"));

      // Whoever changes their mind applies anew before the last day has ended.
      await page.goto(publicUrl(tenant, applied.advert));
      await expect(main(page).getByText(words.t("application.ownWithdrawn"))).toBeVisible();
      await look(page, `${slug}-advert-withdrawn`);
      await begin(page, tenant, applied.advert);
      await fillAgain(page, tenant);
      await submit(page, tenant);
      const second = page.url().replace(/\/receipt$/, "");

      await applied.minutesAfterEnd(1);
      await openMine(page, tenant);
      await expect(bin).toHaveCount(0);
      await page.goto(`${second}/withdraw`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.withdrawLateHeading"));
      await expect(main(page).getByText(late).first()).toBeVisible();
      await expect(main(page).getByText(not)).toHaveCount(0);
      await expect(main(page).getByRole("button", { name: words.t("application.withdrawButton") })).toHaveCount(0);
      await look(page, `${slug}-withdraw-late`);
    });
  });
}

test("OS-14: a withdrawal that is answered a minute too late is refused in the same words, and changes nothing", async ({
  browser,
}) => {
  const tenant = tenantOf("ostersund");
  const { words } = tenant;
  await visitWithMovedClock(browser, tenant, true, async (page) => {
    const applied = await applyShortlyBeforeTheEnd(tenant, [], page);
    await page.goto(publicUrl(tenant, `${applied.application}/withdraw`));
    await applied.minutesAfterEnd(1);
    await press(page, words.t("application.withdrawButton"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.withdrawLateHeading"));
    await openMine(page, tenant);
    await expect(rowOf(page, applied.title)).not.toContainText("Återtagen");
  });
});
