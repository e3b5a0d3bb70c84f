import { expect, type Page, test } from "@playwright/test";
import { main, publicUrl } from "./src/applicant";
import { inspect, look } from "./src/look";
import { announce, told } from "./src/outage";
import { newPost } from "./src/post";
import { adminUrl } from "./src/product";
import { openRoom, operatorOfDemo, signInAs } from "./src/staff";
import { type Tenant, tenantOf } from "./src/tenants";

const [tenant, other] = [tenantOf("orebro"), tenantOf("roros")];
const { words } = tenant;

const isTold = (page: Page, where: Tenant, text: string) =>
  expect(async () => {
    await page.goto(publicUrl(where, "/"));
    await expect(told(page, where)).toContainText(text, { timeout: 500 });
  }).toPass({ timeout: 15_000 });

const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

// An outage that is left standing keeps other journeys from publishing.
test.afterEach(async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, operatorOfDemo());
  await page.goto(adminUrl("/platform/outages"));
  const cancel = main(page).locator('form:has([name="outageId"]) button');
  for (let left = await cancel.count(); left > 0; left--) {
    await cancel.first().click();
    await expect(cancel).toHaveCount(left - 1);
  }
  await context.close();
});

test("PL-18: an operator announces an outage for all tenants; a last day anywhere refuses it, named by tenant and count; with a reason it is told everywhere, changed, called off, and stands in each tenant's trail", async ({
  browser,
}) => {
  const post = await newPost(tenant, 9);
  const [control, office, street] = [
    await browser.newContext({ locale: "sv-SE" }),
    await browser.newContext({ locale: "sv-SE" }),
    await browser.newContext({ locale: "sv-SE" }),
  ];
  inspect(control);
  const [desk, room, visitor] = [await control.newPage(), await office.newPage(), await street.newPage()];
  await signInAs(desk, operatorOfDemo());
  await desk.goto(adminUrl("/language/sv?returnTo=/platform/tenants"));
  await main(desk)
    .getByRole("link", { name: words.t("outage.platformRoom"), exact: true })
    .click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(words.t("outage.platformRoom"));
  await look(desk, "platform-outages");

  await announce(desk, tenant, { inDays: 9, from: "20.00", to: "21.00" }, { text: "Hallen byggs om." });
  const refused = main(desk).locator("form").getByText(`${tenant.name} (`);
  await expect(refused).toBeVisible();
  await expect(desk.getByText(post.title)).toHaveCount(0);
  await expect(desk.locator('[name="fromTime"]')).toHaveValue("20.00");
  await expect(desk.locator('[name="text.sv"]')).toHaveValue("Hallen byggs om.");
  await look(desk, "platform-outages-refused");
  await visitor.goto(publicUrl(other, "/"));
  await expect(told(visitor, other)).toHaveCount(0);

  const reason = "Elbolaget stänger av strömmen i hela kvarteret.";
  const own = () =>
    main(desk)
      .getByRole("region", { name: words.t("outage.coming") })
      .getByRole("row")
      .filter({ hasText: reason });
  await desk.locator('[name="reason"]').fill(reason);
  await desk.locator('[name="toldOn"]').fill("2020-01-01");
  await press(desk, words.t("outage.announceButton"));
  await expect(main(desk).getByText(words.t("outage.platformAnnounced"))).toBeVisible();
  await expect(own()).toBeVisible();
  await look(desk, "platform-outage-announced");
  await isTold(visitor, tenant, "Hallen byggs om.");
  await isTold(visitor, other, "20:00–21:00");

  await openRoom(room, tenant, words.t("outage.room"));
  await expect(main(room).getByText(words.t("outage.operator")).first()).toBeVisible();
  await expect(main(room).getByRole("button", { name: words.t("outage.cancel"), exact: true })).toHaveCount(0);

  await own()
    .getByRole("link", { name: words.t("outage.change"), exact: false })
    .click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(words.t("outage.changeHeading"));
  await expect(desk.locator('[name="fromTime"]')).toHaveValue("20:00");
  await look(desk, "platform-outage-change");
  await desk.locator('[name="toTime"]').fill("22.30");
  await press(desk, words.t("outage.changeButton"));
  await expect(main(desk).getByText(words.t("outage.changed"))).toBeVisible();
  await isTold(visitor, other, "20:00–22:30");

  desk.on("dialog", (dialog) => void dialog.accept());
  await own()
    .getByRole("button", { name: words.t("outage.cancel"), exact: false })
    .click();
  await expect(main(desk).getByText(words.t("outage.calledOff"))).toBeVisible();
  for (const where of [tenant, other])
    await expect(async () => {
      await visitor.goto(publicUrl(where, "/"));
      await expect(told(visitor, where)).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 15_000 });

  await room.goto(adminUrl(`/${tenant.slug}/settings/audit?who=operator`));
  for (const word of ["Announce", "Change", "Cancel"] as const)
    await expect(
      main(room)
        .getByText(words.t(`audit.actPlatformOutages${word}`))
        .first(),
    ).toBeVisible();
  await Promise.all([control, office, street].map((context) => context.close()));
});
