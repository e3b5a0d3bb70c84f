import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { root } from "./tree/files";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A checkout of these files and of the checks, nothing else. */
function checkout(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "vakans-checks-"));
  folders.push(folder);
  cpSync(join(root, "scripts/checks"), join(folder, "scripts/checks"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries({ "package.json": '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function check(name: string, folder: string, ...args: string[]): { code: number | null; said: string } {
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const run = spawnSync(process.execPath, [tsx, join(folder, `scripts/checks/${name}.ts`), ...args], {
    encoding: "utf8",
  });
  return { code: run.status, said: `${run.stdout}${run.stderr}`.trim() };
}

const room = (texts: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  Object.fromEntries(
    Object.entries(texts).map(([language, own]) => [
      `packages/i18n/src/catalogue/jobs/${language}.ts`,
      `export default ${JSON.stringify(own)};`,
    ]),
  );
const whole = { heading: "A", days_one: "en", days_other: "{{count}} av {{all}}" };
const reader = { "tenants/one.yaml": "", "apps/one.ts": 't("jobs.heading"); t("jobs.days", { count });' };

test("whole catalogues pass, and one line says so", () => {
  const folder = checkout({ ...room({ sv: whole, nb: whole, nn: whole, en: whole }), ...reader });
  expect(check("words", folder)).toEqual({ code: 0, said: "2 words in 4 languages, whole and used" });
});

test.each([
  ["a missing key", { nn: { days_one: "1", days_other: "{{count}} av {{all}}" } }, "nn.ts lacks heading"],
  ["another placeholder", { nb: { ...whole, days_other: "{{count}}" } }, "nb.ts: days_other has the placeholders ()"],
  ["a plural form alone", { sv: { ...whole, weeks_one: "1" } }, "weeks_one lacks its other plural form"],
  ["an empty text", { en: { ...whole, heading: " " } }, "en.ts: heading is empty"],
  ["a Swedish letter in Norwegian", { nb: { ...whole, heading: "söker" } }, "nb.ts: heading has a Swedish letter"],
  ["a key that nobody reads", { sv: { ...whole, stray: "x" } }, "jobs.stray is used by no source file"],
])("catalogues with %s fail", (_what, change, sentence) => {
  const folder = checkout({ ...room({ sv: whole, nb: whole, nn: whole, en: whole, ...change }), ...reader });
  const { code, said } = check("words", folder);
  expect(said).toContain(sentence);
  expect(code).toBe(1);
});

test("a key that is put together from a part is used", () => {
  const texts = { areaCare: "a", areaSchool: "b" };
  const one = `t(\`jobs.area$${"{name}"}\`)`;
  const folder = checkout({ ...room({ sv: texts, nb: texts, nn: texts, en: texts }), ...reader, "apps/one.ts": one });
  expect(check("words", folder).code).toBe(0);
});

const denied = JSON.stringify({
  denied: [{ packages: ["router"], from: "6.0.0", below: "6.30.6", because: "it leaks" }],
});

test.each([
  ["5.9.9", 0],
  ["6.30.5", 1],
  ["6.30.6-beta.1", 1],
  ["6.30.6", 0],
  ["6.100.0", 0],
])("version %s under a denial from 6.0.0 below 6.30.6 ends with %i", (version, code) => {
  const lock = `packages:\n  'router@${version}':\n    resolution: {}\n  '@own/router@6.1.0':\n    resolution: {}\n`;
  const folder = checkout({ "pnpm-lock.yaml": lock, "docs/security/denied-versions.json": denied });
  expect(check("lockfile", folder).code).toBe(code);
});

const document =
  "| id | rule | proved by |\n| --- | --- | --- |\n| VN-1 | one | open |\n| OR-2 | two | open |\n| SE-3 | three | open |\n";
const titles = [
  'test("VN-1: it holds", () => {});',
  'const rows = [{ id: "OR-2" }, { id: "OR-2" }];',
  'test.each(rows)("$id holds", () => {});',
].join("\n");

test("the column of the rules is stale until it is written, from titles and from their tables", () => {
  const folder = checkout({ "docs/rules.md": document, "packages/one.test.ts": titles });
  expect(check("rules", folder).said).toContain("not current for VN-1, OR-2.");
  expect(check("rules", folder).code).toBe(1);
  expect(check("rules", folder, "--write").said).toBe("3 rules: 2 shown by tests, 0 as a setting only, 1 open");
  expect(check("rules", folder).code).toBe(0);
  expect(readFileSync(join(folder, "docs/rules.md"), "utf8")).toContain(
    "| OR-2 | two   | `packages/one.test.ts` (2) |",
  );
});

test("a test that names a rule without a line fails the check", () => {
  const folder = checkout({ "docs/rules.md": document, "e2e/one.spec.ts": 'test("RO-99", () => {});' });
  expect(check("rules", folder)).toMatchObject({ code: 1, said: expect.stringContaining("RO-99 has no line") });
});

// In pieces, since the check reads this file too.
test.each([
  ["packages/one.ts", `sql.${"raw"}("select")`],
  ["packages/one.ts", `"set local ${"app."}tenant_id = 1"`],
  ["apps/one.ts", `// ${"TO"}DO later`],
  ["docs/one.md", `see /${"home"}/somebody/notes`],
  ["pnpm-lock.yaml", `    ${"tar"}ball: https://example.se/one.tgz`],
  ["apps/one.tsx", `<p dangerously${"SetInnerHTML"}={{ __html }} />`],
  ["apps/one.tsx", `<p ${"style"}={{ color }} />`],
  ["packages/core/src/one.ts", `process.${"env"}.PORT`],
  ["packages/one.test.ts", `test.${"skip"}("later")`],
])("%s with %s breaks a law of the sources", (path, text) => {
  const { code, said } = check("source", checkout({ [path]: text }));
  expect(said).toContain(`${path}:1:`);
  expect(code).toBe(1);
});
