import { expect, type Page, test } from "@playwright/test";
import {
  attach,
  confirmAddress,
  enter,
  field,
  fillCv,
  fillDetails,
  goBack,
  goOn,
  main,
  makeAccount,
  newPerson,
  type Person,
  press,
  publicUrl,
  readText,
  submit,
} from "./src/applicant";
import { inspect, look } from "./src/look";
import { mailTo } from "./src/mailbox";
import { pdf, rtf, sha256 } from "./src/papers";
import { adminUrl, surroundings } from "./src/product";
import { answerAll, asked, questions, shownAnswers } from "./src/questions";
import { type Published, publishPost, signInAsRecruiter } from "./src/recruiter";
import { type Tenant, tenantOf } from "./src/tenants";

/**
 * What the users of each tenant know, in the words of their rules: written out here, not read from the settings, so that
 * a setting that was lost is seen.
 */
const journeys = [
  {
    ids: "VN-1, VN-8, VN-9, VN-10, VN-15, VN-17, VN-19, VN-20, VN-21, VN-27, SE-1, SE-3, SE-8",
    slug: "vasternorrland",
    list: "Lediga jobb",
    apply: ["Sök jobbet här", "Sök tjänst"],
    applySignedIn: ["Sök tjänst", "Sök tjänst"],
    signIn: "Logga in",
    newUser: "Ny användare",
    submit: "Skicka in",
    attachments: "Bifoga filer",
    law: /allmän handling/,
    onAdvert: [/Ha ditt CV och ditt personliga brev klara/, /Hamnchef/],
    beforeAccount: [/Rekryteringsstöd/],
    atAttachments: [/rtf/i],
    subject: "Tack för din ansökan",
  },
  {
    ids: "OR-1, OR-2, OR-3, OR-7, OR-8, OR-9, OR-10, OR-13, OR-22, SE-1, SE-3, SE-8",
    slug: "orebro",
    list: "Lediga jobb",
    apply: ["Sök tjänst"],
    applySignedIn: ["Sök tjänst"],
    signIn: "Logga in",
    newUser: "Ny användare",
    submit: "Spara",
    attachments: "Bifogar bilagor",
    law: /allmän handling/,
    onAdvert: [/Ha ditt CV och ditt personliga brev klara/, /kopiera text/i, /Bifoga sedan/, /Hamnchef/],
    beforeAccount: [/chef/],
    atAttachments: [/Högst 3 filer/],
    subject: "Tack för din ansökan",
  },
  {
    ids: "OS-1, OS-2, OS-3, OS-4, OS-5, OS-10, OS-11, OS-12, OS-18, OS-19, SE-1, SE-3, SE-8",
    slug: "ostersund",
    list: "Lediga jobb",
    apply: ["Sök tjänst", "Sök tjänst"],
    applySignedIn: ["Ansök", "Ansök"],
    signIn: "Logga in i vårt rekryteringssystem",
    newUser: "Registrera ett konto",
    submit: "Registrera",
    attachments: "Bifoga filer",
    law: /allmän handling/,
    onAdvert: [
      /Tillbaka till lediga jobb/,
      /inte emot ansökningar med e-post eller brev/,
      /kopiera text/i,
      /Du behöver inte bifoga betyg och intyg/,
    ],
    beforeAccount: [/HR-stöd/, /08-465 004 31/],
    atAttachments: [/Högst 3 filer/, /Du behöver inte bifoga betyg och intyg/],
    subject: "Tack för din ansökan",
  },
  {
    ids: "RO-4, RO-10, RO-12, NO-1, NO-2",
    slug: "roros",
    list: "Ledige stillinger",
    apply: [],
    applySignedIn: [],
    signIn: "Logg inn",
    newUser: "",
    submit: "",
    attachments: "",
    law: /offentlig/,
    onAdvert: [/Legg ved attester og vitnemål/, /Søkerstøtte/, /uansett alder, kjønn, funksjonsevne/],
    beforeAccount: [/HR-avdelingen/],
    atAttachments: [],
    subject: "",
  },
  {
    ids: "NO-1, NO-2, RE-7",
    slug: "nordvik",
    list: "Ledige stillinger",
    apply: [],
    applySignedIn: [],
    signIn: "Logg inn",
    newUser: "",
    submit: "",
    attachments: "",
    law: /offentlig/,
    onAdvert: [/Hamnchef/],
    beforeAccount: [/HR-avdelingen/],
    atAttachments: [],
    subject: "",
  },
] as const;

type Known = (typeof journeys)[number];

/** What the post is called, and how somebody who types fast looks for it. */
const posts = {
  sv: { title: "Hamnkapten vid norra kajen", typed: "hamnkaptn" },
  nb: { title: "Havnekaptein ved nordre kai", typed: "havnekaptin" },
} as const;

const tag = Date.now().toString(36).slice(-5).toUpperCase();

for (const known of journeys) {
  test(`${known.ids}: at ${known.slug} a recruiter publishes, a stranger applies, and the recruiter reads it`, async ({
    browser,
  }) => {
    const tenant = tenantOf(known.slug);
    const own = await browser.newContext({ locale: tenant.policy.languages.default === "sv" ? "sv-SE" : "nb-NO" });
    const office = await own.newPage();
    const visit = await browser.newContext({ locale: "sv-SE" });
    const home = await visit.newPage();
    for (const context of [own, visit]) inspect(context);
    const { title, typed } = tenant.policy.languages.default === "sv" ? posts.sv : posts.nb;
    const reference = `E2E-${tag}-${known.slug.slice(0, 3)}`;
    const person = newPerson();
    const papers = [
      pdf("cv.pdf", "Sokande Prov"),
      ...(tenant.policy.attachments.formats.includes("rtf") ? [rtf("brev.rtf", "Hej!")] : [pdf("brev.pdf", "Hej!")]),
    ];

    await signInAsRecruiter(office, tenant);
    const published = await publishPost(office, tenant, { title: `${title} ${reference}`, reference, lastDayIn: 12 });

    await test.step("finds the advert by a search with a typing error", () =>
      findAdvert(home, tenant, known, published, { title: `${title} ${reference}`, typed }));
    await test.step("reads the questions before answering", () => readQuestions(home, tenant, published, false));
    await test.step("makes an account in the tenant's way", () => becomeKnown(home, tenant, known, published, person));
    await test.step("applies", () => apply(home, tenant, known, published, person, papers));
    const number = await test.step("gets a receipt", () => readReceipt(home, tenant, known, person, reference));
    await test.step("the recruiter reads it", () => readApplication(office, tenant, published, person, papers, number));
    await own.close();
    await visit.close();
  });
}

async function findAdvert(
  page: Page,
  tenant: Tenant,
  known: Known,
  { path }: Published,
  { title, typed }: { title: string; typed: string },
): Promise<void> {
  const { slug, words } = tenant;
  await page.goto(publicUrl(tenant, "/"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(known.list);
  await expect(page.getByLabel(words.t("jobs.searchHeading"))).toBeVisible();
  await look(page, `${slug}-jobs`);
  await field(page, "q").fill(typed);
  await press(page, words.t("ui.search"));
  await look(page, `${slug}-jobs-found`);
  await main(page).getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(publicUrl(tenant, path));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await look(page, `${slug}-advert`);
  const text = await readText(page);
  expect(text).toMatch(known.law);
  for (const said of known.onAdvert) expect(text).toMatch(said);
  await expectApplyLinks(page, path, known.apply);
}

/** The ways into the application, in reading order: at the top, at the foot, or both. */
async function expectApplyLinks(page: Page, path: string, words: readonly string[]): Promise<void> {
  const links = await main(page).locator(`a[href="${path}/apply"]`).allTextContents();
  if (words.length > 0) expect(links).toEqual(words);
  else expect(links.length).toBeGreaterThan(0);
}

async function readQuestions(page: Page, tenant: Tenant, { path }: Published, signedIn: boolean): Promise<void> {
  await page.goto(publicUrl(tenant, path));
  await main(page).locator(`a[href$="${path}/questions"]`).first().click();
  const open = signedIn || tenant.policy.applications.questionsPreview === "public";
  if (!open) await expect(main(page).getByRole("link", { name: tenant.words.t("account.signIn") })).toBeVisible();
  for (const { label } of asked)
    await expect(main(page).getByRole("heading", { name: label })).toHaveCount(open ? 1 : 0);
  await look(page, `${tenant.slug}-questions-to-read`);
}

async function becomeKnown(
  page: Page,
  tenant: Tenant,
  known: Known,
  { path }: Published,
  person: Person,
): Promise<void> {
  const { words, policy, slug } = tenant;
  await page.goto(publicUrl(tenant, path));
  await main(page).locator(`a[href="${path}/apply"]`).last().click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(known.signIn);
  await look(page, `${slug}-sign-in`);
  if (policy.contacts.supportAtSignIn)
    await expect(
      main(page)
        .getByText(policy.contacts.support.phone ?? "")
        .first(),
    ).toBeVisible();
  await main(page)
    .getByRole("link", { name: known.newUser || words.t("account.newUser") })
    .click();
  const text = await readText(page);
  for (const said of known.beforeAccount) expect(text).toMatch(said);
  if (policy.accounts.consent === "tick") await expectConsentAsked(page, tenant, person);
  await makeAccount(page, tenant, person);
  await expect(main(page).getByRole("heading", { name: words.t("account.doneNotApplication") })).toBeVisible();
  await page.goto(publicUrl(tenant, `${path}/apply`));
  if (policy.accounts.verification === "beforeSignIn") {
    await enter(page, tenant, person);
    await expect(main(page).getByText(words.t("refusal.notVerified")).first()).toBeVisible();
    await confirmAddress(page, tenant, person);
    await page.goto(publicUrl(tenant, `${path}/apply`));
  }
  await enter(page, tenant, person);
  await expect(page).toHaveURL(publicUrl(tenant, `${path}/apply`));
}

/** VN-9 and VN-10: without consent "Nästa" goes nowhere and says why; required fields carry a red asterisk. */
async function expectConsentAsked(page: Page, { words }: Tenant, person: Person): Promise<void> {
  const mark = main(page).locator("label[for=f-email] [aria-hidden=true]");
  await expect(mark).toHaveText("*");
  const [red = 0, green = 0, blue = 0] = await mark.evaluate((node) =>
    (getComputedStyle(node).color.match(/\d+/g) ?? []).map(Number),
  );
  expect(red).toBeGreaterThan(Math.max(green, blue) * 1.5);
  await expect(main(page).locator("label[for=f-email]")).toContainText(words.t("ui.required"));
  await field(page, "email").fill(person.email);
  await field(page, "password").fill(person.password);
  await press(page, "Nästa");
  await expect(page).toHaveURL(/\/account\/new$/);
  await expect(page.locator("#f-consented-error")).toHaveText(words.t("refusal.consentNeeded"));
  await expect(field(page, "email")).toHaveValue(person.email);
  await look(page, "account-without-consent");
}

async function apply(
  page: Page,
  tenant: Tenant,
  known: Known,
  published: Published,
  person: Person,
  papers: ReturnType<typeof pdf>[],
): Promise<void> {
  const { slug, words } = tenant;
  await readQuestions(page, tenant, published, true);
  await page.goto(publicUrl(tenant, published.path));
  await expectApplyLinks(page, published.path, known.applySignedIn);
  await page.goto(publicUrl(tenant, `${published.path}/apply`));
  await look(page, `${slug}-apply`);
  await press(page, words.t("application.startButton"));
  await expect(page).toHaveURL(/\/details$/);
  const draft = new URL(page.url()).pathname.replace(/\/details$/, "");
  await fillDetails(page, tenant, person);
  await look(page, `${slug}-apply-details`);
  await goOn(page, tenant);
  await fillCv(page, tenant);
  await look(page, `${slug}-apply-cv`);
  await goOn(page, tenant);
  for (const question of questions)
    await expect(
      main(page)
        .getByText(question.type === "statement" ? question.text : question.label)
        .first(),
    ).toBeVisible();
  await answerAll(page);
  await look(page, `${slug}-apply-questions`);
  await goBack(page, tenant);
  await expect(page).toHaveURL(/\/cv$/);
  await goOn(page, tenant);
  await expectAnswersKept(page);
  await goOn(page, tenant);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(known.attachments || words.t("attachment.heading"));
  const text = await readText(page);
  for (const said of known.atAttachments) expect(text).toMatch(said);
  await attach(page, papers);
  await look(page, `${slug}-apply-attachments`);
  await goOn(page, tenant);
  await expect(page).toHaveURL(publicUrl(tenant, `${draft}/summary`));
  await expectAnswersShown(page);
  for (const { name } of papers) await expect(main(page).getByText(name).first()).toBeVisible();
  await main(page)
    .getByRole("link", { name: words.t("application.back") })
    .click();
  await goBack(page, tenant);
  await expectAnswersKept(page);
  await page.goto(publicUrl(tenant, `${draft}/summary`));
  await look(page, `${slug}-apply-summary`);
  await expectBegun(page, tenant);
  await page.goto(publicUrl(tenant, `${draft}/summary`));
  expect(words.t("application.submit")).toBe(known.submit || words.t("application.submit"));
  await submit(page, tenant);
}

/** VN-15, OR-10: where no drafts are saved, none is offered; elsewhere it is. */
async function expectBegun(page: Page, tenant: Tenant): Promise<void> {
  await page.goto(publicUrl(tenant, "/applications"));
  const begun = main(page).getByRole("heading", { name: tenant.words.t("application.mineBegun") });
  await expect(begun).toHaveCount(tenant.policy.applications.drafts.offered ? 1 : 0);
  await look(page, `${tenant.slug}-applications-begun`);
}

async function expectAnswersKept(page: Page): Promise<void> {
  for (const question of asked) {
    const { type, label } = question;
    if (type === "severalOf" || type === "oneOf") {
      const group = page.getByRole("group", { name: label });
      const chosen: readonly string[] = type === "oneOf" ? [question.answer] : question.answer;
      for (const option of question.options) {
        await expect(group.getByLabel(option, { exact: true })).toBeChecked({ checked: chosen.includes(option) });
      }
    } else if (type === "yesNo") {
      await expect(page.getByRole("group", { name: label }).getByRole("radio").first()).toBeChecked();
    } else {
      await expect(page.getByRole("textbox", { name: label })).toHaveValue(question.answer);
    }
  }
}

async function expectAnswersShown(page: Page): Promise<void> {
  for (const shown of shownAnswers) await expect(main(page).getByText(shown).first()).toBeVisible();
}

async function readReceipt(
  page: Page,
  tenant: Tenant,
  known: Known,
  person: Person,
  reference: string,
): Promise<number> {
  const { slug, words, policy } = tenant;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("application.receiptHeading"));
  const text = await readText(page);
  expect(text).toContain(reference);
  for (const notice of policy.pack.receiptNotices) expect(text).toContain(words.t(notice));
  await expectAnswersShown(page);
  await look(page, `${slug}-receipt`);
  const fact = main(page)
    .locator("dt", { hasText: words.t("application.number") })
    .locator("xpath=following-sibling::dd[1]");
  const number = Number(await fact.first().textContent());
  expect(number).toBe(1);
  const mail = await mailTo(
    surroundings().dataDir,
    person.email,
    (it) => it.subject === (known.subject || words.t("mail.receiptSubject")),
  );
  expect(mail.text).toContain(reference);
  await page.goto(publicUrl(tenant, "/applications"));
  const own = main(page).getByRole("listitem").filter({ hasText: reference });
  await expect(own.getByRole("link", { name: reference }).first()).toBeVisible();
  await look(page, `${slug}-applications`);
  await own.getByRole("link", { name: new RegExp(`^${words.t("application.openApplication")}`) }).click();
  await look(page, `${slug}-application`);
  return number;
}

async function readApplication(
  page: Page,
  tenant: Tenant,
  { recruitmentId }: Published,
  person: Person,
  papers: ReturnType<typeof pdf>[],
  number: number,
): Promise<void> {
  const { slug, words } = tenant;
  await page.goto(adminUrl(`/${slug}/recruitments/${recruitmentId}/applications`));
  const name = `${person.firstName} ${person.lastName}`;
  const row = page.getByRole("row", { name: new RegExp(person.lastName) });
  await expect(row).toContainText(String(number));
  await look(page, `${slug}-admin-applications`);
  await row.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expectAnswersShown(page);
  if (tenant.policy.pack.applicantList) {
    const text = await readText(page);
    for (const said of ["1990-05-24", "Losbåtfører", "Norrhamn", words.t("law.genderWithheld")])
      expect(text).toContain(said);
  }
  await look(page, `${slug}-admin-application`);
  const [cv, letter] = papers;
  const source = await page.locator("iframe").first().getAttribute("src");
  const shown = await page.request.get(adminUrl(source ?? ""));
  expect(shown.headers()["content-type"]).toBe("application/pdf");
  expect(shown.headers()["content-disposition"]).toMatch(/^inline/);
  expect(sha256(await shown.body())).toBe(cv && sha256(cv.buffer));
  const href = await main(page)
    .getByRole("link", { name: `${words.t("admin.download")} ${letter?.name}` })
    .getAttribute("href");
  const saved = await page.request.get(adminUrl(href ?? ""));
  expect(saved.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(saved.headers()["x-content-type-options"]).toBe("nosniff");
  expect(sha256(await saved.body())).toBe(letter && sha256(letter.buffer));
}
