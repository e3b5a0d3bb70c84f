import { spawn } from "node:child_process";
import { Socket } from "node:net";
import { plainEnvironment } from "./account";

// Its standard input ends when this process does, however it dies. The pid file guards against a reused number.
const script = `
cat >/dev/null 2>&1
if [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" = "$2" ]; then
  kill -INT "$2" 2>/dev/null
  n=0
  while [ -f "$1/postmaster.pid" ] && [ $n -lt 300 ]; do sleep 0.1; n=$((n+1)); done
fi
[ -z "$3" ] || rm -rf "$3"
`;

/** Stops the server with number `pid` when this process is gone, and removes `litter` after it. Answers its own number and how to call it off. */
export function watch(cluster: string, pid: number, litter: string): { pid: number; callOff: () => void } {
  const child = spawn("/bin/sh", ["-c", script, "vakans-watchdog", cluster, String(pid), litter], {
    cwd: "/",
    env: plainEnvironment(),
    stdio: ["pipe", "ignore", "ignore"],
    detached: true, // Ctrl-C in a terminal goes to the whole group, and must not reach it.
  });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return { pid: child.pid ?? 0, callOff: () => child.stdin.end() };
}
