import { newWorld } from "@vakans/core/testing";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page";
import { WordView } from "./view";

const { tenant } = await newWorld();
const word = {
  language: "sv",
  key: "jobs.heading",
  room: "jobs",
  basis: 1,
  languages: ["sv", "nb"],
  product: "Lediga jobb",
  own: null,
  placeholders: [],
  forms: [],
} as const;
const page = (props: Partial<Parameters<typeof WordView>[0]>) =>
  renderPage(tenant, <WordView slug={tenant.slug} word={word} done={null} refused={undefined} {...props} />);

test("a word with markup in it is shown as it was typed and is no markup", () => {
  const own = '<img src=x onerror="alert(1)"> & </textarea><b>Jobb</b>';
  const html = page({ word: { ...word, own } });
  expect(html).not.toContain("<img");
  expect(html).not.toContain("<b>Jobb");
  expect(html).toContain("&lt;/textarea&gt;&lt;b&gt;Jobb&lt;/b&gt;");
});

test("a word of many lines has room to be read, within bounds", () => {
  const rowsOf = (product: string) =>
    Number(/<textarea[^>]*rows="(\d+)"/.exec(page({ word: { ...word, product } }))?.[1]);
  expect([rowsOf("Jobb"), rowsOf("a ".repeat(2_000))]).toEqual([3, 12]);
});

test("a word that tells values names them, and one that was changed can be given back", () => {
  const html = page({ word: { ...word, own: "Jobb hos oss", placeholders: ["count", "tenant"] } });
  expect(html).toContain("{{count}}, {{tenant}}");
  expect(html).toContain('name="act" value="reset"');
  expect(page({})).not.toContain('value="reset"');
});

test("a refused text is kept beside the one that counts", () => {
  const refused = {
    ok: false,
    values: { text: "Utan värdet" },
    problems: [{ field: "text", message: "Saknar {{count}}." }],
  } as const;
  const html = page({ word: { ...word, own: "{{count}} jobb", placeholders: ["count"] }, refused });
  expect(html).toContain("Utan värdet</textarea>");
  expect(html).toContain("{{count}} jobb</span>");
  expect(html).toContain("Saknar {{count}}.");
  expect(html).toContain('aria-invalid="true"');
});
