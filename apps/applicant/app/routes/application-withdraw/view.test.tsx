import { expect, test } from "vitest";
import type { Receipt } from "../../components/draft";
import { lateReceiptFor, receiptFor } from "../../testing/receipt";
import { renderFor, textOf } from "../../testing/render";
import { WithdrawView } from "./view";

const contacts = [
  { role: "recruiter" as const, title: "Enhetschef", phone: "08-465 004 01", email: "chef@example.se" },
];

const show = (slug: string, receipt: Receipt, refused: string | null = null) =>
  renderFor(slug, <WithdrawView receipt={receipt} contacts={contacts} refused={refused} />);

test.each([
  { id: "VN-12", slug: "vasternorrland" },
  { id: "OR-19", slug: "orebro" },
  { id: "OS-14", slug: "ostersund" },
])(
  "$id: at $slug the question says what follows, that it is final, and until when one may apply anew",
  async ({ slug }) => {
    const text = textOf(await show(slug, receiptFor()));
    expect(text).toContain("märkt ”Återtagen”");
    expect(text).toContain("Det går inte att ångra.");
    expect(text).toContain("Du kan söka på nytt till och med torsdag 3 december 2026");
  },
);

test.each([
  {
    id: "VN-13",
    slug: "vasternorrland",
    whom: "Rekryteringsstöd",
    link: 'href="mailto:rekryteringsstod@vasternorrland.example.se"',
  },
  { id: "OR-19", slug: "orebro", whom: "Enhetschef", link: 'href="mailto:chef@example.se"' },
  { id: "OS-14", slug: "ostersund", whom: "Rekryteringssupport", link: 'href="tel:0846500430"' },
])("$id: after the last day $slug asks nothing and names $whom", async ({ slug, whom, link }) => {
  const html = await show(slug, lateReceiptFor());
  expect(html).not.toContain("<form");
  expect(textOf(html)).toContain(whom);
  expect(html).toContain(link);
});

test("a question that was answered too late is told the same as one that was asked too late", async () => {
  const html = await show("ostersund", receiptFor(), "deadlinePassed");
  expect(html).not.toContain("<form");
  expect(textOf(html)).toContain("Ansökan kan inte längre återtas här");
});

test("an update that was begun is said to go too", async () => {
  const updateDraftId = "01a20313-9481-7127-9ef1-3c75a8f97c63";
  expect(textOf(await show("orebro", receiptFor({ updateDraftId })))).toContain(
    "Ändringen som du har börjat på försvinner.",
  );
});
