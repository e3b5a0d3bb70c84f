import { createHash } from "node:crypto";
import { createWords } from "@vakans/i18n";
import { expect, test } from "vitest";
import { plainPage, plainPolicy } from "./plain-page";

test("a plain page is dressed by the one style that its policy lets in, and by nothing that must be fetched", () => {
  const html = plainPage(503, createWords("sv"), "prov", "suspended");
  const [, style = ""] = /<style>(.*)<\/style>/.exec(html) ?? [];
  expect(style).not.toBe("");
  expect(plainPolicy).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(plainPolicy).toContain("script-src 'none'");
  expect(html).not.toMatch(/<(link|script|img)\b/);
});
