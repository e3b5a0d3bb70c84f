import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
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

/** A machine that has other work besides answers late, which is told by the figures; it is no failure. */
const timeout = "20s";
const hostsScript = fileURLToPath(new URL("./hosts.lua", import.meta.url));
const latencyScript = fileURLToPath(new URL("./latency.lua", import.meta.url));

/** Asks as fast as the server answers, for some seconds. Any answer that is not a page ends the bench. */
export const press = (target: Target, seconds: number): Promise<Round> => pressWith(target, seconds, [], []);

/** The same, and within what time 95 of 100 are answered. Each request brings the next of the cookies. */
export const pressForLatency = (target: Target, seconds: number, cookies: readonly string[]): Promise<Round> =>
  pressWith(target, seconds, ["-s", latencyScript], cookies.length > 0 ? ["--", ...cookies] : []);

/** What to ask for, in turn at many hosts. */
export type SiteAsk = { readonly host: string; readonly path: string };

/** The same, asking in turn at many hosts. */
export const pressInTurn = (target: Omit<Target, "path">, asks: readonly SiteAsk[], seconds: number) =>
  pressWith(
    { ...target, path: "/" },
    seconds,
    ["-s", hostsScript],
    ["--", ...asks.flatMap(({ host, path }) => [host, path])],
  );

function pressWith(target: Target, seconds: number, more: readonly string[], last: readonly string[]): Promise<Round> {
  const { pid, port, path, headers } = target;
  const named = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const url = `http://127.0.0.1:${port}${path}`;
  return roundOf(pid, async () => {
    const { stdout } = await run("wrk", [
      "-t1",
      `-c${connections}`,
      `-d${seconds}s`,
      "--timeout",
      timeout,
      ...more,
      ...named,
      url,
      ...last,
    ]);
    const done = /(\d+) requests in ([\d.]+)(ms|s|m),/.exec(stdout);
    if (!done || /Socket errors|Non-2xx/.test(stdout))
      throw new Error(`${path} did not answer as it should:\n${stdout}`);
    const [, count, time, unit] = done;
    const scale = unit === "ms" ? 0.001 : unit === "m" ? 60 : 1;
    const p95 = /^p95 ([\d.]+) ms$/m.exec(stdout)?.[1];
    return { count: Number(count), seconds: Number(time) * scale, ...(p95 ? { p95Ms: Number(p95) } : {}) };
  });
}
