import { expect, test } from "vitest";
import { judgeSender, pageOf } from "./rules";

const now = new Date("2026-12-01T10:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test.each([
  { what: "after a minute", trap: "", begunAt: ago(60), taken: true },
  { what: "after three seconds", trap: "", begunAt: ago(3), taken: true },
  { what: "after two seconds", trap: "", begunAt: ago(2), taken: false },
  { what: "after five days", trap: "", begunAt: ago(5 * 86_400), taken: true },
  { what: "after eight days", trap: "", begunAt: ago(8 * 86_400), taken: false },
  { what: "with a stamp that is not ours", trap: "", begunAt: null, taken: false },
  { what: "with the field filled in that nobody sees", trap: "http://example.org", begunAt: ago(60), taken: false },
])("VN-6: a question sent $what is taken: $taken", ({ trap, begunAt, taken }) => {
  expect(judgeSender({ trap, begunAt }, now).ok).toBe(taken);
});

test.each([
  ["/jobs", "/jobs"],
  ["/en/jobs/01a2030a-8d72-7629-925d-1804a0004a70/apply", "/en/jobs/01a2030a-8d72-7629-925d-1804a0004a70/apply"],
  ["/jobs?q=undersköterska", "/jobs"],
  ["/sign-in#top", "/sign-in"],
  ["/verify/3q2-7wEQzvv_p1tYb5r0x0uJ7d8nGm1Ue0hLk2aBcDe", "/verify/…"],
  ["/renewal/abcdefghijklmnopqrstuvwxyzabcdefghijklmnop", "/renewal/…"],
  ["//example.org/jobs", ""],
  ["https://example.org/jobs", ""],
  ["/\\example.org", ""],
  ["", ""],
  ["/<script>alert(1)</script>", "/…/…"],
])("the page %s is kept as %s: a path, and nothing that opens anything", (address, page) => {
  expect(pageOf(address)).toBe(page);
});
