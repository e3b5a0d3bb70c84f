import { expect, test } from "vitest";
import { safeReturnTo } from "./return-to";

test.each(["/", "/jobs", "/en/applications/3?step=2&a=b", "/jobs?q=l%C3%A4rare"])(
  "%s is a place to come back to",
  (path) => {
    expect(safeReturnTo(path)).toBe(path);
  },
);

test.each([
  "",
  "jobs",
  "https://evil.example/",
  "http:/evil.example",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  " //evil.example",
  "/ /evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "/jobs\\..\\evil",
  "javascript:alert(1)",
  "data:text/html,x",
  "/\u0000",
  `/${"a".repeat(2_001)}`,
])("%j leads nowhere", (path) => {
  expect(safeReturnTo(path)).toBeNull();
});

test("what is no text leads nowhere", () => {
  for (const value of [null, undefined, 1, ["/jobs"], { toString: () => "/jobs" }])
    expect(safeReturnTo(value)).toBeNull();
});
