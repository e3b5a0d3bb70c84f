import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { type Round, roundOf } from "./rounds";

const run = promisify(execFile);

/** What to ask for, of whom, and as whom. */
export type Target = {
  readonly pid: number;
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Null when the load generator is there, otherwise the sentence that says what to install. */
export function missingGenerator(): string | null {
  return spawnSync("wrk", ["-v"], { stdio: "ignore" }).error
    ? "The load generator wrk is missing: install it with `apt-get install wrk` (Debian, Ubuntu) or `brew install wrk` (macOS) and run the command again."
    : null;
}

const connections = 16;

/** Asks as fast as the server answers, for some seconds. Any answer that is not a page ends the bench. */
export function press(target: Target, seconds: number): Promise<Round> {
  const { pid, port, path, headers } = target;
  const named = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const url = `http://127.0.0.1:${port}${path}`;
  return roundOf(pid, async () => {
    const { stdout } = await run("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, ...named, url]);
    const done = /(\d+) requests in ([\d.]+)(ms|s|m),/.exec(stdout);
    if (!done || /Socket errors|Non-2xx/.test(stdout))
      throw new Error(`${path} did not answer as it should:\n${stdout}`);
    const [, count, time, unit] = done;
    const scale = unit === "ms" ? 0.001 : unit === "m" ? 60 : 1;
    return { count: Number(count), seconds: Number(time) * scale };
  });
}
