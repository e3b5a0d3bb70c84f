import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const slugs = readdirSync(join(root, "tenants"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(/\.yaml$/, ""));

// Made by tools, or data: a folder named demo holds what the demo tenants are filled with.
const skipped = new Set(["node_modules", "build", "dist", "demo", ".turbo"]);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sources(path);
    return /\.(ts|tsx|mts|js|mjs|css|sql)$/.test(entry.name) && !/\.(test|spec)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The lines of a text that name a tenant by its slug, in any case. */
const linesNaming = (text: string) =>
  text.split("\n").filter((line) => slugs.some((slug) => line.toLowerCase().includes(slug)));

test("no code knows a tenant by name", () => {
  const files = ["packages", "apps"].flatMap((folder) => sources(join(root, folder)));
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((path) =>
    linesNaming(readFileSync(path, "utf8")).map((line) => `${relative(root, path)}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test("the search would find one", () => {
  expect(slugs).toEqual(["nordvik", "orebro", "ostersund", "roros", "vasternorrland"]);
  expect(linesNaming('if (tenant.slug === "Roros") return 49;\nconst limit = 49;')).toHaveLength(1);
});
