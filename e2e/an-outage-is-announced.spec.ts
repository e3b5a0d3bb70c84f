import { expect, type Page, test } from "@playwright/test";
import { begin, main, newPerson, publicUrl, signUp } from "./src/applicant";
import { resetClock, setClock, startOfDay } from "./src/clock";
import { inspect, look } from "./src/look";
import { announce, told } from "./src/outage";
import { newPost } from "./src/post";
import { dayIn } from "./src/recruiter";
import { openRoom } from "./src/staff";
import { tenantOf } from "./src/tenants";

const slug = "ostersund";
const tenant = tenantOf(slug);
const { words, policy } = tenant;

const callOff = (page: Page) =>
  main(page)
    .getByRole("button", { name: words.t("outage.cancelOne", { when: "" }).trim() })
    .first()
    .click();

test("PL-18: an outage is announced, stands on the list, the advert and a step of the form in the reader's language, and is gone when it is over", async ({
  browser,
}) => {
  const post = await newPost(tenant, 9);
  const [office, home, street] = [
    await browser.newContext({ locale: "sv-SE" }),
    await browser.newContext({ locale: "sv-SE" }),
    await browser.newContext({ locale: "sv-SE" }),
  ];
  inspect(office);
  inspect(street);
  const [desk, page, visitor] = [await office.newPage(), await home.newPage(), await street.newPage()];
  try {
    await visitor.goto(publicUrl(tenant, "/"));
    await expect(told(visitor, tenant)).toHaveCount(0);
    await openRoom(desk, tenant, words.t("outage.room"));
    await look(desk, `${slug}-admin-outages`);
    await announce(desk, tenant, { inDays: 5, from: "02.00", to: "3:30" }, { text: "Vi flyttar till en ny hall." });
    await expect(main(desk).getByText(words.t("outage.announced"))).toBeVisible();
    await expect(told(desk, tenant)).toContainText("Vi flyttar till en ny hall.");
    await look(desk, `${slug}-admin-outage-announced`);

    await expect(async () => {
      await visitor.goto(publicUrl(tenant, "/"));
      await expect(told(visitor, tenant)).toContainText(words.longDate(dayIn(policy.timeZone, 5)), { timeout: 500 });
    }).toPass({ timeout: 15_000 });
    await look(visitor, `${slug}-outage-list`);
    await visitor.goto(publicUrl(tenant, post.path));
    await expect(told(visitor, tenant)).toContainText("Vi flyttar till en ny hall.");
    await visitor.goto(publicUrl(tenant, "/en/help"));
    await expect(told(visitor, tenant, "en")).toContainText("02:00–03:30");
    await signUp(page, tenant, newPerson());
    const draft = await begin(page, tenant, post.path);
    await expect(told(page, tenant)).toContainText("Vi flyttar till en ny hall.");

    const begins = startOfDay(policy.timeZone, dayIn(policy.timeZone, 5)).getTime() + 2 * 3_600_000;
    await setClock(slug, new Date(begins + 60 * 60_000));
    await visitor.goto(publicUrl(tenant, "/"));
    await expect(told(visitor, tenant)).toBeVisible();
    await setClock(slug, new Date(begins + 91 * 60_000));
    for (const path of ["/", post.path]) {
      await expect(async () => {
        await visitor.goto(publicUrl(tenant, path));
        await expect(told(visitor, tenant)).toHaveCount(0, { timeout: 500 });
      }).toPass({ timeout: 15_000 });
    }
    await page.goto(publicUrl(tenant, `${draft}/details`));
    await expect(told(page, tenant)).toHaveCount(0);
    await desk.reload();
    await expect(main(desk).getByRole("region", { name: words.t("outage.past") })).toContainText(
      words.t("outage.over"),
    );
  } finally {
    await resetClock(slug);
    await openRoom(desk, tenant, words.t("outage.room"));
    desk.on("dialog", (dialog) => void dialog.accept());
    await callOff(desk);
    await Promise.all([office, home, street].map((context) => context.close()));
  }
});

test("PL-18: an outage over a last day is refused with the advert named and nothing lost, and announced with a reason; it is called off without script", async ({
  browser,
}) => {
  const post = await newPost(tenant, 11);
  const office = await browser.newContext({ locale: "sv-SE", javaScriptEnabled: false });
  const desk = await office.newPage();
  await openRoom(desk, tenant, words.t("outage.room"));
  await announce(desk, tenant, { inDays: 11, from: "20.00", to: "21.00" });
  await expect(main(desk).getByText(post.title).first()).toBeVisible();
  await expect(desk.locator('[name="fromTime"]')).toHaveValue("20.00");
  await desk.locator('[name="reason"]').fill("Elbolaget stänger av strömmen.");
  await main(desk)
    .getByRole("button", { name: words.t("outage.announceButton"), exact: true })
    .click();
  await expect(main(desk).getByText(words.t("outage.announced"))).toBeVisible();
  await expect(main(desk).getByText("Elbolaget stänger av strömmen.")).toBeVisible();
  await callOff(desk);
  await expect(main(desk).getByText(words.t("outage.calledOff"))).toBeVisible();
  await expect(main(desk).getByText(words.t("outage.none"))).toBeVisible();
  await office.close();
});
