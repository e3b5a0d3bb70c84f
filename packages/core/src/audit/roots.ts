import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Head } from "./chain";

/** The second place of the audit trail's chain: where each tenant's days ended, out of reach of whoever holds the database. */
export type Roots = {
  /** The days of a tenant that have a root, in order. */
  days(slug: string): Promise<readonly string[]>;
  /** A day's root; null when there is none, or none that can be read. */
  read(slug: string, day: string): Promise<Head | null>;
  /** Keeps a day's root, durably and whole. */
  keep(slug: string, root: Head): Promise<void>;
};

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Roots in a folder: a file for each tenant and day with a position and a hash. */
export function folderRoots(folder: string): Roots {
  const folderOf = (slug: string) => {
    if (!/^[a-z0-9-]+$/.test(slug)) throw new Error("not a tenant's short name");
    return path.join(folder, slug);
  };
  return {
    async days(slug) {
      const names = await readdir(folderOf(slug)).catch(ifMissing([]));
      return names.filter((name) => dayForm.test(name)).sort();
    },
    async read(slug, day) {
      if (!dayForm.test(day)) throw new Error("not a day");
      const text = await readFile(path.join(folderOf(slug), day), "utf8").catch(ifMissing(""));
      const [, position, hash] = /^([1-9]\d{0,9}) ([0-9a-f]{64})\n$/.exec(text) ?? [];
      return position && hash ? { day, position: Number(position), hash } : null;
    },
    async keep(slug, { day, position, hash }) {
      const own = folderOf(slug);
      await mkdir(own, { recursive: true, mode: 0o700 });
      const target = path.join(own, day);
      const part = `${target}.${randomUUID()}.part`;
      const file = await open(part, "w", 0o600);
      try {
        await file.writeFile(`${position} ${hash}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, target);
      // The name must be as durable as the bytes.
      const holder = await open(own, "r");
      try {
        await holder.sync();
      } finally {
        await holder.close();
      }
    },
  };
}

/**
 * Why roots cannot be kept in a folder: a sentence for whoever runs the installation. Null when they can. Asked before the
 * work begins: a trail whose second place is not kept looks whole and is not.
 */
export async function refusalOfRoots(folder: string): Promise<string | null> {
  const probe = path.join(folder, `${randomUUID()}.part`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, "");
    await rm(probe);
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return `The audit trail's second place cannot be kept in ${folder} (${code}): let this user write there, or name another folder with AUDIT_DIR.`;
  }
}

const ifMissing =
  <Value>(value: Value) =>
  (error: NodeJS.ErrnoException): Value => {
    if (error.code === "ENOENT") return value;
    throw error;
  };
