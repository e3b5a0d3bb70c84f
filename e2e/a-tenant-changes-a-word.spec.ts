import { expect, test } from "@playwright/test";
import { main, publicUrl } from "./src/applicant";
import { inspect, look } from "./src/look";
import { openRoom } from "./src/staff";
import { tenantOf } from "./src/tenants";

const slug = "vasternorrland";
const tenant = tenantOf(slug);
const { words } = tenant;
const own = "Jobba med oss på riktigt";

test("a tenant clicks a word in a preview and says it its own way: in one language, at one tenant, until it is given back", async ({
  browser,
}) => {
  const [office, street] = [
    await browser.newContext({ locale: "sv-SE" }),
    await browser.newContext({ locale: "sv-SE", javaScriptEnabled: false }),
  ];
  inspect(office);
  inspect(street);
  const [desk, visitor] = [await office.newPage(), await street.newPage()];
  const heading = (page: typeof desk) => page.getByRole("heading", { level: 1 });
  const button = (name: string) => main(desk).getByRole("button", { name, exact: true });
  try {
    await visitor.goto(publicUrl(tenant, "/en/jobs"));
    const english = (await heading(visitor).textContent()) ?? "";
    await visitor.goto(publicUrl(tenant, "/jobs"));
    const before = (await heading(visitor).textContent()) ?? "";

    await openRoom(desk, tenant, words.t("wording.room"));
    await look(desk, `${slug}-admin-words`);
    await main(desk)
      .getByRole("link", { name: words.t("wording.previewHeading") })
      .click();
    await expect(heading(desk)).toHaveText(words.t("wording.previewHeading"));
    await look(desk, `${slug}-admin-words-preview`);
    await main(desk)
      .getByRole("link", { name: words.t("jobs.heading"), exact: true })
      .first()
      .click();
    await expect(desk.getByText(words.t("wording.previewNote"))).toBeVisible();
    await look(desk, `${slug}-words-marked`);
    await heading(desk).getByRole("link").first().click();

    await expect(heading(desk)).toHaveText(words.t("wording.change"));
    await look(desk, `${slug}-admin-word`);
    const { pathname } = new URL(desk.url());
    expect(pathname).toMatch(new RegExp(`^/${slug}/settings/words/sv/`));
    const text = desk.locator('textarea[name="text"]');
    const shown = await text.inputValue();
    await text.fill(`${own} {{unknown}}`);
    await button(words.t("wording.save")).click();
    await expect(text).toHaveValue(`${own} {{unknown}}`);
    await expect(desk.getByText("{{unknown}}").first()).toBeVisible();
    // Whatever the page tells in this word is told still.
    const placeholders = shown.match(/\{\{\w+\}\}/g) ?? [];
    await text.fill([own, ...placeholders].join(" "));
    await button(words.t("wording.save")).click();
    await expect(main(desk).getByText(words.t("wording.saved"))).toBeVisible();

    await expect(async () => {
      await visitor.goto(publicUrl(tenant, "/jobs"));
      await expect(heading(visitor)).toContainText(own, { timeout: 500 });
    }).toPass({ timeout: 8_000 });
    await visitor.goto(publicUrl(tenant, "/en/jobs"));
    await expect(heading(visitor)).toHaveText(english);
    await visitor.goto(publicUrl(tenantOf("orebro"), "/jobs"));
    await expect(visitor.getByText(own)).toHaveCount(0);

    await button(words.t("wording.reset")).click();
    await expect(main(desk).getByText(words.t("wording.resetDone"))).toBeVisible();
    await expect(async () => {
      await visitor.goto(publicUrl(tenant, "/jobs"));
      await expect(heading(visitor)).toHaveText(before, { timeout: 500 });
    }).toPass({ timeout: 8_000 });
  } finally {
    await office.close();
    await street.close();
  }
});
