import { type Language, languages } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { expect, test } from "vitest";
import { policies, policyOf } from "../testing/tenant-files";
import { compose, languageOf, type MessageFacts } from "./compose";
import { inkOn } from "./layout";
import { tokenPlace } from "./letter";
import type { InterestFacts } from "./letters/interest-answers";

const senderOf = (policy: Policy) => ({ name: policy.name, policy, origin: "https://jobb.example.se" });

const receipt: MessageFacts = {
  kind: "receipt",
  jobTitle: "Undersköterska",
  reference: "2026/117",
  number: 12,
  receivedAt: new Date("2026-12-03T22:30:00Z"),
  updatedAt: null,
  lastDayOn: "2026-12-18",
  standing: false,
  process: [{ what: "Intervjuer", on: "2027-01-11" }],
};

const supportAsked: MessageFacts = {
  kind: "supportAsked",
  about: "support",
  tried: "Bifoga mitt CV.\n\nTvå gånger.",
  happened: "Sidan svarade inte.",
  page: "/jobs",
  email: "kim@example.se",
  language: "sv",
  signedIn: false,
  at: new Date("2026-12-03T22:30:00Z"),
};

const withdrawn: MessageFacts = {
  kind: "withdrawn",
  jobTitle: "Undersköterska",
  reference: "2026/117",
  number: 12,
  withdrawnAt: new Date("2026-12-10T10:00:00Z"),
  withdrawnBy: "applicant",
  again: { until: "2026-12-18" },
};

const interest: InterestFacts = {
  areas: ["healthCare", "cleaningAndFood"],
  occupations: ["Sjuksköterskor"],
  extents: ["partTime"],
  employments: ["onCall"],
  places: ["Provköping"],
  units: ["Hemtjänsten"],
};

const openJob = {
  advertId: "01a2030a-8d72-7629-925d-1804a0004a70",
  title: "Kock",
  unitName: "Måltid",
  place: "Provköping",
  lastDayOn: "2026-12-18",
};

const all: readonly MessageFacts[] = [
  receipt,
  { ...receipt, updatedAt: new Date("2026-12-05T08:00:00Z") },
  withdrawn,
  { ...withdrawn, withdrawnBy: "helpdesk", again: null },
  { ...withdrawn, again: { until: null } },
  { ...receipt, lastDayOn: null, process: [] },
  { ...receipt, lastDayOn: null, standing: true },
  { kind: "verification", expiresAt: new Date("2026-12-04T09:00:00Z") },
  { kind: "alreadyRegistered" },
  ...(["reset", "replaced", "recoveryUsed"] as const).map(
    (change) => ({ kind: "factorChanged", change, at: new Date("2026-12-04T09:00:00Z") }) as const,
  ),
  {
    kind: "staffInvitation",
    adminOrigin: "https://admin.example.se",
    userName: "hr@example.se",
    expiresAt: new Date("2026-12-04T09:00:00Z"),
  },
  supportAsked,
  { ...supportAsked, about: "accessibility", page: "", signedIn: true },
  { kind: "supportReceived", at: new Date("2026-12-04T09:00:00Z") },
  { kind: "renewalDigits", expiresAt: new Date("2026-12-04T09:00:00Z") },
  { kind: "renewalLink", expiresAt: new Date("2026-12-04T09:00:00Z") },
  { kind: "passwordChanged" },
  { kind: "emailChange", expiresAt: new Date("2026-12-04T09:00:00Z") },
  { kind: "emailTaken" },
  { kind: "emailChanged" },
  { kind: "interestConfirmation", answers: interest, alerts: true, expiresAt: new Date("2026-12-04T09:00:00Z") },
  {
    kind: "interestRegistered",
    changed: false,
    answers: interest,
    alerts: true,
    keptUntilOn: "2027-12-03",
  },
  {
    kind: "interestRegistered",
    changed: true,
    answers: { ...interest, areas: [], occupations: [], places: [] },
    alerts: false,
    keptUntilOn: "2027-12-03",
  },
  { kind: "interestMatched", adverts: [openJob], more: 0, listPath: "/jobs" },
  { kind: "interestMatched", adverts: [openJob, { ...openJob, lastDayOn: null }], more: 7, listPath: "/jobs?area=it" },
  { kind: "interestRemoved", why: "asked" },
  { kind: "interestRemoved", why: "ended" },
  {
    kind: "closingSoon",
    jobTitle: "Undersköterska",
    lastDayOn: "2026-12-18",
    draftId: "01a20313-9481-7127-9ef1-3c75a8f97c63",
  },
  {
    kind: "domainMissing",
    host: "jobb.example.se",
    record: { name: "_vakans.jobb.example.se", value: "vakans-site=abc" },
    lostAt: new Date("2026-12-06T10:00:00Z"),
  },
  { kind: "domainLost", host: "jobb.example.se" },
  { kind: "accountClosed", applications: 0 },
  { kind: "accountClosed", applications: 2 },
  { kind: "closureFiled", filedBy: "applicant", dueOn: "2026-12-22" },
  { kind: "closureFiled", filedBy: "helpdesk", dueOn: "2026-12-22" },
  { kind: "closureRefused", reason: "Du har en pågående ansökan." },
];

const cases = policies.flatMap((policy) =>
  languages.flatMap((language) =>
    all.map((facts) => ({ slug: policy.slug, policy, language, kind: facts.kind, facts })),
  ),
);

test("there are tenants to write for", () => {
  expect(policies.length).toBeGreaterThanOrEqual(5);
});

test.each(cases)(
  "$slug in $language: $kind says everything in words, and fetches nothing",
  ({ policy, language, facts }) => {
    const { subject, text, html } = compose(facts, language, senderOf(policy));
    for (const part of [subject, text, html.replace(/<style>.*<\/style>/, "")]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\bnull\b|mail\.[a-z]+[A-Z]|law\.[a-z]/);
    }
    expect(subject).not.toContain("\n");
    expect(text).toContain(policy.name);
    expect(text).toContain(policy.contacts.support.email);
    expect(html).not.toMatch(/src=|url\(|<link|<img|<script|@import/);
    for (const [link] of html.matchAll(/https?:[^"<\s]+/g))
      expect(link).toMatch(/^https:\/\/(jobb|admin)\.example\.se\//);
  },
);

test("VN-20: the confirmation has the subject that the tenant names", () => {
  expect(compose(receipt, "sv", senderOf(policyOf("vasternorrland"))).subject).toBe("Tack för din ansökan");
});

test("the receipt tells job, number, when it came in by the tenant's clock, and until when it can be changed", () => {
  const { text, html } = compose(receipt, "sv", senderOf(policyOf("ostersund")));
  for (const part of [text, html]) {
    expect(part).toContain("Undersköterska");
    expect(part).toContain("2026/117");
    expect(part).toContain("12");
    expect(part).toContain("3 december 2026 kl. 23:30");
    expect(part).toContain("Till och med fredag 18 december 2026 kan du uppdatera ansökan eller ta tillbaka den");
    expect(part).toContain("https://jobb.example.se/applications");
  }
});

test.each([
  { id: "VN-18", slug: "vasternorrland", says: "Du som inte kallas till intervju får besked med e-post" },
  { id: "OR-18", slug: "orebro", says: "Rekryterande chef kontaktar den som erbjuds jobbet" },
  { id: "OS-13", slug: "ostersund", says: "Alla andra får besked med e-post när rekryteringen är klar" },
  { id: "VN-13", slug: "vasternorrland", says: "Vill du ta tillbaka den senare kontaktar du Rekryteringsstöd" },
  { id: "OR-19", slug: "orebro", says: "kontaktar du kontaktpersonen i annonsen" },
  { id: "OS-14", slug: "ostersund", says: "ringer du Rekryteringssupport, 08-465 004 30" },
])("$id: the receipt of $slug says: $says", ({ slug, says }) => {
  expect(compose(receipt, "sv", senderOf(policyOf(slug))).text).toContain(says);
});

test("VN-12: the mail about a withdrawal says until when one may apply anew, or that it was taken back on request", () => {
  const own = compose(withdrawn, "sv", senderOf(policyOf("vasternorrland"))).text;
  expect(own).toContain("Du har återtagit din ansökan");
  expect(own).toContain("söka på nytt till och med fredag 18 december 2026");
  const late = compose(
    { ...withdrawn, withdrawnBy: "helpdesk", again: null },
    "sv",
    senderOf(policyOf("vasternorrland")),
  );
  expect(late.text).toContain("på din begäran");
  expect(late.text).not.toContain("söka på nytt");
});

test.each([
  { id: "SE-1", slug: "orebro", language: "sv", says: "allmän handling" },
  { id: "NO-2", slug: "roros", language: "nb", says: "offentlig" },
  { id: "NO-2", slug: "nordvik", language: "nn", says: "offentleg" },
] as const)("$id: a receipt of $slug says that it is public", ({ slug, language, says }) => {
  expect(compose(receipt, language, senderOf(policyOf(slug))).text).toContain(says);
});

test("what somebody typed cannot become markup", () => {
  const nasty = { ...receipt, jobTitle: `<img src=x onerror="a()">&'`, reference: "</title><script>" };
  const { html } = compose(nasty, "sv", senderOf(policyOf("orebro")));
  expect(html).toContain("&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;&#39;");
  expect(html).not.toMatch(/<img|<script/);
});

test("links carry the language where it is not the tenant's own", () => {
  const facts = { kind: "verification", expiresAt: new Date() } as const;
  const sender = senderOf(policyOf("orebro"));
  expect(compose(facts, "sv", sender).text).toContain(`https://jobb.example.se/verify/${tokenPlace}`);
  expect(compose(facts, "en", sender).text).toContain(`https://jobb.example.se/en/verify/${tokenPlace}`);
});

test.each<{ wanted: string; language: Language }>([
  { wanted: "en", language: "en" },
  { wanted: "nn", language: "sv" },
  { wanted: "fi", language: "sv" },
])(
  "somebody who reads $wanted is written to in $language by a tenant with Swedish and English",
  ({ wanted, language }) => {
    expect(languageOf(wanted, policyOf("orebro"))).toBe(language);
  },
);

test.each(["#000000", "#ffffff", "#7f7f7f", "#00594c", "#ffcc00", "#c8102e"])(
  "text on %s has a contrast of at least 4.5",
  (color) => {
    const part = (at: number) => {
      const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    const light = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
    const contrast = inkOn(color) === "#ffffff" ? 1.05 / (light + 0.05) : (light + 0.05) / 0.05;
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  },
);
