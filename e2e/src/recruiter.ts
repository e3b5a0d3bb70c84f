import { expect, type Page } from "@playwright/test";
import { look } from "./look";
import { adminUrl } from "./product";
import { questions } from "./questions";
import { recruiterOf } from "./staff";
import type { Tenant } from "./tenants";

/** An advert to write: `lastDayIn` counts days from today. */
export type Post = { readonly title: string; readonly reference: string; readonly lastDayIn: number };

/** Where a published advert is. */
export type Published = { readonly recruitmentId: string; readonly path: string };

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const send = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).first().click();

export async function signInAsRecruiter(page: Page, { slug, words }: Tenant): Promise<void> {
  const { userName, password } = recruiterOf(slug);
  await page.goto(adminUrl("/sign-in"));
  await look(page, `${slug}-admin-sign-in`);
  await field(page, "userName").fill(userName);
  await field(page, "password").fill(password);
  await send(page, words.t("admin.signIn"));
  await expect(page).toHaveURL(adminUrl(`/${slug}/recruitments`));
  await look(page, `${slug}-admin-recruitments`);
}

/** A unit with a contact, a recruitment with a question of every type, an advert with its preview; then it is published. */
export async function publishPost(page: Page, tenant: Tenant, post: Post): Promise<Published> {
  const { slug, words } = tenant;
  const unitId = await addUnit(page, tenant, post);
  await page.goto(adminUrl(`/${slug}/recruitments/new`));
  await field(page, "title").fill(post.title);
  await field(page, "reference").fill(post.reference);
  await field(page, "unitId").selectOption(unitId);
  await look(page, `${slug}-admin-new`);
  await send(page, words.t("admin.createRecruitment"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(post.title);
  const recruitmentId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await look(page, `${slug}-admin-recruitment`);
  const at = (rest: string) => adminUrl(`/${slug}/recruitments/${recruitmentId}/${rest}`);
  await writeQuestions(page, tenant, at("questions"));
  await writeAdvert(page, tenant, post, at("advert"));
  await page.goto(at("publish"));
  await expect(
    page.getByRole("complementary").or(page.getByRole("region")).getByText(post.title).first(),
  ).toBeVisible();
  for (const notice of tenant.policy.pack.advertNotices)
    await expect(page.getByText(words.t(notice)).first()).toBeVisible();
  await look(page, `${slug}-admin-publish`);
  await send(page, words.t("admin.publish"));
  await expect(page).toHaveURL(at("published"));
  await look(page, `${slug}-admin-published`);
  const link = await page
    .getByRole("main")
    .getByRole("link", { name: words.t("admin.seePublic") })
    .getAttribute("href");
  return { recruitmentId, path: new URL(link ?? "").pathname };
}

async function addUnit(page: Page, { slug, words }: Tenant, { reference }: Post): Promise<string> {
  await page.goto(adminUrl(`/${slug}/units`));
  await look(page, `${slug}-admin-units`);
  await field(page, "name").fill(`Norra hamnen ${reference}`);
  await field(page, "place").fill("Norrhamn");
  await field(page, "about").fill("Vi är elva personer som håller hamnen öppen hela året.");
  await send(page, words.t("admin.addUnit"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Norra hamnen ${reference}`);
  await field(page, "title").fill("Hamnchef");
  await page.getByRole("main").locator('[name="role"][value="recruiter"]').check();
  await field(page, "phone").fill("08-465 004 77");
  await field(page, "email").fill("hamnchef@hamnen.example.se");
  await look(page, `${slug}-admin-unit`);
  await send(page, words.t("admin.addContact"));
  await expect(page.getByRole("cell", { name: "hamnchef@hamnen.example.se" })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function writeQuestions(page: Page, { slug, words }: Tenant, at: string): Promise<void> {
  await page.goto(at);
  await look(page, `${slug}-admin-no-questions`);
  for (const question of questions) {
    await page.goto(`${at}/new?type=${question.type}`);
    if (question.type === "statement") {
      await field(page, "text").fill(question.text);
    } else {
      await field(page, "label").fill(question.label);
      if ("options" in question) await field(page, "options").fill(question.options.join("\n"));
      await field(page, "required").setChecked(question.required);
    }
    await send(page, words.t("admin.save"));
    await expect(
      page
        .getByRole("main")
        .getByRole("list")
        .getByText(question.type === "statement" ? question.text : question.label, { exact: true }),
    ).toBeVisible();
  }
  await look(page, `${slug}-admin-questions`);
}

async function writeAdvert(page: Page, { slug, words, policy }: Tenant, post: Post, at: string): Promise<void> {
  await page.goto(at);
  const text = (name: string) => field(page, `text.${name}`);
  await text("area").selectOption("transport");
  await text("employment").selectOption("permanent");
  await text("extent").selectOption("fullTime");
  await text("place").fill("Norrhamn");
  await text("startOn").fill("Efter överenskommelse");
  await text("pay").fill("Enligt avtal");
  await text("lastDayOn").fill(dayIn(policy.timeZone, post.lastDayIn));
  await text("intro").fill("Du leder arbetet på kajen, i alla väder.");
  await page.locator('button[name="go"][value="add-section"]').click();
  await text("sections[0].heading").fill("Arbetet");
  await text("sections[0].text").fill("Du tar emot fartyg, planerar kajplatser och svarar för *säkerheten*.");
  await text("must").fill("Sjökaptensexamen\nGod svenska eller norska");
  await text("should").fill("Du har arbetat i en hamn med is");
  await page.locator('button[name="go"][value="add-process"]').click();
  await text("process[0].what").fill("Intervjuer");
  await text("process[0].on").fill(dayIn(policy.timeZone, post.lastDayIn + 14));
  // Other units have contacts too; only this one's can be chosen (RE-7).
  await expect(text("contactIds")).toHaveCount(1);
  await text("contactIds").check();
  await send(page, words.t("admin.save"));
  await expect(page).toHaveURL(/\?saved/);
  await expect(page.getByText("Du leder arbetet på kajen, i alla väder.").last()).toBeVisible();
  await look(page, `${slug}-admin-advert`);
}

/** The day it is in a zone, some days from now: "2026-12-03". */
export function dayIn(timeZone: string, days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}
