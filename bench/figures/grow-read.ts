import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ask } from "../ask";
import { press, type Target } from "../load";
import { end } from "../product";
import type { Grown, Size } from "../references/grown-product";
import type { Line } from "../report";
import { compare, type Round } from "../rounds";

const small: Size = { tenants: 5, adverts: 250 };
const large: Size = { tenants: 700, adverts: 100_000 };
const ratioMax = 1.3;
const pairs = 5;
const secondsPerRound = 2;
const warmUpSeconds = 3;
/** Until a server has seen the tenants that were added behind its back. */
const noticedMs = 4_000;
// What names a session is not served from memory, and what names none is not asked for in the database.
const emptySession = "__Host-vakans=";

/**
 * What a tenant's visitors pay for the other tenants: the list, an advert and a search, rendered for each request, where
 * there are many tenants and where there are few. The tenant that is asked has fifty adverts in both.
 */
export async function growRead(): Promise<readonly Line[]> {
  const children: ChildProcess[] = [];
  try {
    const few = await grown(small, children);
    const many = await grown(large, children);
    await sleep(noticedMs);
    const lines: Line[] = [];
    for (const [what, pathOf] of pages) {
      const [ours, reference] = [targetOf(many, pathOf(many)), targetOf(few, pathOf(few))];
      const [one, other] = [rowsIn(await bodyOf(ours)), rowsIn(await bodyOf(reference))];
      if (one !== other) throw new Error(`${what}: ${one} rows where there are many, ${other} where there are few.`);
      await press(ours, warmUpSeconds);
      await press(reference, warmUpSeconds);
      const result = await compare(
        pairs,
        () => press(ours, secondsPerRound),
        () => press(reference, secondsPerRound),
        (measured, beside) => beside.perSecond / measured.perSecond,
      );
      lines.push({
        figure: "grow-read",
        what: `${what}, ${large.tenants} tenants and ${large.adverts} adverts beside ${small.tenants} and ${small.adverts}`,
        measured: told(result.measured),
        reference: told(result.reference),
        ratio: result.ratio.toFixed(2),
        target: `at most ${ratioMax}`,
        met: result.ratio <= ratioMax,
      });
    }
    return lines;
  } finally {
    for (const child of children) {
      child.disconnect();
      await once(child, "exit").catch(() => end(child));
    }
  }
}

const pages: readonly (readonly [string, (grown: Grown) => string])[] = [
  ["the job list rendered", () => "/jobs"],
  ["an advert rendered", ({ advertId }) => `/jobs/${advertId}`],
  ["a search", () => "/jobs?text=skoterska"],
];

const targetOf = ({ pid, port, host }: Grown, path: string): Target => ({
  pid,
  port,
  path,
  headers: { Host: host, Cookie: emptySession },
});

async function bodyOf(target: Target): Promise<string> {
  const { status, headers, body } = await ask(target);
  if (status !== 200 || headers.etag !== undefined) throw new Error(`${target.path} is not rendered: ${status}.`);
  return body.toString();
}

const rowsIn = (html: string): number => [...html.matchAll(/<li\b/g)].length;

async function grown(size: Size, children: ChildProcess[]): Promise<Grown> {
  const child = fork(fileURLToPath(new URL("../references/grown-product.ts", import.meta.url)));
  children.push(child);
  child.send(size);
  const [told] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error("The grown product could not be made.");
    }),
  ])) as [Grown];
  return told;
}

const told = ({ perSecond, cpuMicros }: Round): string =>
  `${Math.round(perSecond)}/s${cpuMicros === null ? "" : `, ${Math.round(cpuMicros)} µs CPU`}`;
