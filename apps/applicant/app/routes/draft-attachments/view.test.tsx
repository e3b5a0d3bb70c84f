import { expect, test } from "vitest";
import { draftFor } from "../../testing/draft";
import { renderFor, textOf } from "../../testing/render";
import { AttachmentsView } from "./view";

const show = async (slug: string, refused: { name: string; message: string }[] = []) =>
  renderFor(slug, <AttachmentsView draft={draftFor()} refused={refused} />);

test.each([
  { id: "OR-13", slug: "orebro", heading: "Bifogar bilagor" },
  { id: "OS-10", slug: "ostersund", heading: "Bifoga filer" },
])("$id: at $slug the page of attachments is called $heading", async ({ slug, heading }) => {
  expect(await show(slug)).toMatch(new RegExp(`<h1[^>]*>${heading}</h1>`));
});

test("OR-12, OR-13, OR-14: the limits are said before a file is chosen", async () => {
  const text = textOf(await show("orebro"));
  expect(text).toContain("Högst 3 filer på en gång.");
  expect(text).toContain("Högst 10 filer sammanlagt i ansökan.");
  expect(text).toContain("högst 49 tecken");
});

test("OS-11: diplomas need not be attached", async () => {
  expect(textOf(await show("ostersund"))).toMatch(/behöver inte bifoga betyg/);
});

test("VN-21: each refused file is named with its own reason, also without script", async () => {
  const html = await show("vasternorrland", [
    { name: "bild.png", message: "Fel sort." },
    { name: "stor.pdf", message: "För stor." },
  ]);
  const text = textOf(html);
  expect(text).toContain("bild.png: Fel sort.");
  expect(html).toContain('<p class="va-upload__refusal">För stor.</p>');
});

const update = draftFor({
  applicationId: "01a20313-9481-7127-9ef1-3c75a8f97c99",
  earlierFiles: [
    { id: "1", name: "cv.pdf", bytes: 2048, format: "pdf", scan: "notScanned", sha256: "", kept: true },
    { id: "2", name: "brev.pdf", bytes: 2048, format: "pdf", scan: "notScanned", sha256: "", kept: false },
  ],
});

test.each([
  { id: "OR-13", slug: "orebro" },
  { id: "OS-10", slug: "ostersund" },
])(
  "$id: at $slug an update shows what was handed in, to be left out or taken in again, and counts new files only",
  async ({ slug }) => {
    const html = await renderFor(slug, <AttachmentsView draft={update} refused={[]} />);
    const text = textOf(html);
    expect(text).toMatch(/cv\.pdf .*Ta inte med cv\.pdf .*brev\.pdf .*Tas inte med .*Ta med igen brev\.pdf/);
    expect(text).toContain("Högst 3 nya filer på en gång.");
  },
);

test("OR-14: where there is no room for a file that was left out, the page says so on top", async () => {
  const html = await renderFor("orebro", <AttachmentsView draft={update} refused={[]} full />);
  expect(textOf(html)).toContain("En ansökan kan ha högst 10 bilagor.");
});
