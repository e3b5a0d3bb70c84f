import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testDatabase, testFolder } from "@vakans/core/testing";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { stringify } from "yaml";

vi.setConfig({ testTimeout: 120_000 });

const folder = testFolder();
const owner = new pg.Pool({ connectionString: testDatabase().ownerUrl, max: 1 });
owner.on("error", () => {});
const app = fileURLToPath(new URL("../..", import.meta.url));
beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  const args = ["../../scripts/bundle.mjs", "src/cli.ts", "--outdir", "build"];
  expect(spawnSync(process.execPath, args, { cwd: app, encoding: "utf8" }).stderr).toBe("");
}, 60_000);
afterAll(() => owner.end());

function newAnswers() {
  const slug = `k${randomBytes(6).toString("hex")}`;
  const users = ["hr", "system"].map((who) => ({ name: who.toUpperCase(), email: `${who}@${slug}.example.se` }));
  const file = join(folder, `${slug}.yaml`);
  const answers = {
    ...{ preset: "swedishMunicipality", name: "Provköpings kommun", slug, hosts: [`${slug}.localhost`] },
    ...{ primary: "#0b5a8a", supportFunction: "Rekryteringsstöd", supportEmail: `stod@${slug}.example.se` },
    ...{ mailFromName: "Provköpings kommun", mailFromAddress: `jobb@${slug}.example.se`, users },
  };
  writeFileSync(file, stringify(answers));
  return { slug, file, people: users.map(({ email }) => email) };
}

/** `vakans tenant new`, in a process of its own. Answers how it ended and what it said. */
function onboard(file: string, fault?: string): Promise<{ end: string | number | null; said: string }> {
  const child = spawn(process.execPath, [join(app, "build/cli.js"), "tenant", "new", "--file", file], {
    env: {
      NODE_ENV: "production",
      PATH: process.env["PATH"],
      DATABASE_URL: testDatabase().appUrl,
      SECRET: "a secret that is long enough for a test",
      DATA_DIR: folder,
      ...(fault ? { FAULT: fault } : {}),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ end: signal ?? code, said })));
}

const count = async (text: string, value: unknown) =>
  Number((await owner.query<{ n: string }>(text, [value])).rows[0]?.n);

/** How much of a tenant there is: rows that name it, of every table that can. */
async function traces({ slug, people }: ReturnType<typeof newAnswers>) {
  return {
    tenants: await count("select count(*) n from tenant where slug = $1", slug),
    hosts: await count("select count(*) n from tenant_domain where host = $1", `${slug}.localhost`),
    people: await count("select count(*) n from staff where user_name = any($1::text[])", people),
    members: await count(
      "select count(*) n from staff_tenant t join staff s on s.id = t.staff_id where s.user_name = any($1::text[])",
      people,
    ),
    links: await count(
      "select count(*) n from staff_link l join staff s on s.id = l.staff_id where s.user_name = any($1::text[])",
      people,
    ),
    versions: await count(
      "select count(*) n from tenant_config_version v join tenant t on t.id = v.tenant_id where t.slug = $1",
      slug,
    ),
  };
}

const none = { tenants: 0, hosts: 0, people: 0, members: 0, links: 0, versions: 0 };
const whole = { tenants: 1, hosts: 1, people: 2, members: 2, links: 2, versions: 1 };

test("an onboarding that is killed at any of its steps leaves nothing, and the same answers again make the tenant once", async () => {
  const answers = newAnswers();
  for (const step of ["begun", "configured", "hosted", "invited", "written"]) {
    const { end, said } = await onboard(answers.file, `onboarding.${step}:kill`);
    expect([step, end, said]).toEqual([step, "SIGKILL", ""]);
    expect([step, await traces(answers)]).toEqual([step, none]);
  }
  expect(await onboard(answers.file)).toMatchObject({ end: 0, said: expect.stringContaining("/invitation/") });
  expect(await traces(answers)).toEqual(whole);
  expect(await onboard(answers.file)).toMatchObject({ end: 1, said: expect.stringContaining("slug:") });
  expect(await traces(answers)).toEqual(whole);
});

test("an onboarding that is killed when all is written has made the tenant whole, and the same answers make no second", async () => {
  const answers = newAnswers();
  expect(await onboard(answers.file, "onboarding.committed:kill")).toEqual({ end: "SIGKILL", said: "" });
  expect(await traces(answers)).toEqual(whole);
  expect(await onboard(answers.file)).toMatchObject({ end: 1, said: expect.stringContaining("slug:") });
  expect(await traces(answers)).toEqual(whole);
});
