import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { productEnvironment, programFile, root, surroundings } from "./product";

const run = promisify(execFile);

/** Lets time pass for a tenant, until `resetClock`. */
export async function passClock(slug: string, seconds: number): Promise<void> {
  const args = [programFile("cli"), "clock", `+${seconds}s`, "--tenant", slug];
  await run(process.execPath, args, { cwd: root, env: productEnvironment(surroundings()) });
}
