import { createWords, type Language, languages } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { expect, test } from "vitest";
import { closureDueOn, earliestClosingOn } from "../account/rules";
import { acceptedUntil } from "../advert/rules";
import { mayUpdate } from "../application/rules";
import { bytesMaxOf, judgeName, mayAttach } from "../attachment/rules";
import { renewalEndsAt } from "../credential/rules";
import { isClosingSoon, keptDraftsUntil } from "../draft/rules";
import { judgePassword } from "../identity/rules";
import { expiryOf, idleMsOf } from "../identity/session";
import { destructionOf } from "../retention/rules";
import { inventedPolicy } from "../testing/policy";
import { policies, policyOf } from "../testing/tenant-files";
import { helpOf } from "./help";
import type { AnswerPart, HelpQuestion } from "./topic";

const questionsOf = (policy: Policy, language: Language = policy.languages.default): readonly HelpQuestion[] =>
  helpOf(policy, createWords(language, policy.words)).flatMap(({ questions }) => questions);

const textOf = (part: AnswerPart): string => {
  if (typeof part === "string") return part;
  if (part.kind === "link") return part.label;
  if (part.kind === "contact") {
    const { function: name, phone, email } = part.contact;
    return [name, phone, part.phoneOnly ? null : email].filter(Boolean).join(", ");
  }
  return part.items.join("\n");
};

/** Everything that the answer to a question says. */
function answerTo(policy: Policy, key: string, language?: Language): string {
  const question = questionsOf(policy, language).find((one) => one.key === key);
  if (!question) throw new Error(`${policy.slug} has no question ${key}`);
  return question.answer.map(textOf).join("\n");
}

const everywhere = policies.flatMap((policy) => languages.map((language) => ({ slug: policy.slug, policy, language })));

test.each(everywhere)(
  "every question of $slug has an answer in $language, and no gap in it",
  ({ policy, language }) => {
    const topics = helpOf(policy, createWords(language, policy.words));
    expect(topics.length).toBeGreaterThanOrEqual(8);
    for (const { heading, questions } of topics) {
      expect(heading).not.toMatch(/^help\./);
      expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
      for (const { key, question, answer } of questions) {
        const whole = [question, ...answer.map(textOf)].join("\n");
        expect(answer.length, key).toBeGreaterThan(0);
        expect(whole, key).not.toMatch(
          /\{\{|\}\}|undefined|null|NaN|(^|\s)(help|law|jobs|account|support)\.[a-z]+[A-Z]/,
        );
        expect(
          answer.every((part) => textOf(part).trim() !== ""),
          key,
        ).toBe(true);
      }
    }
  },
);

const upTo = (prefix: string, last: number, without: readonly number[] = []) =>
  Array.from({ length: last }, (_, at) => at + 1)
    .filter((number) => !without.includes(number))
    .map((number) => `${prefix}-${number}`);

// RO-5 is about how the municipality searches its store: nothing that an applicant does.
test.each([
  { slug: "vasternorrland", rules: upTo("VN", 27) },
  { slug: "orebro", rules: upTo("OR", 22) },
  { slug: "ostersund", rules: upTo("OS", 19) },
  { slug: "roros", rules: upTo("RO", 12, [5]) },
])("every rule of $slug that an applicant can ask about has its question", ({ slug, rules }) => {
  const told = new Set(questionsOf(policyOf(slug)).flatMap((question) => question.rules));
  expect(rules.filter((rule) => !told.has(rule))).toEqual([]);
});

const now = new Date("2026-12-01T10:00:00Z");
const closesAt = new Date("2026-12-03T23:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const lying = { updatedAt: now, closesAt, lastDayOn: "2026-12-03" };
const guessable = false;

/** A limit that a tenant changes, what its help then says, and what the rule that enforces it then answers. */
const limits: readonly {
  id: string;
  what: string;
  settings: Record<string, unknown>;
  question: string;
  said: string;
  enforced: (policy: Policy) => unknown;
  answer: unknown;
}[] = [
  {
    id: "VN-22, OR-12, OS-9",
    what: "the length of a file's name",
    settings: { attachments: { nameCharactersMax: 37 } },
    question: "name",
    said: "Högst 37 tecken",
    enforced: (policy) => [judgeName(37, policy).ok, judgeName(38, policy).ok],
    answer: [true, false],
  },
  {
    id: "VN-23",
    what: "the size of a file",
    settings: { attachments: { megabytesMax: 7 } },
    question: "size-and-number",
    said: "Högst 7 MB per fil",
    enforced: bytesMaxOf,
    answer: 7 * 1024 ** 2,
  },
  {
    id: "VN-23, OR-13, OS-10",
    what: "files at a time",
    settings: { attachments: { perSubmissionMax: 4 } },
    question: "size-and-number",
    said: "Högst 4 filer på en gång",
    enforced: (policy) => [3, 4].map((inSubmission) => mayAttach({ inSubmission, before: 0 }, policy).ok),
    answer: [true, false],
  },
  {
    id: "OR-14",
    what: "files in all",
    settings: { attachments: { perSubmissionMax: 4, totalMax: 6 } },
    question: "more-files",
    said: "sammanlagt 6 filer",
    enforced: (policy) => [2, 3].map((inSubmission) => mayAttach({ inSubmission, before: 3 }, policy).ok),
    answer: [true, false],
  },
  {
    id: "VN-24, OR-15, OS-16",
    what: "the idle time",
    settings: { session: { idleMinutes: 17 } },
    question: "idle",
    said: "i 17 minuter",
    enforced: (policy) => idleMsOf(policy, false),
    answer: 17 * 60_000,
  },
  {
    id: "VN-25, OR-15, OS-17",
    what: "the idle time on a public computer",
    settings: { session: { publicComputerMinutes: 9 } },
    question: "public-computer",
    said: "loggas du ut 9 minuter",
    enforced: (policy) => idleMsOf(policy, true),
    answer: 9 * 60_000,
  },
  {
    id: "X-4",
    what: "the absolute end of a session",
    settings: { session: { absoluteHours: 5 } },
    question: "idle",
    said: "Efter 5 timmar",
    enforced: ({ session }) => expiryOf(now, later(299), 30 * 60_000, session.absoluteHours * 3_600_000),
    answer: later(300),
  },
  {
    id: "VN-3, OR-6",
    what: "how long provisional digits are valid",
    settings: { accounts: { passwordRenewal: { by: "digits", validMinutes: 600 } } },
    question: "forgotten-password",
    said: "inom 10 timmar",
    enforced: (policy) => renewalEndsAt(policy, now),
    answer: later(600),
  },
  {
    id: "OS-6",
    what: "how long a renewal link is valid",
    settings: { accounts: { passwordRenewal: { by: "link", validMinutes: 45 } } },
    question: "forgotten-password",
    said: "inom 45 minuter",
    enforced: (policy) => renewalEndsAt(policy, now),
    answer: later(45),
  },
  {
    id: "VN-9",
    what: "the shortest password",
    settings: { accounts: { passwordCharactersMin: 15 } },
    question: "new-account",
    said: "minst 15 tecken",
    enforced: (policy) =>
      [14, 15].map((passwordCharacters) => judgePassword({ passwordCharacters, guessable }, policy).ok),
    answer: [false, true],
  },
  {
    id: "VN-15, OR-10",
    what: "how long typed text is kept where drafts are not offered",
    settings: { applications: { drafts: { offered: false, keptHours: 11 } } },
    question: "another-day",
    said: "kvar i 11 timmar",
    enforced: (policy) => keptDraftsUntil(lying, policy),
    answer: later(11 * 60),
  },
  {
    id: "VN-15, OR-10",
    what: "the same in the topic of being signed out",
    settings: { applications: { drafts: { offered: false, keptHours: 11 } } },
    question: "typed",
    said: "kvar i 11 timmar",
    enforced: (policy) => keptDraftsUntil(lying, policy),
    answer: later(11 * 60),
  },
  {
    id: "X-4",
    what: "how long a draft outlives the last day",
    settings: { applications: { drafts: { keptDaysAfterLastDay: 13 } } },
    question: "another-day",
    said: "13 dagar efter sista dagen",
    enforced: (policy) => keptDraftsUntil(lying, policy),
    answer: new Date(closesAt.getTime() + 13 * 86_400_000),
  },
  {
    id: "X-4",
    what: "when an unfinished application is reminded of",
    settings: { applications: { drafts: { reminderDays: 4 } } },
    question: "another-day",
    said: "4 dagar före sista dagen",
    enforced: (policy) =>
      ["2026-11-28T12:00:00Z", "2026-11-29T12:00:00Z"].map((at) =>
        isClosingSoon({ ...lying, updatedAt: new Date("2026-11-20T10:00:00Z") }, policy, new Date(at)),
      ),
    answer: [false, true],
  },
  {
    id: "SE-4",
    what: "the minutes after the last day",
    settings: { applications: { graceMinutes: 8 } },
    question: "last-day",
    said: "8 minuter till",
    enforced: (policy) => acceptedUntil({ closesAt }, policy),
    answer: new Date(closesAt.getTime() + 8 * 60_000),
  },
  {
    id: "VN-14, OR-11, OS-8",
    what: "whether an application can be updated",
    settings: { applications: { update: "never" } },
    question: "update",
    said: "Nej.",
    enforced: (policy) => mayUpdate({ closesAt, withdrawnAt: null }, policy, now).ok,
    answer: false,
  },
  {
    id: "VN-11, OR-20, OS-15",
    what: "how long applications are kept",
    settings: { retention: { applications: { destroyAfterMonths: 36 } } },
    question: "how-long",
    said: "3 år efter",
    enforced: (policy) => destructionOf({ receivedAt: now, standing: false }, policy, now),
    answer: { kind: "months", months: 36, clock: "legalForce", earliestOn: "2029-12-01" },
  },
  {
    id: "VN-11, OR-20",
    what: "when an account can go",
    settings: { accounts: { selfRemoval: false, removalMonthsAfterApplication: 18 } },
    question: "close-account",
    said: "tidigast 18 månader",
    enforced: (policy) => earliestClosingOn("2026-12-01", policy),
    answer: "2028-06-01",
  },
  {
    id: "OS-15",
    what: "when a request to close an account is answered",
    settings: { accounts: { selfRemoval: false, closureAnswerDays: 21 } },
    question: "close-account",
    said: "inom 21 dagar",
    enforced: (policy) => closureDueOn("2026-12-01", policy),
    answer: "2026-12-22",
  },
];

test.each(limits)(
  "$id: $what is printed as it is enforced: $said",
  ({ settings, question, said, enforced, answer }) => {
    const usual = inventedPolicy("SE");
    const changed = inventedPolicy("SE", settings);
    expect(answerTo(usual, question)).not.toContain(said);
    expect(enforced(usual)).not.toEqual(answer);
    expect(answerTo(changed, question)).toContain(said);
    expect(enforced(changed)).toEqual(answer);
  },
);

// What each tenant's own page says, with its own words, numbers and contacts.
test.each([
  { id: "VN-2, VN-3", slug: "vasternorrland", key: "forgotten-password", said: "tillfälligt lösenord av siffror" },
  { id: "VN-3", slug: "vasternorrland", key: "forgotten-password", said: "inom 24 timmar" },
  { id: "VN-4", slug: "vasternorrland", key: "forgotten-password", said: "eget lösenord under ”Mina uppgifter”" },
  { id: "VN-5", slug: "vasternorrland", key: "own-details", said: "förrän du väljer ”Uppdatera användare”" },
  { id: "VN-6", slug: "vasternorrland", key: "technical", said: "Försök igen om en stund" },
  { id: "VN-7", slug: "vasternorrland", key: "interest", said: "välj ”Intresseanmälan”" },
  {
    id: "VN-8",
    slug: "vasternorrland",
    key: "how",
    said: "”Sök jobbet här” högst upp i annonsen eller ”Sök tjänst” längst ned",
  },
  { id: "VN-9", slug: "vasternorrland", key: "new-account", said: "Utan krysset kommer du inte vidare med ”Nästa”" },
  { id: "VN-10", slug: "vasternorrland", key: "required", said: "röd asterisk" },
  { id: "VN-11", slug: "vasternorrland", key: "how-long", said: "2 år efter" },
  { id: "VN-11", slug: "vasternorrland", key: "close-account", said: "tidigast 2 år efter din senaste ansökan" },
  { id: "VN-12", slug: "vasternorrland", key: "withdraw", said: "papperskorgen till vänster om jobbets titel" },
  { id: "VN-12", slug: "vasternorrland", key: "withdraw", said: "märkt ”Återtagen”" },
  { id: "VN-13", slug: "vasternorrland", key: "withdraw-late", said: "Rekryteringsstöd, 08-465 004 10" },
  { id: "VN-14", slug: "vasternorrland", key: "update", said: "”Uppdatera ansökan” längst ned i annonsen" },
  { id: "VN-15", slug: "vasternorrland", key: "another-day", said: "Nej, gör klart ansökan på en gång" },
  { id: "VN-16", slug: "vasternorrland", key: "cannot-sign-in", said: "Av säkerhetsskäl säger vi inte vilket" },
  { id: "VN-17", slug: "vasternorrland", key: "when", said: "kontaktpersonerna i annonsen" },
  { id: "VN-18", slug: "vasternorrland", key: "who-hears", said: "Blir du inte kallad till intervju" },
  { id: "VN-19", slug: "vasternorrland", key: "back", said: "Välj ”Tillbaka”" },
  { id: "VN-20", slug: "vasternorrland", key: "confirmation", said: "ämnet ”Tack för din ansökan”" },
  { id: "VN-21", slug: "vasternorrland", key: "formats", said: "PDF, RTF, Word (.doc), Word (.docx)" },
  { id: "VN-22", slug: "vasternorrland", key: "name", said: "Högst 45 tecken" },
  { id: "VN-23", slug: "vasternorrland", key: "size-and-number", said: "Högst 5 MB per fil\nHögst 5 filer på en gång" },
  { id: "VN-24", slug: "vasternorrland", key: "idle", said: "i 30 minuter" },
  { id: "VN-25", slug: "vasternorrland", key: "public-computer", said: "loggas du ut 60 minuter" },
  { id: "VN-26", slug: "vasternorrland", key: "cannot-submit", said: "Teknisk support för rekryteringsverktyget" },
  { id: "VN-27", slug: "vasternorrland", key: "prepare", said: "klara som PDF eller Word" },
  { id: "OR-1", slug: "orebro", key: "new-account", said: "Skriv av tecknen i rutan" },
  { id: "OR-2", slug: "orebro", key: "new-account", said: "en fråga i ord i stället" },
  { id: "OR-3", slug: "orebro", key: "not-an-application", said: "ett konto är ingen ansökan" },
  { id: "OR-4", slug: "orebro", key: "known-address", said: "Mejlet till adressen berättar" },
  { id: "OR-5", slug: "orebro", key: "forgotten-address", said: "Skapa ett nytt konto" },
  { id: "OR-6", slug: "orebro", key: "forgotten-password", said: "inom 24 timmar" },
  { id: "OR-7", slug: "orebro", key: "protected-identity", said: "rekryterande chefen som står i annonsen" },
  { id: "OR-8", slug: "orebro", key: "submitted", said: "Knappen ”Spara” efter sammanfattningen skickar in den" },
  { id: "OR-9", slug: "orebro", key: "questions", said: "Du behöver inte logga in" },
  { id: "OR-10", slug: "orebro", key: "another-day", said: "Nej" },
  { id: "OR-11", slug: "orebro", key: "update", said: "Efter sista dagen går inget att ändra" },
  { id: "OR-12", slug: "orebro", key: "name", said: "Högst 49 tecken" },
  { id: "OR-13", slug: "orebro", key: "where", said: "under ”Bifogar bilagor”" },
  { id: "OR-13", slug: "orebro", key: "more-files", said: "”Uppdatera ansökan” och bifoga högst 3 filer till" },
  { id: "OR-14", slug: "orebro", key: "more-files", said: "sammanlagt 10 filer" },
  { id: "OR-15", slug: "orebro", key: "idle", said: "i 40 minuter" },
  { id: "OR-15", slug: "orebro", key: "public-computer", said: "loggas du ut 40 minuter" },
  { id: "OR-16", slug: "orebro", key: "register-extracts", said: "Psykiatrisk vård, Psykiatri" },
  { id: "OR-17", slug: "orebro", key: "own-details", said: "”Uppdatera användare”" },
  { id: "OR-18", slug: "orebro", key: "who-hears", said: "Alla andra får ett mejl" },
  { id: "OR-19", slug: "orebro", key: "withdraw-late", said: "kontaktpersonen som står i annonsen" },
  { id: "OR-20", slug: "orebro", key: "close-account", said: "tidigast 2 år" },
  { id: "OR-21", slug: "orebro", key: "cannot-submit", said: "Kompetens- och rekryteringsenheten" },
  { id: "OR-22", slug: "orebro", key: "prepare", said: "Det går att klistra in text i alla svar" },
  { id: "OS-1", slug: "ostersund", key: "only-here", said: "Nej. Alla jobb hos Östersunds kommun" },
  { id: "OS-2", slug: "ostersund", key: "how", said: "både högst upp och längst ned" },
  { id: "OS-3", slug: "ostersund", key: "new-account", said: "Först då kan du logga in" },
  { id: "OS-4", slug: "ostersund", key: "how", said: "välj ”Registrera”" },
  { id: "OS-5", slug: "ostersund", key: "how", said: "När du är inloggad heter knappen ”Ansök”" },
  {
    id: "OS-6",
    slug: "ostersund",
    key: "forgotten-password",
    said: "ämnet ”Ändringsbegäran för lösenord hos Östersunds kommun”",
  },
  { id: "OS-6", slug: "ostersund", key: "forgotten-password", said: "inom 24 timmar" },
  { id: "OS-7", slug: "ostersund", key: "own-details", said: "Välj ”Redigera”, ändra i fälten och välj ”Spara”" },
  { id: "OS-8", slug: "ostersund", key: "update", said: "till och med sista dagen" },
  { id: "OS-9", slug: "ostersund", key: "name", said: "Högst 49 tecken, med mellanslag" },
  { id: "OS-10", slug: "ostersund", key: "size-and-number", said: "Högst 3 filer på en gång" },
  { id: "OS-11", slug: "ostersund", key: "diplomas", said: "Du behöver inte bifoga betyg" },
  { id: "OS-12", slug: "ostersund", key: "protected-identity", said: "HR-stöd, 08-465 004 31" },
  { id: "OS-13", slug: "ostersund", key: "who-hears", said: "Alla andra får ett mejl" },
  { id: "OS-15", slug: "ostersund", key: "close-account", said: "Du får ett mejl när kontot är borttaget" },
  { id: "OS-16", slug: "ostersund", key: "idle", said: "i 40 minuter" },
  { id: "OS-17", slug: "ostersund", key: "public-computer", said: "loggas du ut 30 minuter" },
  { id: "OS-18", slug: "ostersund", key: "cannot-sign-in", said: "Rekryteringssupport, 08-465 004 30" },
  { id: "OS-19", slug: "ostersund", key: "prepare", said: "klistra in i svaren" },
  { id: "RO-1", slug: "roros", key: "what", said: "da ber vi deg bruke «Åpen søknad»" },
  { id: "RO-2", slug: "roros", key: "fields", said: "Det er ikke nok å legge ved en fil" },
  { id: "RO-3", slug: "roros", key: "fields", said: "Fagområdene du har erfaring fra" },
  { id: "RO-4", slug: "roros", key: "diplomas", said: "Kan du ikke det, tar du dem med til intervju" },
  { id: "RO-6", slug: "roros", key: "no-right", said: "gir ingen rett til å bli vurdert" },
  { id: "RO-7", slug: "roros", key: "uses", said: "høyst 6 måneder\nSmå faste deltidsstillinger på høyst 20 prosent" },
  { id: "RO-8", slug: "roros", key: "emptied", said: "15. januar, 15. mai og 15. september" },
  { id: "RO-9", slug: "roros", key: "emptied", said: "søker du på nytt" },
  { id: "RO-10", slug: "roros", key: "contact", said: "Søkerstøtte, 73 00 00 01" },
  { id: "RO-10", slug: "roros", key: "diversity", said: "Vi vil at de som arbeider hos oss" },
  { id: "RO-11", slug: "roros", key: "reminders", said: "Søk på nytt når vi har tømt registeret" },
  { id: "RO-12", slug: "roros", key: "find", said: "under «Ledige stillinger»" },
])("$id: the help of $slug says $said", ({ slug, key, said }) => {
  expect(answerTo(policyOf(slug), key)).toContain(said);
});

test("OS-14: after the last day one calls; no address is given", () => {
  const answer = answerTo(policyOf("ostersund"), "withdraw-late");
  expect(answer).toContain("Rekryteringssupport, 08-465 004 30");
  expect(answer).not.toContain("@");
});

test("a tenant without a store of open applications has no such topic, and one without interest registrations no such question", () => {
  const policy = inventedPolicy("SE", { interestRegistrations: { offered: false } });
  const keys = questionsOf(policy).map(({ key }) => key);
  expect(helpOf(policy, createWords("sv")).map(({ key }) => key)).not.toContain("open");
  expect(keys).not.toContain("interest");
  expect(questionsOf(inventedPolicy("SE")).map(({ key }) => key)).toContain("interest");
});
