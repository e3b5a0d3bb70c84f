import { expect, type Page, test } from "@playwright/test";
import { main, newPerson, publicUrl, signUp } from "./src/applicant";
import { newPost } from "./src/post";
import { asked } from "./src/questions";
import { tenantOf } from "./src/tenants";

/** What has the focus now: enough to know it by. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!(node instanceof HTMLElement)) return { tag: "", name: "", value: "", text: "", visible: false };
    const style = getComputedStyle(node);
    const own = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0;
    const label = node.id ? document.querySelector(`label[for="${node.id}"]`) : null;
    const labelStyle = label ? getComputedStyle(label) : null;
    const around =
      labelStyle !== null && labelStyle.outlineStyle !== "none" && Number.parseFloat(labelStyle.outlineWidth) > 0;
    return {
      tag: node.tagName.toLowerCase(),
      name: node.getAttribute("name") ?? "",
      value: node.getAttribute("value") ?? "",
      text: (node.getAttribute("aria-label") ?? node.textContent ?? "").trim(),
      visible: own || around || style.boxShadow !== "none",
    };
  });

type Focus = Awaited<ReturnType<typeof focused>>;

/** Presses Tab until the focus is where it shall be. Every stop on the way must show that it has the focus. */
async function tabTo(page: Page, isIt: (focus: Focus) => boolean): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now.tag === "body") continue;
    expect
      .soft(now.visible, `the focus on ${now.tag} "${now.text || now.name}" of ${page.url()} should be seen`)
      .toBe(true);
    if (isIt(now)) return;
  }
  throw new Error(`Tab does not lead there on ${page.url()}`);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, (focus) => focus.name === name);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

const follow = async (page: Page, text: string) => {
  await tabTo(page, (focus) => (focus.tag === "a" || focus.tag === "button") && focus.text.startsWith(text));
  const before = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href !== before);
};

test("OR-8, OR-22: a keyboard is enough to find an advert, apply and hand in", async ({ browser }) => {
  const tenant = tenantOf("orebro");
  const { words } = tenant;
  const post = await newPost(tenant);
  const context = await browser.newContext({ locale: "sv-SE" });
  const page = await context.newPage();
  await signUp(page, tenant, newPerson());

  await page.goto(publicUrl(tenant, "/"));
  await page.keyboard.press("Tab");
  expect((await focused(page)).text).toBe(words.t("ui.skipToContent"));
  expect((await focused(page)).visible).toBe(true);
  await page.keyboard.press("Enter");
  await type(page, "q", post.title);
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]q=/);
  await follow(page, post.title);
  await expect(page).toHaveURL(publicUrl(tenant, post.path));
  await follow(page, words.t("jobs.applySignedIn"));
  await follow(page, words.t("application.startButton"));
  await expect(page).toHaveURL(/\/details$/);
  await type(page, "details.city", "Norrhamn");
  await follow(page, words.t("application.next"));
  await expect(page).toHaveURL(/\/cv$/);
  await follow(page, words.t("application.addEducation"));
  await type(page, "row.programme", "Sjökaptensprogrammet");
  await type(page, "row.school", "Sjöfartshögskolan");
  await tabTo(page, ({ name }) => name === "row.level");
  await page.keyboard.press("ArrowDown");
  await follow(page, words.t("application.keepRow"));
  await expect(main(page).getByText("Sjökaptensprogrammet").first()).toBeVisible();
  await follow(page, words.t("application.next"));
  await answerByKeyboard(page);
  await follow(page, words.t("application.next"));
  await expect(page).toHaveURL(/\/attachments$/);
  await tabTo(page, ({ name }) => name === "file");
  await follow(page, words.t("application.next"));
  await expect(page).toHaveURL(/\/summary$/);
  await follow(page, words.t("application.submit"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.receiptHeading"));
  await context.close();
});

async function answerByKeyboard(page: Page): Promise<void> {
  for (const question of asked) {
    const { type: kind, label } = question;
    if (kind === "oneOf" || kind === "yesNo") {
      const steps = kind === "oneOf" ? question.options.indexOf(question.answer) : 0;
      await tabTo(
        page,
        ({ tag, value }) => tag === "input" && value === (kind === "oneOf" ? question.options[0] : "yes"),
      );
      await page.keyboard.press("Space");
      for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
    } else if (kind === "severalOf") {
      for (const option of question.answer) {
        await tabTo(page, ({ value }) => value === option);
        await page.keyboard.press("Space");
      }
    } else if (question.answer !== "") {
      const name = (await page.getByRole("textbox", { name: label }).getAttribute("name")) ?? "";
      await type(page, name, question.answer);
    }
  }
}

test("an error summary takes the focus and leads to the field it names", async ({ browser }) => {
  const tenant = tenantOf("ostersund");
  const page = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  await page.goto(publicUrl(tenant, "/sign-in"));
  await type(page, "email", "");
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(/^Fel: /);
  await tabTo(page, ({ tag, text }) => tag === "a" && text.includes(tenant.words.t("refusal.required")));
  await page.keyboard.press("Enter");
  expect((await focused(page)).name).toBe("email");
  await page.context().close();
});
