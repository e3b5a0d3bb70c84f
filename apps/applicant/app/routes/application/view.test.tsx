import { expect, test } from "vitest";
import type { Letter } from "../../components/letters";
import type { Version } from "../../components/versions";
import { lateReceiptFor, receiptFor } from "../../testing/receipt";
import { renderFor, textOf } from "../../testing/render";
import { ApplicationView } from "./view";

const contacts = [
  { role: "recruiter" as const, title: "Enhetschef", phone: "08-465 004 01", email: "chef@example.se" },
];

const letter: Letter = {
  messageId: "01a20313-9481-7127-9ef1-3c75a8f97c97",
  kind: "receipt",
  subject: "Tack för din ansökan",
  text: "Vi har fått din ansökan\n\nDet här mejlet är ditt kvitto.",
  language: "sv",
  recipient: "sokande@example.se",
  state: "sent",
  createdAt: new Date("2026-11-22T13:00:00Z"),
  sentAt: new Date("2026-11-22T13:01:00Z"),
};
const first: Version = { number: 1, receivedAt: new Date("2026-11-22T13:00:00Z"), changes: null };
const second: Version = {
  number: 2,
  receivedAt: new Date("2026-11-23T13:00:00Z"),
  changes: { details: false, cv: true, wishes: false, answers: 2, filesAdded: 1, filesRemoved: 0 },
};

type Shown = { receipt?: ReturnType<typeof receiptFor>; versions?: readonly Version[]; messages?: readonly Letter[] };

const show = (slug: string, { receipt = receiptFor(), versions = [first], messages = [letter] }: Shown = {}) =>
  renderFor(slug, <ApplicationView receipt={receipt} contacts={contacts} versions={versions} messages={messages} />);

test.each([
  { id: "VN-14", slug: "vasternorrland" },
  { id: "OR-11", slug: "orebro" },
  { id: "OS-8", slug: "ostersund" },
])(
  "$id: at $slug the application's own page has the button to update until the last day, in the tenant's word",
  async ({ slug }) => {
    const html = await show(slug);
    expect(html).toMatch(
      /<form[^>]*method="post"[^>]*action="\/applications\/[0-9a-f-]+\/update"[^>]*>.*Uppdatera ansökan<\/button>/,
    );
    expect(textOf(html)).toContain(
      "Till och med torsdag 3 december 2026 kan du uppdatera ansökan eller ta tillbaka den.",
    );
    const late = await show(slug, { receipt: lateReceiptFor() });
    expect(late).not.toContain("Uppdatera ansökan");
    expect(textOf(late)).toContain("Ansökan kan inte längre ändras.");
  },
);

test.each([
  { id: "VN-13", slug: "vasternorrland", says: "ta tillbaka den, kontakta: Rekryteringsstöd" },
  { id: "OR-19", slug: "orebro", says: "ta tillbaka den, kontakta: Enhetschef" },
  { id: "OS-14", slug: "ostersund", says: "ta tillbaka den, ring: Rekryteringssupport , 08-465 004 30" },
])("$id: after the last day the page at $slug says: $says", async ({ slug, says }) => {
  expect(textOf(await show(slug, { receipt: lateReceiptFor() })).replaceAll(" , ", ", ")).toContain(
    says.replaceAll(" , ", ", "),
  );
});

test.each([
  { id: "VN-13", slug: "vasternorrland", says: "Vill du ta tillbaka den då, kontakta: Rekryteringsstöd" },
  { id: "OS-14", slug: "ostersund", says: "Vill du ta tillbaka den då, ring: Rekryteringssupport" },
])("$id: before the last day $slug says already whom one turns to afterwards", async ({ slug, says }) => {
  expect(textOf(await show(slug))).toContain(says);
});

test.each([
  { id: "VN-18", slug: "vasternorrland", says: "Du som inte kallas till intervju får besked med e-post" },
  { id: "OR-18", slug: "orebro", says: "Rekryterande chef kontaktar den som erbjuds jobbet. Alla andra får besked" },
  { id: "OS-13", slug: "ostersund", says: "Alla andra får besked med e-post när rekryteringen är klar" },
])("$id: at $slug the page says who hears of the outcome, and how", async ({ slug, says }) => {
  expect(textOf(await show(slug))).toContain(says);
});

test("the timeline tells what has happened and what is to come, and ends with a word even where no date is set", async () => {
  const text = textOf(
    await show("vasternorrland", { versions: [second, first], receipt: receiptFor({ process: [] }) }),
  );
  expect(text).toMatch(/Ansökan kom in .*Ansökan uppdaterades .*Sista dag att söka .*Besked när rekryteringen är klar/);
});

test("earlier versions are listed with what each changed, and can be read", async () => {
  const html = await show("orebro", { versions: [second, first] });
  expect(textOf(html)).toContain("Ändrat: CV, 2 svar, en ny bilaga");
  expect(html).toMatch(/href="\/applications\/[0-9a-f-]+\/versions\/1"/);
});

test("what was mailed is read in the portal too, with whether it was sent", async () => {
  const text = textOf(await show("vasternorrland"));
  expect(text).toContain("Tack för din ansökan Skickat 22 november 2026 kl. 14:01");
  expect(text).toContain("Det här mejlet är ditt kvitto.");
  expect(text).not.toContain("kom inte fram");
});

test("a letter that did not arrive is told on top, with the way to one's address", async () => {
  const html = await show("ostersund", { messages: [{ ...letter, state: "failed", sentAt: null }] });
  expect(textOf(html)).toContain("Ett mejl till dig kom inte fram");
  expect(textOf(html)).toContain("Kunde inte levereras");
  expect(html).toContain('href="/profile"');
});

test("a withdrawn application says so and offers nothing more", async () => {
  const receipt = lateReceiptFor({
    withdrawnAt: new Date("2026-11-25T09:00:00Z"),
    withdrawnBy: "helpdesk",
    progress: { state: "withdrawn", sinceOn: "2026-11-25", expected: null },
  });
  const text = textOf(await show("vasternorrland", { receipt }));
  expect(text).toContain("Vi återtog ansökan på din begäran.");
  expect(text).not.toContain("Vill du ändra något?");
});

test("VN-11, OR-20, OS-15: the application's own page says how long it is kept, also once it is withdrawn", async () => {
  for (const slug of ["vasternorrland", "orebro", "ostersund"])
    expect(textOf(await show(slug))).toContain("22 november 2028");
});

test("VN-14: an update that was not sent in time is said not to count, and can only be removed", async () => {
  const updateDraftId = "01a20313-9481-7127-9ef1-3c75a8f97c63";
  const html = await show("vasternorrland", { receipt: lateReceiptFor({ updateDraftId }) });
  expect(textOf(html)).toContain("Det som gäller är det du skickade in tidigare.");
  expect(html).not.toContain(`href="/drafts/${updateDraftId}"`);
  expect(html).toContain(`href="/drafts/${updateDraftId}/discard"`);
});
