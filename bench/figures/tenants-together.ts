import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ask, connection } from "../ask";
import { pressInTurn, type SiteAsk } from "../load";
import { cpuSecondsOfPostgres, heldMegabytes, residentMegabytes } from "../processes";
import { end, programFile } from "../product";
import type { Fleet, FleetSize } from "../references/fleet";
import type { Line } from "../report";
import { compare, cpuSecondsOf, type Round } from "../rounds";
import { renamed, tenantFiles } from "../tenant-files";

/** Every Swedish and Norwegian municipality and the Swedish regions. */
const many = 668;
const few = 5;
const megabytesMax = 50;
const startMsMax = 1_000;
const ratioMax = 1.3;
const idlePercentMax = 10;
const effectiveSecondsMax = 2;
const applySecondsMax = 30;
const pairs = 5;
const secondsPerRound = 3;
const idleSeconds = 60;
/** Two rounds of chores: the worker's first does everything at every tenant. */
const settledMs = 130_000;
const restMs = 15_000;
const emptySession = "__Host-vakans=";
const programs = ["applicant", "admin", "worker"] as const;

/** What 668 tenants cost that run together, all programs as in production, beside the same with five. */
export async function tenantsTogether(): Promise<readonly Line[]> {
  const children: ChildProcess[] = [];
  try {
    const small = await fleetOf({ tenants: few }, children);
    const large = await fleetOf({ tenants: many }, children);
    return [
      ...started(large, small),
      ...(await answered(large, small)),
      ...(await remembered(large, small)),
      await changed(large),
      await idle(large, small),
    ];
  } finally {
    for (const child of children) {
      child.disconnect();
      await once(child, "exit").catch(() => end(child));
    }
  }
}

async function fleetOf(size: FleetSize, children: ChildProcess[]): Promise<Fleet> {
  const child = fork(fileURLToPath(new URL("../references/fleet.ts", import.meta.url)));
  children.push(child);
  child.send(size);
  const [told] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error("The installation could not be made.");
    }),
  ])) as [Fleet];
  return told;
}

type Told = Omit<Line, "figure" | "reference" | "ratio"> & { readonly reference?: string; readonly ratio?: string };

const line = (told: Told): Line => ({ figure: "tenants", reference: "–", ratio: "–", ...told });

function started(large: Fleet, small: Fleet): Line[] {
  const starts = (["applicant", "admin"] as const).map((name) => {
    const [measured, reference] = [large.readyMs[name], small.readyMs[name]];
    return line({
      what: `start of the ${name} app until it is ready`,
      measured: `${Math.round(measured)} ms`,
      reference: `${Math.round(reference)} ms with ${few}`,
      // The memory's tenants are loaded before it is ready: what that may take is what it may take longer.
      target: `at most ${startMsMax} ms more`,
      met: measured - reference <= startMsMax,
    });
  });
  const applied = line({
    what: `vakans tenant apply with ${many} files`,
    measured: `${large.applySeconds.toFixed(1)} s`,
    reference: `${small.applySeconds.toFixed(1)} s with ${few}`,
    target: `at most ${applySecondsMax} s`,
    met: large.applySeconds <= applySecondsMax,
  });
  return [...starts, applied];
}

type Site = Fleet["sites"][number];

const listOf = ({ host }: Site): SiteAsk => ({ host, path: "/jobs" });
const advertOf = ({ host, advertId }: Site): SiteAsk => ({ host, path: `/jobs/${advertId}` });
const helpOf = ({ host }: Site): SiteAsk => ({ host, path: "/help" });
const signInOf = ({ slug }: Site): SiteAsk => ({ host: "localhost", path: `/sign-in?returnTo=/${slug}` });

/** Has as many pages made at both, once from memory and once rendered, so that only the number of tenants differs. */
async function visit(fleet: Fleet): Promise<void> {
  for (const cookie of [{}, { Cookie: emptySession }]) {
    const agent = connection();
    for (let at = 0; at < many; at++) {
      const site = fleet.sites[at % fleet.sites.length];
      if (!site) throw new Error("there is no tenant to ask");
      const asks = [
        ...[listOf, advertOf, helpOf].map((of) => ({ ...of(site), port: fleet.applicant.port })),
        { ...signInOf(site), port: fleet.admin.port },
      ];
      for (const { host, path, port } of asks) {
        const headers = { Host: host, "Accept-Encoding": "br", ...cookie };
        const { status } = await ask({ port, path, headers, ...(port === fleet.applicant.port ? { agent } : {}) });
        if (status !== 200) throw new Error(`${host}${path} answers with ${status}.`);
      }
    }
    agent.destroy();
  }
}

async function remembered(large: Fleet, small: Fleet): Promise<Line[]> {
  // After the same work at both, and what is still held: a heap lets go when it must, not when it could.
  await sleep(restMs);
  const lines: Line[] = [];
  for (const name of programs) {
    const resident = [large, small].map((fleet) => Math.round(residentMegabytes(fleet[name].pid)));
    const measured = await heldMegabytes(large[name].pid, large.dataDir);
    const reference = await heldMegabytes(small[name].pid, small.dataDir);
    const told = line({
      what: `what ${name} holds after every site was asked`,
      measured: `${Math.round(measured)} MB (${resident[0]} resident)`,
      reference: `${Math.round(reference)} MB (${resident[1]}) with ${few}`,
      target: `at most ${megabytesMax} MB more`,
      met: measured - reference <= megabytesMax,
    });
    lines.push(told);
  }
  return lines;
}

const told = ({ perSecond, cpuMicros }: Round): string =>
  `${Math.round(perSecond)}/s, ${Math.round(cpuMicros ?? 0)} µs CPU`;

async function answered(large: Fleet, small: Fleet): Promise<Line[]> {
  const pressed = (fleet: Fleet, of: (site: Site) => SiteAsk, cookie: Record<string, string>) => (seconds: number) =>
    pressInTurn(
      { ...fleet.applicant, headers: { "Accept-Encoding": "gzip", ...cookie } },
      fleet.sites.map(of),
      seconds,
    );
  for (const fleet of [small, large]) await visit(fleet);
  const lines: Line[] = [];
  for (const [what, of, cookie] of [
    ["the job list from memory", listOf, {}],
    ["the job list rendered", listOf, { Cookie: emptySession }],
    ["an advert rendered", advertOf, { Cookie: emptySession }],
  ] as const) {
    const [ours, theirs] = [pressed(large, of, cookie), pressed(small, of, cookie)];
    await ours(secondsPerRound);
    await theirs(secondsPerRound);
    const result = await compare(
      pairs,
      () => ours(secondsPerRound),
      () => theirs(secondsPerRound),
      (measured, reference) => (measured.cpuMicros ?? 0) / (reference.cpuMicros ?? Number.NaN),
    );
    lines.push(
      line({
        what: `${what}, in turn at ${many} hosts: CPU`,
        measured: told(result.measured),
        reference: `${told(result.reference)} at ${few}`,
        ratio: result.ratio.toFixed(2),
        target: `at most ${ratioMax}`,
        met: result.ratio <= ratioMax,
      }),
    );
  }
  return lines;
}

/** Changes one tenant's name by file, and asks its site until it says so; from when the command has ended. */
async function changed({ databaseUrl, folder, applicant }: Fleet): Promise<Line> {
  const before = tenantFiles(many)[many - 1];
  if (!before) throw new Error("there is no tenant to change");
  const after = renamed(before, before.name, "Nynamn");
  const path = join(folder, `${before.slug}.yaml`);
  writeFileSync(path, after.text);
  const env: NodeJS.ProcessEnv = { NODE_ENV: "production", PATH: process.env["PATH"], DATABASE_URL: databaseUrl };
  const { status } = spawnSync(process.execPath, [programFile("cli"), "tenant", "apply", path, "--reason", "bench"], {
    env,
  });
  if (status !== 0) throw new Error("The changed file was not taken.");
  const begun = performance.now();
  const shows = async () => {
    const { body } = await ask({ port: applicant.port, path: "/jobs", headers: { Host: before.host } });
    return body.toString().includes(after.name);
  };
  while (!(await shows())) {
    if (performance.now() - begun > 10_000) break;
    await sleep(20);
  }
  const seconds = (performance.now() - begun) / 1_000;
  return line({
    what: `a change of one among ${many}, until its site shows it`,
    measured: `${seconds.toFixed(2)} s`,
    target: `at most ${effectiveSecondsMax} s`,
    met: seconds <= effectiveSecondsMax,
  });
}

/** Processor time of all programs and the database while nobody asks for anything. */
async function idle(large: Fleet, small: Fleet): Promise<Line> {
  await sleep(settledMs);
  const used = (fleet: Fleet) =>
    programs.reduce((sum, name) => sum + (cpuSecondsOf(fleet[name].pid) ?? 0), cpuSecondsOfPostgres(fleet.postgresPid));
  const before = [large, small].map(used);
  await sleep(idleSeconds * 1_000);
  const [percent = 0, reference = 0] = [large, small].map(
    (fleet, at) => ((used(fleet) - (before[at] ?? 0)) / idleSeconds) * 100,
  );
  return line({
    what: "all programs and the database, while nobody asks",
    measured: `${percent.toFixed(1)} % of a processor`,
    reference: `${reference.toFixed(1)} % with ${few}`,
    target: `at most ${idlePercentMax} %`,
    met: percent <= idlePercentMax,
  });
}
