import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { OperatorError } from "@vakans/local-postgres";
import { nodeFlags } from "./node-flags";

/** One of the programs that `vakans up` keeps running. `readyUrl` is null for a program that listens on nothing. */
export type Program = { name: string; file: string; readyUrl: string | null };

export type Running = {
  /** Resolves when the program has become ready for the first time; refuses when it ended three times before that. */
  ready: Promise<void>;
  /** Asks it to end (SIGTERM), and insists after `graceMs`. */
  stop(graceMs: number): Promise<void>;
};

type Keeping = {
  env: NodeJS.ProcessEnv;
  cwd: string;
  log: string;
  print: (line: string) => void;
  /** The first pause before a restart; it doubles up to 30 s, and starts over after a minute without a crash. */
  firstPauseMs?: number;
};

/**
 * Runs a program and runs it again whenever it crashes. It gets an IPC channel: its `disconnect` event tells the program
 * that this process is gone, however it ended. It is not in our process group, so that Ctrl-C reaches it through us alone.
 */
export function keepRunning(program: Program, { env, cwd, log, print, firstPauseMs = 500 }: Keeping): Running {
  let stopping = false;
  let isReady = false;
  let crashes = 0;
  let pause = firstPauseMs;
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let settle: { resolve: () => void; reject: (error: Error) => void };
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  ready.catch(() => {});

  const begin = () => {
    if (stopping) return;
    const { output, from } = openLog(log);
    const begunAt = Date.now();
    const current = spawn(process.execPath, [...nodeFlags, program.file], {
      cwd,
      env,
      detached: true,
      stdio: ["ignore", output, output, "ipc"],
    });
    if (output !== "ignore") closeSync(output);
    child = current;
    current.on("error", () => {});
    current.once("exit", (code, signal) => {
      if (child === current) child = null;
      if (stopping) return;
      crashes++;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      if (!isReady && crashes === 3) {
        settle.reject(
          new OperatorError(`The ${program.name} program ${how} before it was ready:\n${lastLines(log, from)}`),
        );
        return;
      }
      if (Date.now() - begunAt > 60_000) pause = firstPauseMs;
      print(`The ${program.name} program ${how}; it is started again in ${pause / 1000} s (its log is ${log})`);
      timer = setTimeout(begin, pause);
      pause = Math.min(pause * 2, 30_000);
    });
    void becomesReady(program, () => child === current).then((yes) => {
      if (!yes) return;
      isReady = true;
      settle.resolve();
    });
  };
  begin();

  return {
    ready,
    stop: (graceMs) =>
      new Promise((resolve) => {
        stopping = true;
        clearTimeout(timer);
        const current = child;
        if (!current || current.exitCode !== null || current.signalCode !== null) return resolve();
        const insist = setTimeout(() => current.kill("SIGKILL"), graceMs);
        current.once("exit", () => {
          clearTimeout(insist);
          resolve();
        });
        current.kill("SIGTERM");
      }),
  };
}

/** A program whose words cannot be kept, on a full disk, runs all the same. */
function openLog(log: string): { output: number | "ignore"; from: number } {
  try {
    if (existsSync(log) && statSync(log).size > 20 * 1024 ** 2) renameSync(log, `${log}.old`);
    return { output: openSync(log, "a", 0o600), from: statSync(log).size };
  } catch {
    return { output: "ignore", from: 0 };
  }
}

function lastLines(log: string, from: number): string {
  if (!existsSync(log)) return "(it could not write its log)";
  return readFileSync(log).subarray(from).toString().trim().split("\n").slice(-15).join("\n");
}

async function becomesReady(program: Program, lives: () => boolean): Promise<boolean> {
  while (lives()) {
    if (program.readyUrl === null) {
      // What cannot be asked counts as ready when it has not ended at once.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return lives();
    }
    const answer = await fetch(program.readyUrl, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.status === 200 && lives()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
