import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare, root } from "./prepare.mjs";

const starter = starterOf();
await prepare({ total: 6 });

// npm may be killed without a chance to tell us, and nobody would know how to stop what it left behind.
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (starterOf() !== starter) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}

/** Who started us: our parent, and its parent where that can be seen, since npm puts a shell between. */
function starterOf() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]}`;
  } catch {
    return String(process.ppid);
  }
}

// In this process and not in a child: Ctrl-C and kill reach the supervisor itself.
const cli = join(root, "apps/cli/build/cli.js");
process.argv = [process.execPath, cli, "up", ...process.argv.slice(2)];
await import(pathToFileURL(cli).href);
