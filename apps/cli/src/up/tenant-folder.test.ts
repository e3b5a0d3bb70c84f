import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openCore } from "@vakans/core";
import { openClient } from "@vakans/core/operator";
import { testDatabase, testFolder } from "@vakans/core/testing";
import { OperatorError } from "@vakans/local-postgres";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { applyTenantFolder } from "./tenant-folder";

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.mocked(console.error).mockImplementation((line: string) => void said.push(line));
});
// What an operator is told is no error of the program.
afterEach(() => void vi.mocked(console.error).mockClear());

const fileOf = (slug: string, host = `${slug}.localhost`) => `slug: ${slug}
name: Provköpings kommun
kind: municipality
country: SE
hosts: [${host}]
staff: { secondFactor: false }
protectedIdentity: { route: recruitingManager }
contacts: { support: { function: Rekryteringsstöd, email: stod@example.se } }
look: { primary: "#0b5a8a" }
mail: { fromName: Provköpings kommun, fromAddress: jobb@example.se }
`;
const newSlug = (first: string) => `${first}${randomBytes(6).toString("hex")}`;

async function start(folder: string) {
  const { appUrl } = testDatabase();
  const client = openClient(appUrl, { max: 2 });
  const applied = await applyTenantFolder(client, folder).finally(() => client.pool.end());
  const options = { databaseUrl: appUrl, filesDir: testFolder(), secret: "a secret", judgeEntry: null };
  const core = await openCore({ ...options, onError: () => undefined });
  const { ofHost, shut } = core.tenants;
  const hostsNow = (slug: string) => {
    const host = `${slug}.localhost`;
    return ofHost(host)?.policy.attachments.perSubmissionMax ?? shut({ host })?.reason ?? "unknown";
  };
  return { applied: applied.map(({ slug }) => slug), hostsNow, close: core.close };
}

test("a broken file at start shuts its own tenant alone, and at the next start one that ran goes on as it was", async () => {
  const folder = testFolder();
  await mkdir(folder, { recursive: true });
  const [right, wrong, greedy] = [newSlug("a"), newSlug("b"), newSlug("c")];
  const write = (slug: string, text: string) => writeFileSync(join(folder, `${slug}.yaml`), text);
  write(right, fileOf(right));
  write(wrong, `${fileOf(wrong)}attachments: { perSubmissionMax: many }\n`);
  write(greedy, fileOf(greedy));
  const first = await start(folder);
  expect(first.applied).toEqual([right, greedy]);
  expect([right, wrong, greedy].map(first.hostsNow)).toEqual([10, "neverValid", 10]);
  expect(said).toEqual([expect.stringContaining(`${wrong}.yaml:11: attachments.perSubmissionMax: found "many"`)]);
  await first.close();

  write(right, `${fileOf(right)}attachments: [\n`);
  write(wrong, `${fileOf(wrong)}attachments: { perSubmissionMax: 7 }\n`);
  const second = await start(folder);
  expect(second.applied).toEqual([wrong, greedy]);
  expect([right, wrong, greedy].map(second.hostsNow)).toEqual([10, 7, 10]);
  await second.close();
});

test("a file that asks for another tenant's host is told, and stops nobody", async () => {
  const [owner, taker] = [newSlug("a"), newSlug("b")];
  const folder = testFolder();
  await mkdir(join(folder, "later"), { recursive: true });
  writeFileSync(join(folder, "a.yaml"), fileOf(owner));
  await (await start(folder)).close();
  writeFileSync(join(folder, "later", "a.yaml"), fileOf(taker, `${owner}.localhost`));
  const later = await start(join(folder, "later"));
  expect(later.applied).toEqual([]);
  expect(later.hostsNow(owner)).toBe(10);
  expect(said).toEqual([`a.yaml: The host ${owner}.localhost belongs to another tenant already.`]);
  await later.close();
});

test("a folder in which no file names a tenant is the operator's mistake", async () => {
  const folder = testFolder();
  await mkdir(folder, { recursive: true });
  writeFileSync(join(folder, "x y.yaml"), "[");
  const client = openClient(testDatabase().appUrl, { max: 1 });
  await expect(applyTenantFolder(client, folder)).rejects.toBeInstanceOf(OperatorError);
  await client.pool.end();
});
