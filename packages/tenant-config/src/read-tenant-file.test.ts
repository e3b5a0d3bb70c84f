import { expect, test } from "vitest";
import { sentenceOf } from "./problem";
import { readTenantFile } from "./read-tenant-file";
import { smallestTenant } from "./testing/smallest-tenant";

const problemsOf = (text: string) => {
  const read = readTenantFile(text, "lillkommun.yaml");
  return read.ok ? [] : read.problems;
};
const firstProblem = (text: string) => problemsOf(text)[0];

/** The smallest file with one of its lines written differently. */
const withLine = (start: string, line: string) =>
  smallestTenant
    .split("\n")
    .map((each) => (each.startsWith(start) ? line : each))
    .join("\n");

test("the smallest file is valid", () => {
  expect(problemsOf(smallestTenant)).toEqual([]);
});

// Lines added to the smallest file start on line 10.
test.each([
  {
    what: "an unknown key at the top",
    added: "sesion: { idleMinutes: 20 }",
    line: 10,
    key: "sesion",
    found: 'the unknown key "sesion"',
    allowed: "did you mean session?",
  },
  {
    what: "an unknown key further in",
    added: "attachments:\n  formats: [pdf]\n  nameCharacterMax: 45",
    line: 12,
    key: "attachments.nameCharacterMax",
    found: "unknown key",
    allowed: "did you mean nameCharactersMax?",
  },
  {
    what: "an unknown key inside what can be null",
    added: "standingAdvert:\n  title: Spontanansökan\n  emptyingDay: []",
    line: 12,
    key: "standingAdvert.emptyingDay",
    found: "unknown key",
    allowed: "did you mean emptyingDays?",
  },
  {
    what: "a text where a number belongs",
    added: "session:\n  idleMinutes: half an hour",
    line: 11,
    key: "session.idleMinutes",
    found: '"half an hour"',
    allowed: "a whole number from 5 to 240",
  },
  {
    what: "half a minute",
    added: "session:\n  idleMinutes: 30.5",
    line: 11,
    key: "session.idleMinutes",
    found: "30.5",
    allowed: "a whole number from 5 to 240",
  },
  {
    what: "a number above its range",
    added: "session:\n  publicComputerMinutes: 20\n  absoluteHours: 13",
    line: 12,
    key: "session.absoluteHours",
    found: "13",
    allowed: "a whole number from 1 to 12",
  },
  {
    what: "a number below its range",
    added: "accounts:\n  passwordCharactersMin: 8",
    line: 11,
    key: "accounts.passwordCharactersMin",
    found: "8",
    allowed: "a whole number from 12 to 64",
  },
  {
    what: "a reset that is valid for more than a day",
    added: "accounts:\n  passwordRenewal:\n    by: digits\n    validMinutes: 1441",
    line: 13,
    key: "accounts.passwordRenewal.validMinutes",
    found: "1441",
    allowed: "a whole number from 5 to 1440",
  },
  {
    what: "a choice that is none",
    added: "accounts:\n  consent: tik",
    line: 11,
    key: "accounts.consent",
    found: '"tik"',
    allowed: "did you mean tick? one of information, tick",
  },
  {
    what: "a format that is none, misprinted as in a known manual",
    added: "attachments:\n  formats:\n    - pdf\n    - rft",
    line: 13,
    key: "attachments.formats[1]",
    found: '"rft"',
    allowed: "did you mean rtf? one of pdf, docx, doc, rtf",
  },
  {
    what: "the same format twice",
    added: "attachments:\n  formats: [pdf, pdf]",
    line: 11,
    key: "attachments.formats",
    found: '["pdf","pdf"]',
    allowed: "each format once",
  },
  {
    what: "no format",
    added: "attachments:\n  formats: []",
    line: 11,
    key: "attachments.formats",
    found: "[]",
    allowed: "at least one format",
  },
  {
    what: "a yes that is a text",
    added: "applications:\n  paper: ja",
    line: 11,
    key: "applications.paper",
    found: '"ja"',
    allowed: "true or false",
  },
  {
    what: "a day that not every year has",
    added: 'standingAdvert:\n  title: Spontanansökan\n  emptyingDays:\n    - "02-29"',
    line: 13,
    key: "standingAdvert.emptyingDays[0]",
    found: '"02-29"',
    allowed: "a day that every year has",
  },
  {
    what: "a retention that is neither kept nor counted",
    added: "retention:\n  applications: 24",
    line: 11,
    key: "retention.applications",
    found: "24",
    allowed: 'either "keep" or { destroyAfterMonths: 24 }',
  },
  {
    what: "a language that the product does not have",
    added: "words:\n  fi:\n    jobs.heading: Avoimet",
    line: 11,
    key: "words.fi",
    found: 'the unknown key "fi"',
    allowed: "one of sv, nb, nn, en",
  },
  {
    what: "a word for a language that is not offered",
    added: "words:\n  en:\n    jobs.heading: Jobs",
    line: 11,
    key: "words.en",
    found: '"en"',
    allowed: "an offered language (sv)",
  },
  {
    what: "a word that the product does not have",
    added: "words:\n  sv:\n    jobs.heading: Jobb\n    jobs.headin: Jobb",
    line: 13,
    key: 'words.sv["jobs.headin"]',
    found: '"jobs.headin"',
    allowed: "did you mean jobs.heading?",
  },
  {
    what: "a word with a value that its page does not have",
    added: "words:\n  sv:\n    mail.renewalSubject: Hej {{name}}",
    line: 12,
    key: 'words.sv["mail.renewalSubject"]',
    found: "{{name}}",
    allowed: "only {{tenant}}",
  },
  {
    what: "a word with a value where there is none",
    added: "words:\n  sv:\n    jobs.heading: Jobb hos {{tenant}}",
    line: 12,
    key: 'words.sv["jobs.heading"]',
    found: "{{tenant}}",
    allowed: "no {{…}} in this word",
  },
  {
    what: "a word with half a value",
    added: 'words:\n  sv:\n    mail.renewalSubject: "{{tenant}} }}"',
    line: 12,
    key: 'words.sv["mail.renewalSubject"]',
    found: "{{tenant}} }}",
    allowed: "as many {{ as }}",
  },
  {
    what: "an empty word",
    added: 'words:\n  sv:\n    law.advertPublicRecord: " "',
    line: 12,
    key: 'words.sv["law.advertPublicRecord"]',
    found: '" "',
    allowed: "a text, or leave the key out",
  },
  {
    what: "a register check of another country",
    added: "advert:\n  registerChecks:\n    - check: kindergarten\n      occupations: [Förskola]",
    line: 12,
    key: "advert.registerChecks[0].check",
    found: '"kindergarten"',
    allowed: "psychiatricCare",
  },
  {
    what: "a channel of another country",
    added: "advert:\n  channels: [platsbanken, nav]",
    line: 11,
    key: "advert.channels[1]",
    found: '"nav"',
    allowed: "a channel of the tenant's country (SE)",
  },
  {
    what: "a late route by a phone that there is none of",
    added: "applications:\n  withdrawal:\n    lateRoute: supportByPhone",
    line: 12,
    key: "applications.withdrawal.lateRoute",
    found: '"supportByPhone"',
    allowed: "a phone number at contacts.support",
  },
  {
    what: "a total below what one submission may bring",
    added: "attachments:\n  perSubmissionMax: 5\n  totalMax: 3",
    line: 12,
    key: "attachments.totalMax",
    found: "3",
    allowed: "at least perSubmissionMax (5), or null",
  },
  {
    what: "a default language that is not offered",
    added: "languages:\n  default: nb\n  offered: [sv, en]",
    line: 11,
    key: "languages.default",
    found: '"nb"',
    allowed: "one of the offered languages (sv, en)",
  },
  {
    what: "a wait before removal where users remove themselves",
    added: "accounts:\n  removalMonthsAfterApplication: 24",
    line: 11,
    key: "accounts.removalMonthsAfterApplication",
    found: "24",
    allowed: "null while selfRemoval is true",
  },
])("$what is refused with line, key, what was found and what is allowed", ({ added, line, key, found, allowed }) => {
  const problem = firstProblem(`${smallestTenant}${added}\n`);
  expect(problem).toMatchObject({ file: "lillkommun.yaml", line, key });
  expect(problem?.found).toContain(found);
  expect(problem?.allowed).toContain(allowed);
});

test.each([
  {
    what: "a missing name",
    start: "name:",
    line: "# no name",
    at: 1,
    key: "name",
    found: "nothing",
    allowed: "a text",
  },
  {
    what: "a missing route for protected identities (SE-8)",
    start: "protectedIdentity:",
    line: "",
    at: 1,
    key: "protectedIdentity",
    found: "nothing",
    allowed: "keys with values",
  },
  {
    what: "a protected identity's contact without a way to reach it",
    start: "protectedIdentity:",
    line: "protectedIdentity: { route: contactFunction, contact: { function: HR-stöd } }",
    at: 6,
    key: "protectedIdentity.contact",
    found: '"HR-stöd"',
    allowed: "a phone number or an address as well",
  },
  {
    what: "a colour in words",
    start: "look:",
    line: "look: { primary: blue }",
    at: 8,
    key: "look.primary",
    found: '"blue"',
    allowed: '"#rrggbb"',
  },
  {
    what: "a colour that YAML takes for a comment",
    start: "look:",
    line: "look:\n  primary: #0b5a8a",
    at: 9,
    key: "look.primary",
    found: "nothing",
    allowed: '"#rrggbb"',
  },
  {
    what: "a host in capitals",
    start: "hosts:",
    line: "hosts: [Jobb.example.se]",
    at: 5,
    key: "hosts[0]",
    found: '"Jobb.example.se"',
    allowed: "lower-case",
  },
  {
    what: "a host with a port",
    start: "hosts:",
    line: 'hosts: ["jobb.example.se:443"]',
    at: 5,
    key: "hosts[0]",
    found: '"jobb.example.se:443"',
    allowed: "without port",
  },
  {
    what: "a host twice",
    start: "hosts:",
    line: "hosts: [a.example.se, a.example.se]",
    at: 5,
    key: "hosts",
    found: '["a.example.se","a.example.se"]',
    allowed: "each host once",
  },
  {
    what: "a country whose law the product does not know",
    start: "country:",
    line: "country: DK",
    at: 4,
    key: "country",
    found: '"DK"',
    allowed: "one of SE, NO",
  },
  {
    what: "an address with a display name",
    start: "mail:",
    line: 'mail: { fromName: Jobb, fromAddress: "Jobb <jobb@example.se>" }',
    at: 9,
    key: "mail.fromAddress",
    found: '"Jobb <jobb@example.se>"',
    allowed: "an e-mail address like",
  },
  {
    what: "a sender of two lines",
    start: "mail:",
    line: 'mail: { fromName: "Jobb\\r\\nBcc: x", fromAddress: jobb@example.se }',
    at: 9,
    key: "mail.fromName",
    found: "Bcc",
    allowed: "one line of text",
  },
])("$what is refused on its line", ({ start, line, at, key, found, allowed }) => {
  const problem = firstProblem(withLine(start, line));
  expect(problem).toMatchObject({ key });
  expect(problem?.found).toContain(found);
  expect(problem?.allowed).toContain(allowed);
  expect(problem?.line).toBe(at);
});

test.each(["platform", "trpc", "mailbox", "assets", "healthz", "readyz", "metrics"])(
  "the slug %s is the product's own and refused",
  (slug) => {
    expect(firstProblem(withLine("slug:", `slug: ${slug}`))).toMatchObject({
      line: 1,
      key: "slug",
      found: `"${slug}"`,
    });
  },
);

test("a region is refused in Norway, a county in Sweden", () => {
  const norwegian = withLine("country:", 'country: "NO"').replace("municipality", "region");
  expect(firstProblem(norwegian)).toMatchObject({ line: 3, key: "kind", allowed: "municipality or county in Norway" });
  const swedish = smallestTenant.replace("municipality", "county");
  expect(firstProblem(swedish)).toMatchObject({ line: 3, key: "kind", allowed: "municipality or region in Sweden" });
});

test("a key that stands twice is refused on the line of the second", () => {
  expect(firstProblem(`${smallestTenant}session: {}\nsession: {}\n`)).toEqual({
    file: "lillkommun.yaml",
    line: 11,
    key: "",
    found: '"session: {}"',
    allowed: "each key once in its place",
  });
});

test("broken YAML is refused on its line", () => {
  expect(firstProblem(`${smallestTenant}session: { idleMinutes: 30\nattachments: ]\n`)?.line).toBeGreaterThanOrEqual(
    10,
  );
  expect(firstProblem(`${smallestTenant}\tsession: 1\n`)).toMatchObject({ allowed: expect.stringContaining("YAML (") });
});

test.each([
  { what: "an anchor", text: "words: &w { sv: {} }", line: 10 },
  { what: "an alias", text: "hosts2: *w", line: 10 },
  {
    what: "a bomb of aliases",
    text: "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: &d [*c, *c, *c]\ne: [*d, *d]",
    line: 10,
  },
  { what: "a key that is a list", text: "? [a, b]\n: c", line: 10 },
  { what: "a tag", text: "look2: !!js/function 'x'", line: 10 },
  { what: "a second document", text: "---\nslug: andra", line: 10 },
])("$what is refused before it is expanded", ({ text, line }) => {
  expect(firstProblem(`${smallestTenant}${text}\n`)).toMatchObject({ line });
});

test("a file of 10 MB is refused by its size", () => {
  expect(problemsOf(`${smallestTenant}${"# padding\n".repeat(1024 ** 2)}`)).toEqual([
    { file: "lillkommun.yaml", line: 1, key: "", found: "10241 kB", allowed: "at most 256 kB" },
  ]);
});

test("nesting without end is refused and not thrown", () => {
  expect(problemsOf(`deep: ${"[".repeat(100_000)}`).length).toBeGreaterThan(0);
  expect(problemsOf(`deep: ${"[".repeat(60_000)}${"]".repeat(60_000)}`).length).toBeGreaterThan(0);
});

test.each(["", "# nothing but a comment", "just a text", "- a\n- list", "null", "__proto__: { slug: x }"])(
  "a file that says %j is refused and not thrown",
  (text) => {
    expect(problemsOf(text)[0]?.line).toBe(1);
  },
);

test("thousands of wrong words are told by the first fifty", () => {
  const words = Array.from({ length: 9000 }, (_, index) => `    jobs.headin${index}: x`).join("\n");
  expect(problemsOf(`${smallestTenant}words:\n  sv:\n${words}\n`)).toHaveLength(50);
});

test("words named like what every object has are unknown words", () => {
  expect(problemsOf(`${smallestTenant}words:\n  sv:\n    toString: x\n    constructor: y\n`)).toHaveLength(2);
});

test("all problems come at once, in the order of their lines", () => {
  const problems = problemsOf(`${withLine("look:", "look: { primary: blue }")}session: { idleMinutes: 1 }\nstaf: {}\n`);
  expect(problems.map(({ line, key }) => [line, key])).toEqual([
    [8, "look.primary"],
    [10, "session.idleMinutes"],
    [11, "staf"],
  ]);
});

test("a problem reads as one sentence for an operator", () => {
  const problem = firstProblem(`${smallestTenant}session: { idleMinutes: 1 }\n`);
  expect(problem && sentenceOf(problem)).toBe(
    "lillkommun.yaml:10: session.idleMinutes: found 1; allowed: a whole number from 5 to 240",
  );
});
