import { expect, type Page, test } from "@playwright/test";
import { resetClock, setClock } from "./src/clock";
import { giveLeave, signInOperator } from "./src/leave";
import { inspect, look } from "./src/look";
import { newPost } from "./src/post";
import { adminUrl } from "./src/product";
import { openRoom } from "./src/staff";
import { tenantOf } from "./src/tenants";

const slug = "ostersund";
const tenant = tenantOf(slug);
const { words } = tenant;
const main = (page: Page) => page.getByRole("main");
const hour = 3_600_000;
const statusOf = async (page: Page, path: string) => (await page.goto(adminUrl(path)))?.status();

test("SE-14: an operator sees nothing without leave, looks and changes nothing with it, is named in the tenant's trail, and is out when it ends", async ({
  browser,
}) => {
  const post = await newPost(tenant, 9);
  const [office, plant] = [
    await browser.newContext({ locale: "sv-SE" }),
    await browser.newContext({ locale: "sv-SE" }),
  ];
  inspect(office);
  inspect(plant);
  const [desk, page] = [await office.newPage(), await plant.newPage()];
  const reason = `Felanmälan ${post.reference ?? "4711"}`;
  try {
    const own = await signInOperator(page);
    expect(await statusOf(page, `/${slug}/recruitments`)).toBe(404);
    await page.goto(adminUrl(`/platform/tenants/${slug}`));
    await expect(main(page).getByText(own.t("platform.enter"))).toHaveCount(0);

    await openRoom(desk, tenant, words.t("platform.leave"));
    // Nothing chosen to be seen: said beside the field, and the reason stays.
    await desk.locator('[name="reason"]').fill(reason);
    await main(desk)
      .getByRole("button", { name: words.t("platform.leaveGive") })
      .click();
    await expect(main(desk).getByText(words.t("refusal.required")).first()).toBeVisible();
    await expect(desk.locator('[name="reason"]')).toHaveValue(reason);
    await look(desk, `${slug}-admin-leave-refused`);
    await giveLeave(desk, words, { reason, hours: 72, rights: ["recruitment.see"] });
    await look(desk, `${slug}-admin-leave-given`);

    await page.goto(adminUrl(`/platform/tenants/${slug}`));
    await expect(main(page)).toContainText(reason);
    await look(page, "platform-tenant-leave");
    await main(page)
      .getByRole("link", { name: own.t("platform.enter") })
      .click();
    await expect(page).toHaveURL(adminUrl(`/${slug}/recruitments`));
    await expect(page.locator("body")).toContainText(reason);
    await look(page, `${slug}-admin-under-leave`);
    expect(await statusOf(page, `/${slug}/settings/audit`)).toBe(403);
    // A change, as a page would send it.
    const refused = await page.request.post(adminUrl(`/${slug}/units`), {
      form: { parentId: "", name: "Enhet av driften", place: "Ort", about: "" },
      headers: { origin: new URL(adminUrl("/")).origin },
      maxRedirects: 0,
    });
    expect(refused.status()).toBe(403);
    expect(await statusOf(page, "/roros/recruitments")).toBe(404);

    await desk.reload();
    await expect(main(desk)).toContainText(words.t("platform.seenRecruitments"));
    await look(desk, `${slug}-admin-leave-seen`);
    await desk.goto(adminUrl(`/${slug}/settings/audit?who=operator`));
    await expect(main(desk)).toContainText(words.t("audit.underLeave", { reason }));
    await look(desk, `${slug}-admin-audit-operator`);

    // To the end of the longest leave, and past it.
    await setClock(slug, new Date(Date.now() + 71 * hour));
    expect(await statusOf(page, `/${slug}/recruitments`)).toBe(200);
    await setClock(slug, new Date(Date.now() + 73 * hour));
    expect(await statusOf(page, `/${slug}/recruitments`)).toBe(404);
    await resetClock(slug);

    await desk.goto(adminUrl(`/${slug}/settings/support-access`));
    await main(desk)
      .getByRole("button", { name: words.t("platform.leaveEnd") })
      .click();
    await expect(main(desk).getByText(words.t("platform.leaveEnded"))).toBeVisible();
    expect(await statusOf(page, `/${slug}/recruitments`)).toBe(404);
    await look(desk, `${slug}-admin-leave-ended`);
  } finally {
    await resetClock(slug);
    await Promise.all([office.close(), plant.close()]);
  }
});
