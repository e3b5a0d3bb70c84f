import { readFileSync } from "node:fs";
import { median } from "./report";

/** What one round gave: how often a second, and the processor time of the server for each, in microseconds. */
export type Round = { readonly perSecond: number; readonly cpuMicros: number | null };

export type Comparison = { readonly measured: Round; readonly reference: Round; readonly ratio: number };

/**
 * Measures side by side: a round of the one, a round of the other, in turn about who begins. The ratio is the median of
 * the ratios within each pair, so that a machine that is busy with something else for a while does not decide.
 */
export async function compare(
  pairs: number,
  measure: () => Promise<Round>,
  measureReference: () => Promise<Round>,
): Promise<Comparison> {
  const measured: Round[] = [];
  const reference: Round[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % 2 === 0) measured.push(await measure());
    reference.push(await measureReference());
    if (pair % 2 === 1) measured.push(await measure());
  }
  const ratios = measured.map(({ perSecond }, at) => perSecond / (reference[at]?.perSecond ?? Number.NaN));
  return { measured: middleOf(measured), reference: middleOf(reference), ratio: median(ratios) };
}

function middleOf(rounds: readonly Round[]): Round {
  const cpu = rounds.flatMap(({ cpuMicros }) => (cpuMicros === null ? [] : [cpuMicros]));
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    cpuMicros: cpu.length > 0 ? median(cpu) : null,
  };
}

const ticksPerSecond = 100;

/** Processor time that a process has used, in seconds; null where the system does not tell (only Linux does). */
function cpuSecondsOf(pid: number): number | null {
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
  work: () => Promise<{ readonly count: number; readonly seconds: number }>,
): Promise<Round> {
  const before = cpuSecondsOf(pid);
  const { count, seconds } = await work();
  const after = cpuSecondsOf(pid);
  const cpuMicros = before === null || after === null ? null : ((after - before) * 1e6) / count;
  return { perSecond: count / seconds, cpuMicros };
}
