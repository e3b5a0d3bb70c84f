import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkTenantFile, contentSentence } from "./check-tenant-file";
import { changed, differenceOf, settingAt } from "./difference";
import { readTenantFile } from "./read-tenant-file";
import { readTenantFolder } from "./read-tenant-folder";
import { type TenantFile, tenantFile } from "./schema";
import { smallestTenant } from "./testing/smallest-tenant";
import { writeTenantFile } from "./write-tenant-file";

const small = tenantFile.parse(parse(smallestTenant));

const after = (changes: Parameters<typeof changed>[1], file: TenantFile = small): TenantFile => {
  const made = changed(file, changes, "2026-11-22");
  if (!made.ok) throw new Error(made.problems.map(contentSentence).join("\n"));
  return made.file;
};

test("a file differs from itself in nothing", () => {
  expect(differenceOf(small, JSON.parse(JSON.stringify(small)))).toEqual([]);
});

test("a difference names the single value, a list as one, and what was nothing as a whole", () => {
  const other = after([
    { path: ["attachments", "perSubmissionMax"], value: 5 },
    { path: ["attachments", "formats"], value: ["pdf"] },
    { path: ["retention", "applications"], value: "keep" },
    { path: ["standingAdvert"], value: { title: "Spontanansökan" } },
  ]);
  expect(differenceOf(small, other)).toEqual([
    { path: ["attachments", "formats"], before: ["pdf", "docx"], after: ["pdf"] },
    { path: ["attachments", "perSubmissionMax"], before: 10, after: 5 },
    { path: ["standingAdvert"], before: null, after: other.standingAdvert },
    { path: ["retention", "applications"], before: { destroyAfterMonths: 24 }, after: "keep" },
  ]);
});

test("a tenant's own words differ word by word, and go one by one", () => {
  const path = ["words", "sv", "ui.skipToContent"];
  const worded = after([{ path, value: "Till innehållet" }]);
  expect(differenceOf(small, worded)).toEqual([{ path, before: undefined, after: "Till innehållet" }]);
  const reset = after([{ path, value: undefined }], worded);
  expect(differenceOf(small, reset)).toEqual([]);
});

test("a changed file is judged whole, and every problem says where it is", () => {
  const bad = changed(small, [
    { path: ["attachments", "perSubmissionMax"], value: 0 },
    { path: ["attachments", "unknown"], value: 1 },
    { path: ["words", "__proto__"], value: { polluted: "yes" } },
  ]);
  expect(bad.ok).toBe(false);
  if (bad.ok) return;
  expect(bad.problems.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      ["attachments", "perSubmissionMax"],
      ["attachments", "unknown"],
    ]),
  );
  expect("polluted" in {}).toBe(false);
  const contradiction = changed(small, [{ path: ["attachments", "totalMax"], value: 1 }], "2026-11-22");
  expect(contradiction.ok ? [] : contradiction.problems.map(contentSentence)).toEqual([
    "attachments.totalMax: found 1; allowed: at least perSubmissionMax (10), or null",
  ]);
});

test("content of any shape is refused in words and never throws", () => {
  for (const content of [null, undefined, 3, "text", [], {}, { slug: { slug: [] } }, new Date(0)]) {
    expect(checkTenantFile(content).ok).toBe(false);
  }
});

test("a value is found by its path, and nothing inherited is", () => {
  expect(settingAt(small, ["attachments", "formats", 1])).toBe("docx");
  expect(settingAt(small, ["constructor", "name"])).toBeUndefined();
});

test("a written file reads back as the same configuration, and says no default", async () => {
  const { tenants } = await readTenantFolder(new URL("../../../tenants", import.meta.url).pathname);
  expect(tenants.length).toBeGreaterThan(0);
  for (const { fileName, file } of tenants) {
    const written = writeTenantFile(JSON.parse(JSON.stringify(file)));
    const read = readTenantFile(written, fileName);
    expect(read.ok ? read.file : read.problems).toEqual(file);
  }
  expect(writeTenantFile(small)).not.toContain("session");
  const inverted = after([{ path: ["accounts", "selfRemoval"], value: false }]);
  expect(writeTenantFile(inverted)).toContain("accounts:\n  selfRemoval: false\n");
});
