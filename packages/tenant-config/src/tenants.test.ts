import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogueOf, createWords, type Language, type WordKey } from "@vakans/i18n";
import { expect, test } from "vitest";
import type { Policy } from "./policy";
import { sentenceOf } from "./problem";
import { readTenantFile } from "./read-tenant-file";
import { readTenantFolder } from "./read-tenant-folder";

const folder = fileURLToPath(new URL("../../../tenants/", import.meta.url));
const slugs = ["vasternorrland", "orebro", "ostersund", "roros", "nordvik"] as const;
type Slug = (typeof slugs)[number];

const textOf = (slug: Slug) => readFileSync(`${folder}${slug}.yaml`, "utf8");
const policyOf = (slug: Slug): Policy => {
  const read = readTenantFile(textOf(slug), `${slug}.yaml`);
  if (!read.ok) throw new Error(read.problems.map(sentenceOf).join("\n"));
  return read.policy;
};

test("the folder holds five tenants and no problem", async () => {
  const { tenants, problems } = await readTenantFolder(folder);
  expect(problems.map(sentenceOf)).toEqual([]);
  expect(tenants.map(({ policy }) => policy.slug)).toEqual([...slugs].sort());
});

const rules: { id: string; slug: Slug; says: string; read: (policy: Policy) => unknown; is: unknown }[] = [
  {
    id: "VN-2",
    slug: "vasternorrland",
    says: "renewal brings digits",
    read: (p) => p.accounts.passwordRenewal.by,
    is: "digits",
  },
  {
    id: "VN-3",
    slug: "vasternorrland",
    says: "valid 24 hours",
    read: (p) => p.accounts.passwordRenewal.validMinutes,
    is: 1440,
  },
  {
    id: "VN-6",
    slug: "vasternorrland",
    says: "support has an address",
    read: (p) => p.contacts.support.email,
    is: expect.stringContaining("@"),
  },
  {
    id: "VN-7",
    slug: "vasternorrland",
    says: "interest registrations",
    read: (p) => p.interestRegistrations.offered,
    is: true,
  },
  {
    id: "VN-9",
    slug: "vasternorrland",
    says: "a tick before the next step",
    read: (p) => p.accounts.consent,
    is: "tick",
  },
  {
    id: "VN-11",
    slug: "vasternorrland",
    says: "two years",
    read: (p) => p.retention.applications,
    is: { destroyAfterMonths: 24 },
  },
  {
    id: "VN-11",
    slug: "vasternorrland",
    says: "removal by support only",
    read: (p) => [p.accounts.selfRemoval, p.accounts.removalMonthsAfterApplication],
    is: [false, 24],
  },
  {
    id: "VN-13",
    slug: "vasternorrland",
    says: "late: support",
    read: (p) => p.applications.withdrawal.lateRoute,
    is: "support",
  },
  {
    id: "VN-14",
    slug: "vasternorrland",
    says: "update until the last day, nothing after",
    read: (p) => [p.applications.update, p.applications.late, p.applications.graceMinutes],
    is: ["untilLastDay", "refuse", 0],
  },
  { id: "VN-15", slug: "vasternorrland", says: "no drafts", read: (p) => p.applications.drafts.offered, is: false },
  {
    id: "VN-17",
    slug: "vasternorrland",
    says: "a contact person in every advert",
    read: (p) => p.advert.contactRequired,
    is: true,
  },
  {
    id: "VN-18",
    slug: "vasternorrland",
    says: "outcome to those not interviewed",
    read: (p) => p.process.outcomeMailTo,
    is: "notInterviewed",
  },
  {
    id: "VN-21",
    slug: "vasternorrland",
    says: "four formats",
    read: (p) => p.attachments.formats,
    is: ["pdf", "rtf", "doc", "docx"],
  },
  { id: "VN-22", slug: "vasternorrland", says: "45 characters", read: (p) => p.attachments.nameCharactersMax, is: 45 },
  {
    id: "VN-23",
    slug: "vasternorrland",
    says: "5 MB, five at a time",
    read: (p) => [p.attachments.megabytesMax, p.attachments.perSubmissionMax],
    is: [5, 5],
  },
  {
    id: "VN-24",
    slug: "vasternorrland",
    says: "30 minutes, with a warning",
    read: (p) => [p.session.idleMinutes, p.session.warningMinutes],
    is: [30, 2],
  },
  {
    id: "VN-25",
    slug: "vasternorrland",
    says: "60 minutes on a public computer",
    read: (p) => p.session.publicComputerMinutes,
    is: 60,
  },
  {
    id: "VN-26",
    slug: "vasternorrland",
    says: "technical support of its own",
    read: (p) =>
      p.contacts.technicalSupport?.function !== p.contacts.support.function && p.contacts.technicalSupport !== null,
    is: true,
  },
  {
    id: "VN-27",
    slug: "vasternorrland",
    says: "files ready",
    read: (p) => p.applications.adviceBeforeStarting,
    is: ["haveFilesReady"],
  },

  { id: "OR-1", slug: "orebro", says: "characters in a box", read: (p) => p.accounts.challenge, is: "characters" },
  {
    id: "OR-6",
    slug: "orebro",
    says: "digits, 24 hours",
    read: (p) => p.accounts.passwordRenewal,
    is: { by: "digits", validMinutes: 1440 },
  },
  {
    id: "OR-7",
    slug: "orebro",
    says: "the recruiting manager in the advert",
    read: (p) => [p.protectedIdentity.route, p.advert.contactRequired],
    is: ["recruitingManager", true],
  },
  { id: "OR-8", slug: "orebro", says: "the button at the foot", read: (p) => p.advert.applyButtonAt, is: ["foot"] },
  {
    id: "OR-9",
    slug: "orebro",
    says: "questions for everyone",
    read: (p) => p.applications.questionsPreview,
    is: "public",
  },
  { id: "OR-10", slug: "orebro", says: "no drafts", read: (p) => p.applications.drafts.offered, is: false },
  {
    id: "OR-11",
    slug: "orebro",
    says: "update until the last day",
    read: (p) => p.applications.update,
    is: "untilLastDay",
  },
  { id: "OR-12", slug: "orebro", says: "49 characters", read: (p) => p.attachments.nameCharactersMax, is: 49 },
  { id: "OR-13", slug: "orebro", says: "three at a time", read: (p) => p.attachments.perSubmissionMax, is: 3 },
  { id: "OR-14", slug: "orebro", says: "ten in all", read: (p) => p.attachments.totalMax, is: 10 },
  {
    id: "OR-15",
    slug: "orebro",
    says: "40 and 40 minutes",
    read: (p) => [p.session.idleMinutes, p.session.publicComputerMinutes],
    is: [40, 40],
  },
  {
    id: "OR-16",
    slug: "orebro",
    says: "psychiatric care may ask for extracts",
    read: (p) => p.advert.registerChecks.map(({ check }) => p.pack.registerChecks[check]?.demand),
    is: ["optional"],
  },
  {
    id: "OR-18",
    slug: "orebro",
    says: "outcome to everyone else",
    read: (p) => p.process.outcomeMailTo,
    is: "everyoneNotHired",
  },
  {
    id: "OR-19",
    slug: "orebro",
    says: "late: the advert's contact",
    read: (p) => p.applications.withdrawal.lateRoute,
    is: "advertContact",
  },
  {
    id: "OR-20",
    slug: "orebro",
    says: "two years, no removal before",
    read: (p) => [p.retention.applications, p.accounts.selfRemoval, p.accounts.removalMonthsAfterApplication],
    is: [{ destroyAfterMonths: 24 }, false, 24],
  },
  {
    id: "OR-21",
    slug: "orebro",
    says: "its own support",
    read: (p) => p.contacts.support.function,
    is: "Kompetens- och rekryteringsenheten",
  },
  {
    id: "OR-22",
    slug: "orebro",
    says: "ready, copy, attach",
    read: (p) => p.applications.adviceBeforeStarting,
    is: ["haveFilesReady", "copyTextIntoAnswers", "attachFiles"],
  },

  {
    id: "OS-1",
    slug: "ostersund",
    says: "web only",
    read: (p) => [p.applications.paper, p.applications.mailOrLetter],
    is: [false, false],
  },
  {
    id: "OS-2",
    slug: "ostersund",
    says: "buttons at the top and the foot",
    read: (p) => p.advert.applyButtonAt,
    is: ["top", "foot"],
  },
  {
    id: "OS-3",
    slug: "ostersund",
    says: "verified before signing in",
    read: (p) => p.accounts.verification,
    is: "beforeSignIn",
  },
  {
    id: "OS-6",
    slug: "ostersund",
    says: "a link, 24 hours",
    read: (p) => p.accounts.passwordRenewal,
    is: { by: "link", validMinutes: 1440 },
  },
  {
    id: "OS-8",
    slug: "ostersund",
    says: "update until the last day",
    read: (p) => p.applications.update,
    is: "untilLastDay",
  },
  { id: "OS-9", slug: "ostersund", says: "49 characters", read: (p) => p.attachments.nameCharactersMax, is: 49 },
  { id: "OS-10", slug: "ostersund", says: "three at a time", read: (p) => p.attachments.perSubmissionMax, is: 3 },
  {
    id: "OS-11",
    slug: "ostersund",
    says: "diplomas to the interview",
    read: (p) => p.attachments.diplomas,
    is: "bringToInterview",
  },
  {
    id: "OS-12",
    slug: "ostersund",
    says: "a function with a phone",
    read: (p) => [p.protectedIdentity.route, p.protectedIdentity.contact?.phone],
    is: ["contactFunction", expect.stringMatching(/\d/)],
  },
  {
    id: "OS-13",
    slug: "ostersund",
    says: "outcome to everyone else",
    read: (p) => p.process.outcomeMailTo,
    is: "everyoneNotHired",
  },
  {
    id: "OS-14",
    slug: "ostersund",
    says: "late: support by phone",
    read: (p) => [p.applications.withdrawal.lateRoute, p.contacts.support.phone],
    is: ["supportByPhone", expect.stringMatching(/\d/)],
  },
  {
    id: "OS-15",
    slug: "ostersund",
    says: "two years, no removal by the user",
    read: (p) => [p.retention.applications, p.accounts.selfRemoval],
    is: [{ destroyAfterMonths: 24 }, false],
  },
  { id: "OS-16", slug: "ostersund", says: "40 minutes", read: (p) => p.session.idleMinutes, is: 40 },
  {
    id: "OS-17",
    slug: "ostersund",
    says: "30 minutes on a public computer",
    read: (p) => p.session.publicComputerMinutes,
    is: 30,
  },
  {
    id: "OS-18",
    slug: "ostersund",
    says: "support on the sign-in page",
    read: (p) => p.contacts.supportAtSignIn,
    is: true,
  },
  {
    id: "OS-19",
    slug: "ostersund",
    says: "ready, copy, attach",
    read: (p) => p.applications.adviceBeforeStarting,
    is: ["haveFilesReady", "copyTextIntoAnswers", "attachFiles"],
  },

  { id: "RO-1", slug: "roros", says: "a standing advert", read: (p) => p.standingAdvert?.title, is: "Åpen søknad" },
  {
    id: "RO-2",
    slug: "roros",
    says: "CV and application as fields",
    read: (p) => p.standingAdvert?.structuredCvRequired,
    is: true,
  },
  {
    id: "RO-3",
    slug: "roros",
    says: "fields of work are required",
    read: (p) => p.standingAdvert?.fieldsOfWorkRequired,
    is: true,
  },
  { id: "RO-4", slug: "roros", says: "attach or bring", read: (p) => p.attachments.diplomas, is: "attachOrBring" },
  {
    id: "RO-7",
    slug: "roros",
    says: "6 months, 20 %, on call",
    read: (p) => p.standingAdvert?.directRecruitment,
    is: { substituteMonthsMax: 6, permanentPercentMax: 20, onCall: true },
  },
  {
    id: "RO-8",
    slug: "roros",
    says: "emptied three times a year",
    read: (p) => p.standingAdvert?.emptyingDays.length,
    is: 3,
  },
  {
    id: "RO-10",
    slug: "roros",
    says: "a contact for the system and the text on diversity",
    read: (p) => [p.advert.systemContactShown, typeof p.advert.diversityText?.nb],
    is: [true, "string"],
  },
  {
    id: "RO-11",
    slug: "roros",
    says: "five reminders",
    read: (p) => p.standingAdvert?.reminders,
    is: ["fieldsOfWork", "applyAnew", "cvAsFields", "attachCertificates", "followSite"],
  },

  {
    id: "RE-9",
    slug: "nordvik",
    says: "complete process and an approval point",
    read: (p) => [p.process.completeProcessRequired, p.process.approvalPoints],
    is: [true, ["offer"]],
  },
  { id: "RE-16", slug: "nordvik", says: "paper applications", read: (p) => p.applications.paper, is: true },
];

test.each(rules)("$id $slug: $says", ({ slug, read, is }) => {
  expect(read(policyOf(slug))).toEqual(is);
});

const quoted: { ids: string; slug: Slug; key: WordKey; text: string }[] = [
  { ids: "VN-2", slug: "vasternorrland", key: "account.forgotten", text: "Glömt ditt lösenord" },
  { ids: "VN-4 VN-5", slug: "vasternorrland", key: "account.profile", text: "Mina uppgifter" },
  { ids: "VN-5", slug: "vasternorrland", key: "account.saveProfile", text: "Uppdatera användare" },
  { ids: "VN-7", slug: "vasternorrland", key: "jobs.interestHeading", text: "Intresseanmälan" },
  { ids: "VN-8", slug: "vasternorrland", key: "jobs.searchHeading", text: "Sök lediga jobb" },
  { ids: "VN-8", slug: "vasternorrland", key: "jobs.heading", text: "Lediga jobb" },
  { ids: "VN-8", slug: "vasternorrland", key: "jobs.applyPublic", text: "Sök jobbet här" },
  { ids: "VN-8", slug: "vasternorrland", key: "jobs.apply", text: "Sök tjänst" },
  { ids: "VN-9", slug: "vasternorrland", key: "account.signIn", text: "Logga in" },
  { ids: "VN-9", slug: "vasternorrland", key: "account.newUser", text: "Ny användare" },
  { ids: "VN-9", slug: "vasternorrland", key: "account.next", text: "Nästa" },
  { ids: "VN-12", slug: "vasternorrland", key: "application.withdrawn", text: "Återtagen" },
  { ids: "VN-14", slug: "vasternorrland", key: "application.update", text: "Uppdatera ansökan" },
  { ids: "VN-19", slug: "vasternorrland", key: "application.back", text: "Tillbaka" },
  { ids: "VN-19", slug: "vasternorrland", key: "application.submit", text: "Skicka in" },
  { ids: "VN-20", slug: "vasternorrland", key: "mail.receiptSubject", text: "Tack för din ansökan" },
  { ids: "OR-1", slug: "orebro", key: "jobs.heading", text: "Lediga jobb" },
  { ids: "OR-1", slug: "orebro", key: "account.signIn", text: "Logga in" },
  { ids: "OR-1", slug: "orebro", key: "account.newUser", text: "Ny användare" },
  { ids: "OR-8", slug: "orebro", key: "jobs.apply", text: "Sök tjänst" },
  { ids: "OR-8", slug: "orebro", key: "application.submit", text: "Spara" },
  { ids: "OR-11", slug: "orebro", key: "application.update", text: "Uppdatera ansökan" },
  { ids: "OR-13", slug: "orebro", key: "attachment.heading", text: "Bifogar bilagor" },
  { ids: "OR-6 OR-17", slug: "orebro", key: "account.profile", text: "Mina uppgifter" },
  { ids: "OR-17", slug: "orebro", key: "account.saveProfile", text: "Uppdatera användare" },
  { ids: "OR-19", slug: "orebro", key: "application.withdrawn", text: "Återtagen" },
  { ids: "OS-2", slug: "ostersund", key: "jobs.apply", text: "Sök tjänst" },
  { ids: "OS-3", slug: "ostersund", key: "jobs.heading", text: "Lediga jobb" },
  { ids: "OS-3", slug: "ostersund", key: "account.signIn", text: "Logga in i vårt rekryteringssystem" },
  { ids: "OS-3", slug: "ostersund", key: "account.newUser", text: "Registrera ett konto" },
  { ids: "OS-4", slug: "ostersund", key: "application.submit", text: "Registrera" },
  { ids: "OS-5", slug: "ostersund", key: "jobs.back", text: "Tillbaka till lediga jobb" },
  { ids: "OS-5", slug: "ostersund", key: "jobs.applySignedIn", text: "Ansök" },
  { ids: "OS-6", slug: "ostersund", key: "account.forgotten", text: "Skapa nytt lösenord" },
  { ids: "OS-6", slug: "ostersund", key: "account.sendRenewal", text: "Skicka" },
  {
    ids: "OS-6",
    slug: "ostersund",
    key: "mail.renewalSubject",
    text: "Ändringsbegäran för lösenord hos Östersunds kommun",
  },
  { ids: "OS-6 OS-7", slug: "ostersund", key: "account.changePassword", text: "Ändra lösenord" },
  { ids: "OS-6 OS-7", slug: "ostersund", key: "account.profile", text: "Personuppgifter" },
  { ids: "OS-7", slug: "ostersund", key: "account.edit", text: "Redigera" },
  { ids: "OS-7", slug: "ostersund", key: "account.saveProfile", text: "Spara" },
  { ids: "OS-8", slug: "ostersund", key: "application.update", text: "Uppdatera ansökan" },
  { ids: "OS-10", slug: "ostersund", key: "attachment.heading", text: "Bifoga filer" },
  { ids: "OS-14", slug: "ostersund", key: "application.withdrawn", text: "Återtagen" },
  { ids: "RO-1", slug: "roros", key: "jobs.standingAdvert", text: "Åpen søknad" },
  { ids: "RO-12", slug: "roros", key: "jobs.heading", text: "Ledige stillinger" },
];

test.each(quoted)("$ids $slug: $key reads $text", ({ slug, key, text }) => {
  const policy = policyOf(slug);
  const overrides = policy.words;
  // Said in the file itself: another default of the product must not change what the tenant's users know.
  expect(Object.keys(overrides[policy.languages.default] ?? {})).toContain(key);
  expect(createWords(policy.languages.default, overrides).t(key, { tenant: policy.name })).toBe(text);
});

test.each(slugs)("%s has a host of its own on this machine and its country's languages beside English", (slug) => {
  const policy = policyOf(slug);
  expect(policy.hosts).toEqual([`${slug}.localhost`]);
  const norwegian: Language[] = ["nb", "nn", "en"];
  expect(policy.languages.offered).toEqual(policy.country === "NO" ? norwegian : ["sv", "en"]);
});

test.each(slugs)("the contacts of %s are functions with addresses and numbers that nobody has", (slug) => {
  const text = textOf(slug);
  const addresses = [...text.matchAll(/[^\s@]+@([a-z.]+)/g)].map(([, domain]) => domain ?? "");
  expect(addresses.length).toBeGreaterThan(1);
  expect(addresses.filter((domain) => !/\.example\.(se|no)$/.test(domain))).toEqual([]);
  const phones = [...text.matchAll(/phone: "?([0-9 -]+)/g)].map(([, phone]) => phone?.trim() ?? "");
  expect(phones.length).toBeGreaterThan(0);
  expect(phones.filter((phone) => !/^(08-465 004 \d\d|7[37] 00 00 0\d)$/.test(phone))).toEqual([]);
});

test.each(slugs)("%s tells editors where its schema is", (slug) => {
  expect(textOf(slug).split("\n")[0]).toBe("# yaml-language-server: $schema=./tenant.schema.json");
});

/** A file without the lines that say a product default, and without the keys that are empty then. */
const withoutDefaults = (text: string) =>
  text
    .split("\n")
    .filter((line) => !line.includes("# product default") || line.startsWith("protectedIdentity"))
    .join("\n")
    .replace(/^\w+:\n(?! )/gm, "");

test.each(slugs)("what %s marks as a product default is one", (slug) => {
  const text = withoutDefaults(textOf(slug));
  expect(text.length).toBeLessThan(textOf(slug).length);
  const read = readTenantFile(text, `${slug}.yaml`);
  expect(read.ok ? read.policy : read.problems).toEqual(policyOf(slug));
});

test("a tenant's own words keep the product's other words", () => {
  expect(createWords("en", policyOf("ostersund").words).t("application.submit")).toBe(
    catalogueOf("en")["application.submit"],
  );
});
