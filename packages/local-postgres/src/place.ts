import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Account, canRun, oneself, renumberedRoot, unprivileged, user } from "./account";
import { type Binaries, binariesIn } from "./binaries";
import { OperatorError } from "./operator-error";

/** Where everything of one server lies. `cluster` is what PostgreSQL calls its data directory. */
export type Folders = { data: string; cluster: string; password: string; port: string; keeper: string; log: string };

const pointer = "cluster-folder";

export function foldersOf(data: string): Folders {
  const elsewhere = join(data, pointer);
  return {
    data,
    cluster: existsSync(elsewhere) ? readFileSync(elsewhere, "utf8").trim() : join(data, "cluster"),
    password: join(data, "password"),
    port: join(data, "port"),
    keeper: join(data, "keeper.json"),
    log: join(data, "server.log"),
  };
}

/** Makes the data folder. As root it can be entered by the server's user but not listed; what is secret in it is 0600. */
export function makeFolder(data: string): void {
  const first = mkdirSync(data, { recursive: true, mode: 0o711 });
  if (first === undefined || process.getuid?.() !== 0) return;
  for (let folder = data; ; folder = dirname(folder)) {
    chmodSync(folder, 0o711);
    if (folder === first) return;
  }
}

/** A file is either whole or not there, whenever the process dies. */
export function writeWhole(path: string, content: string, mode = 0o600): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  writeFileSync(draft, content, { mode, flush: true });
  renameSync(draft, path);
}

export type Place = { account: Account; binaries: Binaries; folders: Folders };

/**
 * Decides who runs the server and from where: as oneself; as root, as the owner of the data or an unprivileged user;
 * where that user cannot get in, as root under another number; and at last from a folder that it can enter.
 */
export function choosePlace(binaries: Binaries, folders: Folders, shelter = "/var/lib/vakans"): Place {
  const owner = existsSync(folders.cluster) ? statSync(folders.cluster) : null;
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new OperatorError(
        `The database in ${folders.cluster} belongs to another user (number ${owner.uid}): start as that user, or choose another folder with DATA_DIR.`,
      );
    }
    return { account: oneself, binaries, folders };
  }
  const parent = owner ? folders.data : dirname(folders.cluster);
  const candidates = [...(owner && owner.uid !== 0 ? [user(owner.uid, owner.gid)] : []), unprivileged, renumberedRoot];
  const account = candidates.find((candidate) => canRun(candidate, binaries.postgres, parent));
  if (account) return { account, binaries, folders };
  return takeShelter(binaries, folders, shelter);
}

function takeShelter(binaries: Binaries, folders: Folders, shelter: string): Place {
  try {
    makeFolder(shelter);
    const copy = join(shelter, basename(dirname(dirname(dirname(binaries.folder)))));
    if (!existsSync(copy)) {
      const draft = `${copy}.${process.pid}`;
      cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
      renameSync(draft, copy);
    }
    const safe = binariesIn(copy);
    if (canRun(unprivileged, safe.postgres, shelter)) {
      if (canRun(unprivileged, safe.postgres, folders.data)) return { account: unprivileged, binaries: safe, folders };
      const cluster = join(shelter, randomBytes(6).toString("hex"));
      if (existsSync(folders.cluster)) {
        cpSync(folders.cluster, cluster, { recursive: true });
        rmSync(folders.cluster, { recursive: true });
      }
      writeWhole(join(folders.data, pointer), cluster);
      return { account: unprivileged, binaries: safe, folders: { ...folders, cluster } };
    }
  } catch {
    // The sentence below says what to do, whatever it was.
  }
  throw new OperatorError(
    `PostgreSQL may not run as root, and another user cannot enter ${folders.data} or ${binaries.folder}: move Vakans to a folder that others can enter, or start it as an ordinary user.`,
  );
}
