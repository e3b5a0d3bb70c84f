import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type BrokenTenant, brokenTenantOf } from "./broken-tenant";
import type { Policy } from "./policy";
import { type Problem, pathText, shown } from "./problem";
import { readTenantFile, tenantFileBytesMax, tooLarge } from "./read-tenant-file";
import type { TenantFile } from "./schema";
import { readYaml } from "./yaml-source";

/** The tenants of a folder that are valid, and what is wrong with the others. */
export type ReadTenantFolder = {
  tenants: readonly { fileName: string; file: TenantFile; policy: Policy }[];
  problems: readonly Problem[];
  /** Whose the wrong files are, where that can be read, each with its own problems. */
  broken: readonly (BrokenTenant & { fileName: string; problems: readonly Problem[] })[];
};

/**
 * Reads every .yaml file of a folder, by name. A bad file never stops the others. Of two files with the same slug or host
 * the later by name is refused.
 */
export async function readTenantFolder(directory: string, packAt?: string): Promise<ReadTenantFolder> {
  const entries = await readdir(directory).catch(() => null);
  if (!entries) {
    const problem = {
      file: directory,
      line: 1,
      key: "",
      found: "nothing to read",
      allowed: "a folder of tenant files",
    };
    return { tenants: [], problems: [problem], broken: [] };
  }
  const tenants: { fileName: string; file: TenantFile; policy: Policy }[] = [];
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const wrongTexts = new Map<string, string>();
  for (const fileName of entries.filter((name) => /\.ya?ml$/.test(name)).sort()) {
    const source = await sourceOf(join(directory, fileName), fileName);
    if (!source.ok) {
      wrongTexts.set(fileName, "");
      problems.push(...source.problems);
      continue;
    }
    const read = readTenantFile(source.text, fileName, packAt);
    if (!read.ok) {
      wrongTexts.set(fileName, source.text);
      problems.push(...read.problems);
      continue;
    }
    const names = namesOf(read.file);
    const taken = names.filter(({ name }) => owners.has(name));
    for (const { name, path, value } of taken) {
      problems.push({
        file: fileName,
        line: readYaml(source.text).lineOf(path),
        key: pathText(path),
        found: shown(value),
        allowed: `a value that ${owners.get(name)} does not have`,
      });
    }
    if (taken.length > 0) {
      wrongTexts.set(fileName, source.text);
      continue;
    }
    for (const { name } of names) owners.set(name, fileName);
    tenants.push({ fileName, file: read.file, policy: read.policy });
  }
  const broken = [...wrongTexts].flatMap(([fileName, text]) => {
    const named = brokenTenantOf(text, fileName);
    // A good file has the slug: then this one is nobody's.
    if (!named || owners.has(`slug ${named.slug}`)) return [];
    return [{ ...named, fileName, problems: problems.filter(({ file }) => file === fileName) }];
  });
  return { tenants, problems, broken };
}

type Source = { ok: true; text: string } | { ok: false; problems: readonly Problem[] };

async function sourceOf(path: string, file: string): Promise<Source> {
  try {
    // Asked before it is read: a huge file must not be taken into memory to be refused.
    const { size } = await stat(path);
    if (size > tenantFileBytesMax) return { ok: false, problems: [tooLarge(file, size)] };
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const problem = {
      file,
      line: 1,
      key: "",
      found: `a file that cannot be read (${code})`,
      allowed: "a readable file in UTF-8",
    };
    return { ok: false, problems: [problem] };
  }
}

/** What no two tenants can share. The prefix keeps a slug and a host of the same letters apart. */
function namesOf({ slug, hosts }: TenantFile) {
  return [
    { name: `slug ${slug}`, value: slug, path: ["slug"] as PropertyKey[] },
    ...hosts.map((host, index) => ({ name: `host ${host}`, value: host, path: ["hosts", index] as PropertyKey[] })),
  ];
}
