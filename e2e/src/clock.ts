import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { productEnvironment, programFile, root, surroundings } from "./product";

const run = promisify(execFile);

async function tellClock(slug: string, ...words: string[]): Promise<void> {
  const args = [programFile("cli"), "clock", ...words, "--tenant", slug];
  await run(process.execPath, args, { cwd: root, env: productEnvironment(surroundings()) });
}

/** Makes it `at` for a tenant, until `resetClock`. */
export async function setClock(slug: string, at: Date): Promise<void> {
  await resetClock(slug);
  const seconds = Math.round((at.getTime() - Date.now()) / 1000);
  await tellClock(slug, `${seconds < 0 ? "-" : "+"}${Math.abs(seconds)}s`);
}

export const resetClock = (slug: string): Promise<void> => tellClock(slug, "reset");

/** The first instant of a day ("2026-12-03") in a zone. */
export function startOfDay(timeZone: string, day: string): Date {
  const guess = new Date(`${day}T00:00:00Z`);
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(guess);
  return new Date(guess.getTime() - (Date.parse(`${shown.replace(" ", "T")}Z`) - guess.getTime()));
}
