import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { cpuSecondsOf } from "./rounds";

/** Resident memory of a process, in MB. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1_000;
}

/** Flags for a program that is asked what it holds. */
export const tellsHeld = ["--import", fileURLToPath(new URL("./references/held-memory.mjs", import.meta.url))];

/** What a program that runs with `tellsHeld` and this data folder holds after a collection, in MB. */
export async function heldMegabytes(pid: number, dataDir: string): Promise<number> {
  const file = join(dataDir, `held-${pid}`);
  rmSync(file, { force: true });
  process.kill(pid, "SIGUSR2");
  for (let tries = 0; tries < 200 && !(existsSync(file) && readFileSync(file).length > 0); tries++) await sleep(50);
  return Number(readFileSync(file, "utf8")) / 1e6;
}

const ticksPerSecond = 100;

/** Processor time of a PostgreSQL server: its own, that of its processes, and of those that have ended. */
export function cpuSecondsOfPostgres(postmaster: number): number {
  const fieldsOf = (pid: string | number) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    } catch {
      return null;
    }
  };
  const ended = fieldsOf(postmaster);
  const children = readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && Number(fieldsOf(name)?.[1]) === postmaster,
  );
  const seconds = [postmaster, ...children].map((pid) => cpuSecondsOf(Number(pid)) ?? 0);
  const ofEnded = (Number(ended?.[13]) + Number(ended?.[14])) / ticksPerSecond;
  return seconds.reduce((sum, each) => sum + each, ofEnded);
}
