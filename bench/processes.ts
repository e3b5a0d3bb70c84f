import { readdirSync, readFileSync } from "node:fs";
import { cpuSecondsOf } from "./rounds";

/** Resident memory of a process, in MB. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1_000;
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
