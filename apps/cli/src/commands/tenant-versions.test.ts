import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { OperatorMistake } from "@vakans/core/operator";
import { testDatabase, testFolder } from "@vakans/core/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tenantCommands } from "./tenant";

const folder = testFolder();
let said: string[] = [];

beforeEach(async () => {
  await mkdir(folder, { recursive: true });
  vi.stubEnv("DATABASE_URL", testDatabase().appUrl);
  vi.stubEnv("INIT_CWD", folder);
  said = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.unstubAllEnvs();
  // What a command tells an operator is no error of the program.
  vi.mocked(console.error).mockClear();
});

const run = async (name: string, ...args: string[]): Promise<number> => {
  said = [];
  return tenantCommands[`tenant ${name}`]?.run(args) ?? 2;
};

/** A tenant of this test's own, in a file of the folder where the commands are typed. */
function newFile(more = "") {
  const slug = `t${randomBytes(6).toString("hex")}`;
  const write = (text: string) => writeFileSync(join(folder, `${slug}.yaml`), `${smallest(slug)}${text}`);
  write(more);
  return { slug, name: `${slug}.yaml`, write };
}

const smallest = (slug: string) => `slug: ${slug}
name: Provköpings kommun
kind: municipality
country: SE
hosts: [${slug}.localhost]
protectedIdentity: { route: recruitingManager }
contacts: { support: { function: Rekryteringsstöd, email: stod@example.se } }
look: { primary: "#0b5a8a" }
mail: { fromName: Provköpings kommun, fromAddress: jobb@example.se }
`;

test("a file is planned in words, applied with a reason, and what is exported plans to nothing", async () => {
  const { slug, name, write } = newFile();
  expect(await run("plan", name)).toBe(0);
  expect(said).toEqual([`${slug}: a new tenant, Provköpings kommun.`]);
  expect(await run("apply", name, "--reason", "Ny kommun")).toBe(0);
  expect(said).toEqual([`${slug}: created as version 1`]);
  write("attachments: { perSubmissionMax: 5 }\n");
  await run("plan", name);
  expect(said).toEqual([`${slug}: 1 change.`, "  attachments.perSubmissionMax: 10 → 5"]);
  await run("apply", name, "--reason", "Färre filer");
  expect(said).toEqual([`${slug}: updated as version 2`]);
  await run("apply", name, "--reason", "Färre filer");
  expect(said).toEqual([`${slug}: unchanged`]);

  expect(await run("export", slug, "--to", "exported.yaml")).toBe(0);
  expect(readFileSync(join(folder, "exported.yaml"), "utf8")).toContain("perSubmissionMax: 5");
  await run("plan", "exported.yaml");
  expect(said).toEqual([`${slug}: nothing would change.`]);
});

test("a version is brought back, and the history tells who, when, why and what", async () => {
  const { slug, name, write } = newFile();
  await run("apply", name, "--reason", "Ny kommun");
  write("attachments: { perSubmissionMax: 5 }\n");
  await run("apply", name, "--reason", "Färre filer");
  expect(await run("rollback", slug, "--to", "1", "--reason", "Det blev fel")).toBe(0);
  expect(said).toEqual([`${slug}: version 3 brings back 1`]);
  await expect(run("rollback", slug, "--to", "1", "--reason", "Det blev fel")).rejects.toThrow(
    "That is what counts now.",
  );
  await expect(run("rollback", slug, "--to", "9", "--reason", "Det blev fel")).rejects.toThrow("no such version");
  expect(await run("history", slug)).toBe(0);
  expect(said.map((line) => line.replace(/from \S+ by .*?(?= \()/, "from … by …"))).toEqual([
    "3  running, from … by … (settings), brings back 1: Det blev fel",
    "     attachments.perSubmissionMax: 5 → 10",
    "2  past, from … by … (file): Färre filer",
    "     attachments.perSubmissionMax: 10 → 5",
    "1  past, from … by … (file): Ny kommun",
  ]);
  await run("plan", name);
  expect(said.at(-1)).toBe("  This replaces what was set in the product itself.");
});

test("a change from a moment on is scheduled, and a plan tells what it would overtake", async () => {
  const { slug, name, write } = newFile();
  await run("apply", name, "--reason", "Ny kommun");
  const from = new Date(Date.now() + 86_400_000).toISOString();
  write("attachments: { perSubmissionMax: 5 }\n");
  await run("apply", name, "--reason", "Från i morgon", "--from", from);
  expect(said).toEqual([`${slug}: updated as version 2, from ${from}`]);
  write("attachments: { perSubmissionMax: 7 }\n");
  await run("plan", name);
  expect(said.slice(1)).toEqual([
    "  attachments.perSubmissionMax: 10 → 7",
    `  Version 2, scheduled for ${from}, would never count.`,
  ]);
});

test("a wrong file is told line by line, leaves what runs as it is, and keeps no other from being applied", async () => {
  const [wrong, right] = [newFile(), newFile()];
  await run("apply", wrong.name, "--reason", "Ny kommun");
  wrong.write("attachments: { perSubmissionMax: 0 }\n");
  expect(await run("apply", wrong.name, right.name, "--reason", "Två filer")).toBe(1);
  expect(said).toEqual([
    expect.stringContaining(`${wrong.name}:10: attachments.perSubmissionMax: found 0`),
    `${right.slug}: created as version 1`,
  ]);
  await run("history", wrong.slug);
  expect(said[0]).toMatch(/^1 {2}running/);
  expect(said.at(-2)).toMatch(new RegExp(`^Not taken, found .*: ${wrong.name}$`));
  expect(await run("plan", wrong.name)).toBe(1);
});

test("a command that is typed wrong says how it is written", async () => {
  const { name } = newFile();
  for (const [act, ...args] of [
    ["plan"],
    ["apply", name],
    ["apply", name, "--reason", "ja"],
    ["apply", name, "--reason", "Ny kommun", "--from", "2027-01-01"],
    ["apply", name, "--reason", "Ny kommun", "--from", "2020-01-01T00:00Z"],
    ["apply", "missing.yaml", "--reason", "Ny kommun"],
    ["export"],
    ["export", "nobody"],
    ["history", "a", "b"],
    ["rollback", "nobody", "--to", "x", "--reason", "Ny kommun"],
    ["rollback", "nobody", "--to", "1"],
  ] as const)
    await expect(run(act, ...args), [act, ...args].join(" ")).rejects.toBeInstanceOf(OperatorMistake);
});
