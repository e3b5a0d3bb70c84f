import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newWorld } from "@vakans/core/testing";
import { publishAdverts } from "../adverts";
import { growAdverts, openOwner } from "../grow";
import { tellsHeld } from "../processes";
import { type Ground, mustBeBuilt, openGround, programFile, startProgram } from "../product";
import { median } from "../report";
import { tenantFiles } from "../tenant-files";

/** How many tenants run there. */
export type FleetSize = { readonly tenants: number };

/** A program of a fleet. */
type FleetProgram = { readonly pid: number; readonly port: number };

/** An installation with so many tenants, each made of a file of its own and with a few adverts, and all its programs. */
export type Fleet = {
  readonly databaseUrl: string;
  readonly postgresPid: number;
  readonly dataDir: string;
  readonly folder: string;
  readonly applicant: FleetProgram;
  readonly admin: FleetProgram;
  readonly worker: FleetProgram;
  /** Each tenant's site, and one of its adverts. */
  readonly sites: readonly { readonly slug: string; readonly host: string; readonly advertId: string }[];
  /** How long `vakans tenant apply` took with all files. */
  readonly applySeconds: number;
  /** From a start to readiness, in milliseconds, the middle of some starts. */
  readonly readyMs: { readonly applicant: number; readonly admin: number };
};

const advertsOfTenant = 3;
const starts = 3;

// An installation of its own, in a process of its own, until the channel to whoever started it is closed.
process.once("message", async ({ tenants }: FleetSize) => {
  mustBeBuilt("applicant", "admin", "worker", "cli");
  const ground = await openGround();
  process.once("disconnect", () => void ground.close().finally(() => process.exit()));
  const files = tenantFiles(tenants);
  const folder = join(ground.folder, "tenants");
  mkdirSync(folder);
  const paths = files.map(({ slug, text }) => {
    const path = join(folder, `${slug}.yaml`);
    writeFileSync(path, text);
    return path;
  });
  const applySeconds = apply(ground, paths);
  const sites = await withAdverts(ground, files);
  const readyMs = { applicant: await readiness("applicant", ground), admin: await readiness("admin", ground) };
  const [applicant, admin, worker] = [
    await startProgram("applicant", ground, tellsHeld),
    await startProgram("admin", ground, tellsHeld),
    await startProgram("worker", ground, tellsHeld),
  ].map(({ pid, port }) => ({ pid, port }));
  if (!applicant || !admin || !worker) throw new Error("not all programs were started");
  const fleet: Fleet = {
    databaseUrl: ground.database.appUrl,
    postgresPid: await postmasterOf(ground),
    ...{ dataDir: ground.folder, folder, applicant, admin, worker, sites, applySeconds, readyMs },
  };
  process.send?.(fleet);
});

/** Takes files in as an operator does, and answers how long it took. */
function apply({ database }: Ground, paths: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [programFile("cli"), "tenant", "apply", ...paths, "--reason", "bench"],
    { encoding: "utf8", env: { NODE_ENV: "production", PATH: process.env["PATH"], DATABASE_URL: database.appUrl } },
  );
  if (status !== 0) throw new Error(`The files were not taken:\n${stderr.slice(-2_000)}`);
  return (performance.now() - begun) / 1000;
}

/** Publishes some adverts at one tenant, and copies them to all that are asked. */
async function withAdverts(ground: Ground, files: readonly { readonly slug: string; readonly host: string }[]) {
  const world = await newWorld();
  const owner = await openOwner(ground);
  try {
    await publishAdverts(world, advertsOfTenant);
    const { rows } = await owner.query<{ id: string; slug: string }>("select id, slug from tenant");
    const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
    for (const { slug } of files) await growAdverts(owner, { world }, ids.get(slug) ?? "", advertsOfTenant);
    await owner.query("vacuum analyze");
    const adverts = await owner.query<{ tenant_id: string; id: string }>(
      "select distinct on (tenant_id) tenant_id, id from advert order by tenant_id, id",
    );
    const advertOf = new Map(adverts.rows.map((row) => [row.tenant_id, row.id]));
    return files.map(({ slug, host }) => ({ slug, host, advertId: advertOf.get(ids.get(slug) ?? "") ?? "" }));
  } finally {
    await owner.end();
    await world.core.close();
    await world.client.pool.end();
  }
}

async function readiness(name: "applicant" | "admin", ground: Ground): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < starts; at++) {
    const { readyMs, end } = await startProgram(name, ground);
    times.push(readyMs);
    await end();
  }
  return median(times);
}

async function postmasterOf(ground: Ground): Promise<number> {
  const owner = await openOwner(ground);
  const { rows } = await owner.query<{ pid: string }>(
    "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid",
  );
  await owner.end();
  return Number(rows[0]?.pid);
}
