import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { identity, plainEnvironment } from "./account";
import { diagnose } from "./diagnosis";
import { OperatorError } from "./operator-error";
import { makeFolder, type Place, writeWhole } from "./place";
import { initdbOptions } from "./settings";

/** Makes an empty cluster beside its place and moves it there when it is whole, so that a death in between leaves none. */
export function makeCluster(place: Place, durable: boolean): void {
  const { account, binaries, folders } = place;
  const draft = `${folders.cluster}.new`;
  rmSync(draft, { recursive: true, force: true }); // An earlier start may have died in the middle.
  if (!existsSync(folders.password)) writeWhole(folders.password, randomBytes(24).toString("base64url"));
  // The server's user creates nothing beside its own folder, which is therefore made for it.
  makeFolder(draft);
  chmodSync(draft, 0o700);
  const passwordFile = `${folders.cluster}.password`;
  writeFileSync(passwordFile, readFileSync(folders.password), { mode: 0o600 });
  if (account.owner) {
    chownSync(draft, account.owner.uid, account.owner.gid);
    chownSync(passwordFile, account.owner.uid, account.owner.gid);
  }
  try {
    for (const ctype of ["C.UTF-8", "C"]) {
      const options = initdbOptions(draft, passwordFile, durable, ctype);
      const [command, ...rest] = [...account.before, binaries.initdb, ...options];
      if (command === undefined) return;
      const made = spawnSync(command, rest, {
        ...identity(account),
        cwd: "/",
        env: plainEnvironment(),
        encoding: "utf8",
      });
      if (made.error)
        throw new OperatorError(
          `PostgreSQL cannot be started here (${made.error.message}): set DATABASE_URL to a PostgreSQL of your own.`,
        );
      if (made.status === 0) {
        renameSync(draft, folders.cluster);
        return;
      }
      const diagnosis = diagnose(`${made.stdout}\n${made.stderr}`, folders.data, folders.log);
      if (diagnosis.kind === "ctype" && ctype !== "C") continue;
      throw diagnosis.kind === "error"
        ? diagnosis.error
        : new OperatorError(`PostgreSQL could not make its database in ${folders.data}: ${made.stderr.trim()}`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}
