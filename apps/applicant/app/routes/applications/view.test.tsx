import { expect, test } from "vitest";
import type { Receipt } from "../../components/draft";
import type { Sent } from "../../components/sent-row";
import { lateReceiptFor, receiptFor } from "../../testing/receipt";
import { renderFor, textOf } from "../../testing/render";
import { ApplicationsView } from "./view";

const sentFor = ({ content: _, versionId: __, notices: ___, ...sent }: Receipt): Sent => sent;

const show = (slug: string, receipt: Receipt, withdrawn: string | null = null) =>
  renderFor(slug, <ApplicationsView drafts={[]} applications={[sentFor(receipt)]} withdrawn={withdrawn} />);

const withdrawnReceipt = lateReceiptFor({
  withdrawnAt: new Date("2026-11-25T09:00:00Z"),
  withdrawnBy: "applicant",
  progress: { state: "withdrawn", sinceOn: "2026-11-25", expected: null },
});

test.each([
  { id: "VN-12", slug: "vasternorrland" },
  { id: "OR-19", slug: "orebro" },
  { id: "OS-14", slug: "ostersund" },
])("$id: at $slug a bin stands to the left of the title, a button that says what it takes away", async ({ slug }) => {
  const html = await show(slug, receiptFor());
  expect(html).toMatch(/<form[^>]*action="\/applications\/[0-9a-f-]+\/withdraw"/);
  expect(html).toContain(
    '<button class="ds-button va-bin" data-variant="tertiary" type="submit" aria-label="Återta ansökan: Skötare">',
  );
  expect(html.indexOf("va-bin")).toBeLessThan(html.indexOf(">Skötare</a>"));
});

test.each([
  { id: "VN-14", slug: "vasternorrland" },
  { id: "OR-11", slug: "orebro" },
  { id: "OS-8", slug: "ostersund" },
])("$id: at $slug the title opens the advert", async ({ slug }) => {
  expect(await show(slug, receiptFor())).toContain(
    '<a class="ds-link" href="/jobs/01a2030a-8d72-7629-925d-1804a0004a70">Skötare</a>',
  );
});

test.each([
  { id: "VN-12", slug: "vasternorrland", mark: "Återtagen" },
  { id: "OR-19", slug: "orebro", mark: "Återtagen" },
  { id: "OS-14", slug: "ostersund", mark: "Återtagen" },
])("$id: at $slug a withdrawn application stays in the list, marked $mark, without a bin", async ({ slug, mark }) => {
  const html = await show(slug, withdrawnReceipt, withdrawnReceipt.applicationId);
  expect(textOf(html)).toContain(`${mark} sedan 25 nov. 2026`);
  expect(textOf(html)).toContain("Ansökan till Skötare är återtagen. Vi mejlar en bekräftelse.");
  expect(html).not.toContain("va-bin");
});

test("VN-13: after the last day the list has no bin, and leads to how it is done instead", async () => {
  const html = await show("vasternorrland", lateReceiptFor());
  expect(html).not.toContain("va-bin");
  expect(html).toMatch(/href="\/applications\/[0-9a-f-]+#change"/);
});

test("nobody waits in silence: each application says where it stands, since when, and the next expected word", async () => {
  const text = textOf(await show("vasternorrland", receiptFor()));
  expect(text).toContain("Mottagen sedan 22 nov. 2026");
  expect(text).toContain("Besked om intervju, måndag 11 januari 2027");
});

test("what somebody says about withdrawing in the address is shown only of an application that is withdrawn", async () => {
  const receipt = receiptFor();
  expect(textOf(await show("orebro", receipt, receipt.applicationId))).not.toContain("är återtagen");
});

test("an update that was begun stands at its application, and is gone on with from there", async () => {
  const updateDraftId = "01a20313-9481-7127-9ef1-3c75a8f97c63";
  const html = await show("vasternorrland", receiptFor({ updateDraftId }));
  expect(textOf(html)).toContain("Påbörjad ändring");
  expect(html).toContain(`href="/drafts/${updateDraftId}"`);
});

test("a letter that did not arrive is told in the list", async () => {
  expect(textOf(await show("ostersund", receiptFor({ undelivered: true })))).toContain(
    "Ett mejl till dig kom inte fram",
  );
});
