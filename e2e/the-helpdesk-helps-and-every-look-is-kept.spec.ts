import { expect, type Page, test } from "@playwright/test";
import { begin, enter, fillAll, main, newPerson, publicUrl, readText, signUp, submit } from "./src/applicant";
import { resetClock, setClock, startOfDay } from "./src/clock";
import { seek, signInAsHelper, trail } from "./src/helpdesk";
import { inspect, look } from "./src/look";
import { mailsTo, mailTo } from "./src/mailbox";
import { pdf } from "./src/papers";
import { newPost } from "./src/post";
import { adminUrl, surroundings } from "./src/product";
import { dayIn, signInAsRecruiter } from "./src/recruiter";
import { type Tenant, tenantOf } from "./src/tenants";

const link = (page: Page, name: string) => main(page).getByRole("link", { name, exact: true });
const button = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true });

/** Withdraws as the helpdesk does, from the account's page that is open. */
async function withdrawFor(page: Page, { slug, words }: Tenant, title: string): Promise<void> {
  await link(page, words.t("helpdesk.withdrawAbout", { title })).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.t("helpdesk.withdrawHeading"));
  await look(page, `${slug}-helpdesk-withdraw`);
  await button(page, words.t("helpdesk.withdrawButton")).click();
  await expect(main(page).getByText(words.t("helpdesk.doneWithdrawn"))).toBeVisible();
  await expect(main(page).getByText(words.t("application.withdrawn"), { exact: true })).toBeVisible();
  await look(page, `${slug}-helpdesk-withdrawn`);
}

const late = [
  { id: "VN-13", slug: "vasternorrland", script: true },
  { id: "OS-14", slug: "ostersund", script: false },
  { id: "OR-19", slug: "orebro", script: true },
] as const;

for (const { id, slug, script } of late) {
  test(`${id}: at ${slug} the helpdesk withdraws after the last day on request, ${script ? "with" : "without"} script, and every look is kept`, async ({
    browser,
  }) => {
    const tenant = tenantOf(slug);
    const { words, policy } = tenant;
    const post = await newPost(tenant, 1);
    const [home, office] = [
      await browser.newContext({ locale: "sv-SE" }),
      await browser.newContext({ locale: "sv-SE", javaScriptEnabled: script }),
    ];
    if (script) inspect(office);
    const [person, page, desk] = [newPerson(), await home.newPage(), await office.newPage()];
    await signUp(page, tenant, person);
    await begin(page, tenant, post.path);
    await fillAll(page, tenant, person, [pdf("hemligt-brev.pdf", "cv")]);
    await submit(page, tenant);
    try {
      await setClock(slug, new Date(startOfDay(policy.timeZone, dayIn(policy.timeZone, 2)).getTime() + 60_000));
      await signInAsHelper(desk, tenant);
      await seek(desk, tenant, `inte-${person.email}`);
      await expect(main(desk).getByText(words.t("helpdesk.unknownAddress"))).toBeVisible();
      await look(desk, `${slug}-helpdesk-unknown`);
      await seek(desk, tenant, person.lastName);
      await expect(main(desk).getByText(words.t("refusal.soughtUnreadable")).first()).toBeVisible();
      await look(desk, `${slug}-helpdesk-unreadable`);

      await seek(desk, tenant, `${post.reference.toLowerCase()} nr 1`);
      await expect(desk.getByRole("heading", { level: 1 })).toHaveText(person.email);
      await look(desk, `${slug}-helpdesk-account`);
      const text = await readText(desk);
      for (const unread of ["hemligt-brev", "Norra kajen", "Överstyrman", "070-174 06 10"])
        expect(text).not.toContain(unread);
      await withdrawFor(desk, tenant, post.title);
      await expect(trail(desk).first()).toContainText(words.t("helpdesk.trailWithdraw"));
      await expect(trail(desk).nth(1)).toContainText(words.t("helpdesk.trailAccount"));
      await expect(trail(desk).last()).toContainText(words.t("helpdesk.trailFound"));

      await page.goto(publicUrl(tenant, "/applications"));
      if (page.url().includes("/sign-in")) await enter(page, tenant, person);
      await expect(main(page).getByText(words.t("application.withdrawn")).first()).toBeVisible();
      await mailTo(
        surroundings().dataDir,
        person.email,
        ({ text: said }) => said.includes(post.reference) && !said.includes(words.t("mail.receiptTitle")),
      );
    } finally {
      await resetClock(slug);
      await home.close();
      await office.close();
    }
  });
}

test("VN-16: whose user name does not work is found, mailed a new password that nobody at the helpdesk sees, and sent the receipt again", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const { words, slug } = tenant;
  const { dataDir } = surroundings();
  const post = await newPost(tenant);
  const [home, office] = [await browser.newContext(), await browser.newContext()];
  inspect(office);
  const [person, page, desk] = [newPerson(), await home.newPage(), await office.newPage()];
  await signUp(page, tenant, person);
  await begin(page, tenant, post.path);
  await fillAll(page, tenant, person, []);
  await submit(page, tenant);
  await mailTo(dataDir, person.email, ({ subject }) => subject === words.t("mail.receiptSubject"));

  await signInAsHelper(desk, tenant);
  await seek(desk, tenant, ` <${person.email.toUpperCase()}>`);
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(person.email);
  const account = desk.url();
  await link(desk, words.t("helpdesk.renewal")).click();
  await look(desk, `${slug}-helpdesk-renewal`);
  await button(desk, words.t("helpdesk.renewal")).dblclick();
  await expect(main(desk).getByText(words.t("helpdesk.doneRenewal"))).toBeVisible();
  const mail = await mailTo(dataDir, person.email, ({ text }) => /\d{4} \d{4} \d{4}/.test(text));
  const [digits = ""] = /\d{4} \d{4} \d{4}/.exec(mail.text) ?? [];
  await desk.goto(account);
  await link(desk, mail.subject).click();
  await expect(main(desk).getByText("•••").first()).toBeVisible();
  expect(await desk.content()).not.toContain(digits);
  await look(desk, `${slug}-helpdesk-letter-with-secret`);

  await desk.goto(account);
  await link(desk, words.t("mail.receiptSubject")).click();
  await expect(main(desk).getByText(post.reference).first()).toBeVisible();
  await look(desk, `${slug}-helpdesk-letter`);
  await button(desk, words.t("helpdesk.resend")).click();
  await expect(main(desk).getByText(words.t("helpdesk.doneResent"))).toBeVisible();
  const receipts = () =>
    mailsTo(dataDir, person.email).filter(({ subject }) => subject === words.t("mail.receiptSubject"));
  // A repeat is the same mail, under the same Message-ID.
  expect(receipts()).toHaveLength(1);
  expect(mailsTo(dataDir, person.email).filter(({ text }) => /\d{4} \d{4} \d{4}/.test(text))).toHaveLength(1);

  await desk.goto(account);
  await link(desk, words.t("helpdesk.endSessions")).click();
  await look(desk, `${slug}-helpdesk-sign-out`);
  await button(desk, words.t("helpdesk.endSessions")).click();
  await expect(main(desk).getByText(words.t("helpdesk.doneSessions"))).toBeVisible();
  for (const act of ["trailRenewal", "trailResend", "trailEndSessions", "trailLetter"] as const)
    await expect(
      trail(desk)
        .getByText(words.t(`helpdesk.${act}`))
        .first(),
    ).toBeVisible();
  await page.goto(publicUrl(tenant, "/applications"));
  await expect(page).toHaveURL(/\/sign-in/);
});

test("VN-11, RE-5: a request to close waits in the helpdesk's list, is refused with a reason by mail, and a recruiter without the right is told which", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const { words, slug } = tenant;
  const post = await newPost(tenant);
  const [home, office, other] = [await browser.newContext(), await browser.newContext(), await browser.newContext()];
  inspect(office);
  inspect(other);
  const [person, page, desk, recruiter] = [
    newPerson(),
    await home.newPage(),
    await office.newPage(),
    await other.newPage(),
  ];
  await signUp(page, tenant, person);
  await begin(page, tenant, post.path);
  await fillAll(page, tenant, person, []);
  await submit(page, tenant);
  await signInAsHelper(desk, tenant);
  await seek(desk, tenant, person.email);
  await link(desk, words.t("helpdesk.fileClosure")).click();
  await look(desk, `${slug}-helpdesk-file-closure`);
  await button(desk, words.t("helpdesk.fileClosure")).click();
  await expect(main(desk).getByText(words.t("helpdesk.doneClosure"))).toBeVisible();
  await look(desk, `${slug}-helpdesk-account-closure`);
  await desk.goto(adminUrl(`/${slug}/helpdesk/closures`));
  await look(desk, `${slug}-helpdesk-closures`);
  await link(desk, person.email).click();
  await expect(button(desk, words.t("helpdesk.closeHeading"))).toHaveCount(0);
  await button(desk, words.t("helpdesk.refuseButton")).click();
  await expect(desk.locator("#f-reason-error")).toBeVisible();
  await look(desk, `${slug}-helpdesk-closure`);
  await desk.locator('[name="reason"]').fill("Din senaste ansökan kom in i år.");
  await button(desk, words.t("helpdesk.refuseButton")).click();
  await expect(main(desk).getByText(words.t("helpdesk.doneRefused"))).toBeVisible();
  await mailTo(surroundings().dataDir, person.email, ({ text }) => text.includes("Din senaste ansökan kom in i år."));
  await desk.goto(adminUrl(`/${slug}/helpdesk/support`));
  await look(desk, `${slug}-helpdesk-support`);

  await signInAsRecruiter(recruiter, tenant);
  await expect(recruiter.getByRole("link", { name: words.t("helpdesk.room"), exact: true })).toHaveCount(0);
  await recruiter.goto(adminUrl(`/${slug}/helpdesk`));
  await expect(
    main(recruiter).getByText(words.t("admin.rightLacking", { right: words.t("admin.rightApplicantHelp") })),
  ).toBeVisible();
  await look(recruiter, `${slug}-helpdesk-lacking`);
  await desk.goto(adminUrl(`/${slug}/recruitments`));
  await expect(
    main(desk).getByText(words.t("admin.rightLacking", { right: words.t("admin.rightRecruitmentSee") })),
  ).toBeVisible();
});

test("OS-15: who wrote to support is answered and ticked off, and an account is closed on request, which its owner is mailed", async ({
  browser,
}) => {
  const tenant = tenantOf("ostersund");
  const { words, slug, name } = tenant;
  const [home, office] = [await browser.newContext(), await browser.newContext()];
  inspect(office);
  const [person, page, desk] = [newPerson(), await home.newPage(), await office.newPage()];
  await signUp(page, tenant, person);
  await page.goto(publicUrl(tenant, "/support"));
  const tried = `Jag ville stänga mitt konto ${person.lastName}`;
  await page.locator('[name="tried"]').fill(tried);
  await page.locator('[name="happened"]').fill("Jag hittade ingen knapp för det.\nJag letade under Personuppgifter.");
  // Nobody writes as quickly as a machine: the form waits for that long.
  await page.waitForTimeout(4_000);
  await button(page, words.t("support.send")).click();
  await expect(page).toHaveURL(/\/support\/sent/);

  await signInAsHelper(desk, tenant);
  const room = desk.getByRole("navigation").getByRole("link", { name: words.t("helpdesk.room") });
  await expect(room).toContainText(/\d/);
  await link(desk, words.t("helpdesk.support")).click();
  await look(desk, `${slug}-helpdesk-support-list`);
  await link(desk, tried).click();
  await expect(main(desk).getByText("Jag hittade ingen knapp för det.")).toBeVisible();
  await look(desk, `${slug}-helpdesk-support-request`);
  await button(desk, words.t("helpdesk.markHandled")).click();
  await expect(button(desk, words.t("helpdesk.markWaiting"))).toBeVisible();
  await look(desk, `${slug}-helpdesk-support-handled`);
  await link(desk, words.t("helpdesk.openAccount")).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(person.email);

  await link(desk, words.t("helpdesk.fileClosure")).click();
  await button(desk, words.t("helpdesk.fileClosure")).click();
  await expect(main(desk).getByText(words.t("helpdesk.doneClosure"))).toBeVisible();
  await desk.goto(adminUrl(`/${slug}/helpdesk/closures`));
  await link(desk, person.email).click();
  await look(desk, `${slug}-helpdesk-close`);
  await button(desk, words.t("helpdesk.closeHeading")).dblclick();
  await expect(main(desk).getByText(words.t("helpdesk.doneClosed"))).toBeVisible();
  await look(desk, `${slug}-helpdesk-closed`);
  const subject = words.t("mail.accountClosedSubject", { tenant: name });
  await mailTo(surroundings().dataDir, person.email, (mail) => mail.subject === subject);
  await page.goto(publicUrl(tenant, "/sign-in"));
  await enter(page, tenant, person);
  await expect(main(page).getByText(words.t("refusal.wrongCredentials")).first()).toBeVisible();
  await seek(desk, tenant, person.email);
  await expect(main(desk).getByText(words.t("helpdesk.unknownAddress"))).toBeVisible();
});
