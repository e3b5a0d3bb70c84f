import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The operating-system user that PostgreSQL runs as, since it refuses to be root.
 * `before` is put in front of the command; `owner` owns the files, as seen from outside.
 */
export type Account = {
  uid?: number;
  gid?: number;
  before: readonly string[];
  owner: { uid: number; gid: number } | null;
};

export const oneself: Account = { before: [], owner: null };
const nobody = 65534;
const unshare = ["unshare", "--user", "--map-user=1000"];

export function plainEnvironment(): NodeJS.ProcessEnv {
  // Remix, in the same compilation, declares that every environment has NODE_ENV.
  return { NODE_ENV: process.env["NODE_ENV"], PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
}

export function user(uid: number, gid: number): Account {
  return { uid, gid, before: [], owner: { uid, gid } };
}

export const unprivileged = user(nobody, nobody);

/** Root under another number: it may enter what only root may enter, and PostgreSQL does not see root. */
export const renumberedRoot: Account = { before: unshare, owner: { uid: 0, gid: 0 } };

/** What `spawn` needs to run something as this account. */
export function identity(account: Account): { uid?: number; gid?: number } {
  return account.uid === undefined ? {} : { uid: account.uid, gid: account.gid ?? account.uid };
}

/** Can this account run the server from where it lies, and enter the folder of the data? Tried, not computed from modes. */
export function canRun(account: Account, postgres: string, folder: string): boolean {
  const [command, ...rest] = [...account.before, "sh", "-c", 'cd "$1" && exec "$2" --version', "sh", folder, postgres];
  if (command === undefined) return false;
  const tried = spawnSync(command, rest, { ...identity(account), cwd: "/", env: plainEnvironment(), stdio: "ignore" });
  return tried.status === 0;
}

/** Gives a tree of files to another owner, without following links out of it. */
export function giveTo(owner: { uid: number; gid: number }, path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chownSync(path, owner.uid, owner.gid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTo(owner, join(path, name));
}
