import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const local = join(root, ".data");
const running = new Set();

const endSignals = ["SIGINT", "SIGTERM", "SIGHUP"];
const endAll = () => {
  for (const child of running) child.kill("SIGTERM");
  process.exit(130);
};

/** Ends with one sentence, for what only the person at the keyboard can put right. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Shows that something goes on: a line now, one every few seconds, one at the end. `quiet` shows nothing. */
function step(label, quiet) {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  let news = "";
  const say = (line) => quiet || console.log(`${label} ${line}`);
  say("…");
  const timer = setInterval(() => say(`… ${news}${seconds()}`), 4000);
  return {
    tell: (text) => {
      news = `${text}, `;
    },
    done: (text) => {
      clearInterval(timer);
      say(`${text}, ${seconds()}`);
    },
    stop: () => clearInterval(timer),
  };
}

function writable(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The environment of every tool: our own binaries first, no telemetry, and a home even where the user has none. */
export function toolEnvironment(more = {}) {
  const env = { ...process.env };
  if (!env.HOME || !writable(env.HOME)) {
    env.HOME = join(local, "home");
    mkdirSync(env.HOME, { recursive: true });
    // npm has told its scripts where these lie below the home that is not there.
    for (const name of ["npm_config_cache", "npm_config_userconfig", "npm_config_logs_dir"]) delete env[name];
  }
  return {
    ...env,
    PATH: [join(root, "node_modules/.bin"), dirname(process.execPath), env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    REMIX_DISABLE_TELEMETRY: "1",
    npm_config_update_notifier: "false",
    npm_config_loglevel: "error", // "npm start --silent" must not silence why an installation failed.
    ...more,
  };
}

/** Runs a program to its end and answers its exit code; `onLine` gets what it says, otherwise it speaks for itself. */
export function run(command, args, { cwd = root, env = toolEnvironment(), onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: onLine ? ["ignore", "pipe", "pipe"] : "inherit" });
    if (running.size === 0) for (const signal of endSignals) process.on(signal, endAll);
    running.add(child);
    const forget = () => {
      running.delete(child);
      if (running.size === 0) for (const signal of endSignals) process.off(signal, endAll);
    };
    if (onLine) {
      createInterface({ input: child.stdout }).on("line", onLine);
      createInterface({ input: child.stderr }).on("line", onLine);
    }
    child.on("error", (error) => {
      forget();
      onLine?.(String(error));
      resolve(127);
    });
    child.on("close", (code, signal) => {
      forget();
      resolve(signal ? 130 : (code ?? 1));
    });
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  refuse(
    `Vakans needs Node 20.19 or newer, and this is ${process.versions.node}: install a newer Node and run the command again.`,
  );
}

/** Two commands at once must not install or build over each other. The lock of a process that died is taken over. */
async function withLock(work) {
  const lock = join(local, "prepare.lock");
  mkdirSync(local, { recursive: true, mode: 0o711 });
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!holderLives(lock)) rmSync(lock, { force: true });
    else {
      if (waited % 40 === 0) console.error("Another command is installing or building here; waiting for it …");
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  process.once("exit", () => rmSync(lock, { force: true }));
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function holderLives(lock) {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    if (pid === process.pid) return false;
    // Between making the file and writing the number into it there is a moment.
    if (!pid) return Date.now() - statSync(lock).mtimeMs < 2000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

const stamp = join(root, "node_modules/.vakans-installed");

function lockHash() {
  const hash = createHash("sha256");
  for (const name of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(root, name)));
  return hash.update(`${process.platform}-${process.arch}`).digest("hex");
}

function installed() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash();
}

async function install(label, quiet) {
  if (installed()) return quiet || console.log(`${label} Everything is installed`);
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const progress = step(`${label} Installing`, quiet);
  const complaints = [];
  let packages = 0;
  let stored = 0;
  const onLine = (line) => {
    let event;
    try {
      event = JSON.parse(line);
    } catch {
      complaints.push(line);
      return;
    }
    if (event.level === "error") complaints.push(event.err?.message ?? event.message ?? line);
    if (event.name === "pnpm:progress" && event.status === "resolved") packages++;
    if (event.name === "pnpm:progress" && /^(fetched|found_in_store)$/.test(event.status)) stored++;
    if (packages > 0) progress.tell(`${Math.min(stored, packages)} of ${packages} packages`);
  };
  const args = ["-y", packageManager, "install", "--frozen-lockfile", "--reporter=ndjson"];
  // pnpm asks questions at a terminal and answers them itself in CI.
  const code = await run("npx", args, { env: toolEnvironment({ CI: "true" }), onLine });
  progress.stop();
  if (code !== 0) {
    console.error(complaints.slice(-15).join("\n"));
    const full = complaints.some((line) => /ENOSPC|no space left/i.test(line));
    refuse(
      full
        ? `The disk that holds ${root} is full: free some space and run the command again.`
        : "The installation failed, see above: check that this machine reaches its package registry, and run the command again.",
    );
  }
  writeFileSync(stamp, lockHash());
  progress.done(packages > 0 ? `${packages} packages` : "up to date");
}

/** What the programs are made of, told by names, sizes and times: quick to read, and turbo judges by content after it. */
function sourcesHash() {
  const hash = createHash("sha256");
  const add = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!/^(node_modules|build|\.turbo)$/.test(entry.name)) add(path);
      } else if (!/\.test\.tsx?$/.test(entry.name)) {
        const { size, mtimeMs } = statSync(path);
        hash.update(`${path} ${size} ${mtimeMs}\n`);
      }
    }
  };
  for (const name of ["packages", "apps", "scripts"]) add(join(root, name));
  for (const name of ["package.json", "turbo.json", "tsconfig.json", "pnpm-lock.yaml"]) {
    hash.update(readFileSync(join(root, name)));
  }
  return hash.digest("hex");
}

/** The programs that a build makes, by the folder that holds each. */
function programs(filters) {
  return readdirSync(join(root, "apps"))
    .map((name) => ({ folder: join(root, "apps", name), manifest: join(root, "apps", name, "package.json") }))
    .filter(({ manifest }) => existsSync(manifest))
    .map(({ folder, manifest }) => ({ folder, ...JSON.parse(readFileSync(manifest, "utf8")) }))
    .filter(({ name, scripts }) => scripts?.build && (filters.length === 0 || filters.includes(name)));
}

async function build(label, quiet, filters) {
  const built = join(root, `node_modules/.vakans-built${filters.join("").replace(/\W+/g, "-")}`);
  const sources = sourcesHash();
  const whole = programs(filters).every(({ folder }) => existsSync(join(folder, "build")));
  if (whole && existsSync(built) && readFileSync(built, "utf8") === sources) {
    return quiet || console.log(`${label} Everything is built`);
  }
  const progress = step(`${label} Building`, quiet);
  const said = [];
  let finished = 0;
  let cached = 0;
  const onLine = (line) => {
    said.push(line);
    if (/cache (hit|miss|bypass)/.test(line)) finished++;
    if (/cache hit/.test(line)) cached++;
    if (finished > 0) progress.tell(`${finished} programs`);
  };
  const args = [
    "run",
    "build",
    "--ui=stream",
    "--output-logs=full",
    "--no-color",
    ...filters.map((name) => `--filter=${name}`),
  ];
  const code = await run(join(root, "node_modules/.bin/turbo"), args, { onLine });
  progress.stop();
  if (code !== 0) {
    console.error(
      said
        .filter((line) => !/cache hit, replaying/.test(line))
        .slice(-60)
        .join("\n"),
    );
    refuse("The build failed, see above.");
  }
  writeFileSync(built, sources);
  progress.done(cached === finished ? "nothing had changed" : `${finished} programs`);
}

/**
 * Makes a checkout ready: the right Node, everything installed, and what `builds` names built (true for all programs).
 * `total` is the number of steps the command shows; install and build are its first two.
 */
export async function prepare({ total = 2, builds = true, quiet = false } = {}) {
  checkNode();
  process.chdir(root);
  try {
    await withLock(async () => {
      await install(`[1/${total}]`, quiet && existsSync(stamp));
      if (builds) await build(`[2/${total}]`, quiet, builds === true ? [] : builds);
    });
  } catch (error) {
    if (error.code === "ENOSPC")
      refuse(`The disk that holds ${root} is full: free some space and run the command again.`);
    if (error.code === "EACCES" || error.code === "EROFS")
      refuse(`This user may not write in ${root}: clone Vakans to a folder of your own.`);
    throw error;
  }
}
