import { expect, test } from "vitest";
import { formsOf, judgeWording, neededPlaceholders, wordsFound } from "./judgement";

test.each([
  { key: "refusal.tooLong", text: "Högst {{max}} tecken, tack.", ok: true },
  { key: "refusal.tooLong", text: "För långt.", code: "placeholderMissing", details: { names: "{{max}}" } },
  { key: "refusal.tooLong", text: "{{max}} {{min}}", code: "placeholderUnknown", details: { name: "{{min}}" } },
  { key: "refusal.tooLong", text: "{{max}} {{", code: "placeholderBroken" },
  { key: "ui.search", text: "Leta <b>nu</b>", code: "wordHasMarkup" },
  { key: "ui.search", text: "Leta </p>", code: "wordHasMarkup" },
  { key: "ui.search", text: "1 < 2", ok: true },
  { key: "ui.search", text: "  ", code: "required" },
  { key: "ui.search", text: "a".repeat(4001), code: "tooLong" },
  { key: "ui.nothingLikeIt", text: "Leta", code: "wordUnknown" },
  { key: "toString", text: "Leta", code: "wordUnknown" },
  { key: "ui.daysLeft_one", text: "en dag kvar", ok: true },
  { key: "ui.daysLeft_other", text: "dagar kvar", code: "placeholderMissing" },
])("a tenant's own text $text for $key is judged: $code", ({ key, text, ok, code, details }) => {
  const verdict = judgeWording("sv", key, text);
  expect(verdict).toMatchObject(ok ? { ok: true } : { ok: false, code, ...(details ? { details } : {}) });
});

test("NO-2: what the law asks for can be said in other words, and not emptied", () => {
  expect(judgeWording("nb", "law.advertPublicRecord", "Søknaden blir et offentlig dokument.").ok).toBe(true);
  expect(judgeWording("nb", "law.advertPublicRecord", " ").ok).toBe(false);
});

test("a counted word has its two forms, any other word one", () => {
  expect(formsOf("ui.daysLeft_one")).toEqual(["ui.daysLeft_one", "ui.daysLeft_other"]);
  expect(formsOf("ui.search")).toEqual(["ui.search"]);
  expect(neededPlaceholders("sv", "ui.daysLeft_other")).toEqual(["count"]);
});

test("words are found by key, by the product's text and by the tenant's own, in any case", () => {
  const all = { query: "", room: "", ownOnly: false };
  const own = { "ui.search": "Leta" };
  const find = (search: Partial<typeof all>) => wordsFound("sv", own, { ...all, ...search });
  expect(find({ query: "UI.SEARCH" })).toContain("ui.search");
  expect(find({ query: "lediga jobb" })).toContain("jobs.heading");
  expect(find({ query: "leta", room: "ui" })).toEqual(["ui.search"]);
  expect(find({ ownOnly: true })).toEqual(["ui.search"]);
  expect(new Set(find({ room: "law" }).map((key) => key.split(".")[0]))).toEqual(new Set(["law"]));
  expect(find({ query: "zzzz" })).toEqual([]);
});
