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
