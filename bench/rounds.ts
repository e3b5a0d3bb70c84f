import { readFileSync } from "node:fs";
import { median } from "./report";

/**
 * What one round gave: how often a second, the processor time of the server for each, in microseconds, and where it was
 * asked for, the time within which 95 of 100 were answered.
 */
export type Round = { readonly perSecond: number; readonly cpuMicros: number | null; readonly p95Ms: number | null };

export type Comparison = { readonly measured: Round; readonly reference: Round; readonly ratio: number };

/**
 * Measures side by side: a round of the one, a round of the other, in turn about who begins. The ratio is the median of
 * the ratios within each pair, so that a machine that is busy with something else for a while does not decide.
 */
export async function compare(
  pairs: number,
  measure: () => Promise<Round>,
  measureReference: () => Promise<Round>,
  ratioOf: (measured: Round, reference: Round) => number = (measured, reference) =>
    measured.perSecond / reference.perSecond,
): Promise<Comparison> {
  const measured: Round[] = [];
  const reference: Round[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % 2 === 0) measured.push(await measure());
    reference.push(await measureReference());
    if (pair % 2 === 1) measured.push(await measure());
  }
  const ratios = measured.map((round, at) => ratioOf(round, reference[at] ?? nothing));
  return { measured: middleOf(measured), reference: middleOf(reference), ratio: median(ratios) };
}

const nothing: Round = { perSecond: Number.NaN, cpuMicros: null, p95Ms: null };

function middleOf(rounds: readonly Round[]): Round {
  const middle = (values: readonly (number | null)[]) => {
    const told = values.filter((value) => value !== null);
    return told.length > 0 ? median(told) : null;
  };
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    cpuMicros: middle(rounds.map(({ cpuMicros }) => cpuMicros)),
    p95Ms: middle(rounds.map(({ p95Ms }) => p95Ms)),
  };
}

const ticksPerSecond = 100;

/** Processor time that a process has used, in seconds; null where the system does not tell (only Linux does). */
export function cpuSecondsOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return null;
  }
}

/** Runs `work`, which answers how many it did and in what time, and adds what it cost the process `pid`. */
export async function roundOf(
  pid: number,
  work: () => Promise<{ readonly count: number; readonly seconds: number; readonly p95Ms?: number }>,
): Promise<Round> {
  const before = cpuSecondsOf(pid);
  const { count, seconds, p95Ms = null } = await work();
  const after = cpuSecondsOf(pid);
  const cpuMicros = before === null || after === null ? null : ((after - before) * 1e6) / count;
  return { perSecond: count / seconds, cpuMicros, p95Ms };
}
