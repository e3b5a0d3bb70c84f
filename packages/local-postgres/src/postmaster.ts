import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lookAt } from "./process-state";

export type Postmaster = { pid: number; port: number };

/** What the file in the cluster claims, checked against the processes of this machine. */
export type Found =
  | { kind: "none" }
  | { kind: "stale"; unreaped: boolean }
  | { kind: "running"; postmaster: Postmaster };

export function findPostmaster(cluster: string): Found {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return { kind: "none" };
  }
  const pid = Number(lines[0]);
  const state = lookAt(pid);
  // The number may have been given to another program since, so the command must name this cluster.
  if (state.kind === "running" && state.command.includes(cluster)) {
    return { kind: "running", postmaster: { pid, port: Number(lines[3]) } };
  }
  return { kind: "stale", unreaped: state.kind === "unreaped" };
}

export function runs(pid: number, cluster: string): boolean {
  const state = lookAt(pid);
  return state.kind === "running" && state.command.includes(cluster);
}

/** Ends a server: asks for a fast shutdown, which waits for no client, and insists when it takes too long. */
export async function endPostmaster(pid: number, cluster: string): Promise<void> {
  for (const [signal, seconds] of [
    ["SIGINT", 30],
    ["SIGQUIT", 5],
    ["SIGKILL", 5],
  ] as const) {
    if (!runs(pid, cluster)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < seconds * 1000; waited += 20) {
      if (!runs(pid, cluster)) return;
      await sleep(20);
    }
  }
}
