import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** `since` tells two processes apart that had the same number one after the other. */
export type ProcessState =
  | { kind: "gone" }
  | { kind: "unreaped" }
  | { kind: "running"; command: string; since: string };

export function lookAt(pid: number): ProcessState {
  return existsSync("/proc/self/stat") ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): ProcessState {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return { kind: "unreaped" };
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return { kind: "running", command, since: fields[19] ?? "" };
  } catch {
    return { kind: "gone" };
  }
}

function fromPs(pid: number): ProcessState {
  const ps = spawnSync("ps", ["-o", "stat=,lstart=,command=", "-p", String(pid)], { encoding: "utf8" });
  const line = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/m.exec(ps.stdout ?? "");
  if (!line) return { kind: "gone" };
  if (line[1]?.startsWith("Z")) return { kind: "unreaped" };
  return { kind: "running", command: line[3] ?? "", since: line[2] ?? "" };
}
