import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readTenantFolder } from "./read-tenant-folder";
import { smallestTenant } from "./testing/smallest-tenant";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tenants-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const write = (name: string, text: string | Buffer) => writeFile(join(folder, name), text);
const named = (slug: string, host = `${slug}.example.se`) =>
  smallestTenant.replace("slug: lillkommun", `slug: ${slug}`).replace("jobb.lillkommun.example.se", host);
const fileNames = async () => (await readTenantFolder(folder)).tenants.map(({ fileName }) => fileName);

test("a bad file never stops the others", async () => {
  await write("a.yaml", named("aby"));
  await write("b.yaml", "slug: [");
  await write("c.yaml", Buffer.from([0x73, 0x6c, 0xff, 0xfe]));
  await write("d.yaml", Buffer.alloc(10 * 1024 ** 2, "#"));
  await mkdir(join(folder, "e.yaml"));
  await write("f.yaml", named("falla"));
  const read = await readTenantFolder(folder);
  expect(read.tenants.map(({ policy }) => policy.slug)).toEqual(["aby", "falla"]);
  expect(new Set(read.problems.map(({ file }) => file))).toEqual(new Set(["b.yaml", "c.yaml", "d.yaml", "e.yaml"]));
});

test("of two files with one slug the later by name is refused, with the line and the other's name", async () => {
  await write("b.yaml", `# second\n${named("aby", "b.example.se")}`);
  await write("a.yaml", named("aby"));
  const { tenants, problems } = await readTenantFolder(folder);
  expect(tenants.map(({ fileName }) => fileName)).toEqual(["a.yaml"]);
  expect(problems).toEqual([
    { file: "b.yaml", line: 2, key: "slug", found: '"aby"', allowed: "a value that a.yaml does not have" },
  ]);
});

test("of two files with one host the later by name is refused", async () => {
  await write("a.yaml", named("aby", "jobb.example.se"));
  await write("b.yaml", named("borg", "jobb.example.se"));
  const { problems } = await readTenantFolder(folder);
  expect(problems).toMatchObject([{ file: "b.yaml", line: 5, key: "hosts[0]", found: '"jobb.example.se"' }]);
  expect(await fileNames()).toEqual(["a.yaml"]);
});

test("a slug that equals another tenant's host is no clash", async () => {
  await write("a.yaml", named("aby", "borg"));
  await write("b.yaml", named("borg"));
  expect(await fileNames()).toEqual(["a.yaml", "b.yaml"]);
});

test("a refused file takes no name from a good one", async () => {
  await write("a.yaml", `${named("aby")}unknown: 1\n`);
  await write("b.yaml", named("aby"));
  expect(await fileNames()).toEqual(["b.yaml"]);
});

test("of a wrong file it is known whose it is, as far as it can be read", async () => {
  await write("a.yaml", `${named("aby")}attachments: { perSubmissionMax: 0 }\n`);
  await write("borg.yaml", "slug: [\n");
  await write("c.yaml", `${named("celle")}name: [\n`);
  await write("d.yaml", named("dalby"));
  await write("dalby.yaml", "name: 3");
  const { broken, tenants } = await readTenantFolder(folder);
  expect(broken.map(({ fileName, slug, hosts }) => [fileName, slug, hosts])).toEqual([
    ["a.yaml", "aby", ["aby.example.se"]],
    ["borg.yaml", "borg", []],
    ["c.yaml", "celle", ["celle.example.se"]],
  ]);
  expect(broken[0]?.problems).toMatchObject([{ file: "a.yaml", key: "attachments.perSubmissionMax" }]);
  expect(tenants.map(({ fileName }) => fileName)).toEqual(["d.yaml"]);
});

test("only .yaml and .yml are read", async () => {
  await write("a.yml", named("aby"));
  await write("notes.txt", "slug: x");
  await write("tenant.schema.json", "{}");
  expect(await readTenantFolder(folder)).toMatchObject({ tenants: [{ fileName: "a.yml" }], problems: [] });
});

test("a folder that is not there is a problem, not a crash", async () => {
  const read = await readTenantFolder(join(folder, "missing"));
  expect(read.tenants).toEqual([]);
  expect(read.problems).toHaveLength(1);
});
