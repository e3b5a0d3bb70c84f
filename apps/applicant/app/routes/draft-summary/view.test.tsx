import { expect, test } from "vitest";
import { draftFor, everyQuestion } from "../../testing/draft";
import { renderFor, textOf } from "../../testing/render";
import { SummaryView } from "./view";

const contacts = [
  { role: "recruiter" as const, title: "Enhetschef", phone: "08-465 004 01", email: "chef@example.se" },
];
const key = "01a20313-9481-4127-9ef1-3c75a8f97c63";

type Refused = Parameters<typeof SummaryView>[0]["refused"];

const show = (slug: string, refused?: Refused, draft = draftFor({ questions: [...everyQuestion] })) =>
  renderFor(
    slug,
    <SummaryView draft={draft} email="kim@example.se" contacts={contacts} submissionKey={key} refused={refused} />,
  );

const submitWord = (html: string) => /name="submissionKey"[\s\S]*?<button[^>]*>([^<]+)</.exec(html)?.[1];

test.each([
  { id: "VN-19", slug: "vasternorrland", word: "Skicka in", explained: false },
  { id: "OR-8", slug: "orebro", word: "Spara", explained: true },
  { id: "OS-4", slug: "ostersund", word: "Registrera", explained: true },
])(
  "$id: at $slug the button that submits reads $word; help says what it does: $explained",
  async ({ slug, word, explained }) => {
    const html = await show(slug);
    expect(submitWord(html)).toBe(word);
    expect(textOf(html).includes(`Knappen ”${word}” skickar in din ansökan.`)).toBe(explained);
  },
);

test.each([
  { id: "VN-13", slug: "vasternorrland", whom: "Rekryteringsstöd" },
  { id: "OR-19", slug: "orebro", whom: "Enhetschef" },
  { id: "OS-14", slug: "ostersund", whom: "08-465 004 30" },
])("$id: at $slug a draft that comes too late is told whom to ask", async ({ slug, whom }) => {
  const text = textOf(await show(slug, { code: "deadlinePassed", applicationId: null, submissionKey: key }));
  expect(text).toContain("Ansökningstiden är slut");
  expect(text).toContain(whom);
});

test("OS-14: whoever shall call is given a telephone number and no address", async () => {
  const html = await show("ostersund", { code: "deadlinePassed", applicationId: null, submissionKey: key });
  expect(html).not.toContain("mailto:");
});

test("VN-26: when submitting fails the page names technical support, and sends the same key again", async () => {
  const earlier = "01a20313-9481-4127-9ef1-000000000000";
  const html = await show("vasternorrland", { code: "failed", applicationId: null, submissionKey: earlier });
  expect(textOf(html)).toContain("Teknisk support för rekryteringsverktyget");
  expect(html).toContain(`value="${earlier}"`);
});

test("SE-1, NO-2: before submitting the page says that others may read, or be told", async () => {
  expect(textOf(await show("orebro"))).toContain("allmän handling");
  expect(textOf(await show("roros"))).toMatch(/liste/);
});

test("RO-6, RO-11: before an open application is submitted the page reminds of what it is", async () => {
  const text = textOf(await show("roros", undefined, draftFor({ standing: true })));
  expect(text).toContain("gir ingen rett");
  expect(text).toContain("hvilke arbeidsområder");
  expect(text).toContain("Søk på nytt");
});

test.each([
  { id: "VN-14", slug: "vasternorrland" },
  { id: "OR-11", slug: "orebro" },
  { id: "OS-8", slug: "ostersund" },
])(
  "$id: an update at $slug ends with the button Uppdatera ansökan, and shows only the files that come along",
  async ({ slug }) => {
    const draft = draftFor({
      applicationId: "01a20313-9481-7127-9ef1-3c75a8f97c99",
      earlierFiles: [
        { id: "1", name: "cv.pdf", bytes: 2048, format: "pdf", scan: "notScanned", sha256: "", kept: true },
        { id: "2", name: "brev.pdf", bytes: 2048, format: "pdf", scan: "notScanned", sha256: "", kept: false },
      ],
    });
    const html = await show(slug, undefined, draft);
    expect(submitWord(html)).toBe("Uppdatera ansökan");
    expect(html).toContain("cv.pdf");
    expect(html).not.toContain("brev.pdf");
    const late = await show(slug, { code: "deadlinePassed", applicationId: null, submissionKey: key }, draft);
    expect(textOf(late)).toContain("Det som gäller är det du skickade in tidigare");
  },
);
