import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, constants, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Storage, StorageFull, TooLarge } from "./storage";

const tenantForm = /^[0-9a-f-]{36}$/;
const keyForm = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Files in a folder: `quarantine/` while they are judged, `kept/` afterwards. A rename inside one file system admits. */
export function folderStorage(root: string): Storage {
  const place = (area: "quarantine" | "kept", key: string) => {
    if (!keyForm.test(key)) throw new Error("not a storage key");
    return path.join(root, area, key);
  };
  return {
    async receive(key, body, bytesMax) {
      const target = place("quarantine", key);
      try {
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        const hash = createHash("sha256");
        let bytes = 0;
        const measure = new Transform({
          transform(chunk: Buffer, _encoding, done) {
            bytes += chunk.length;
            if (bytes > bytesMax) return done(new TooLarge("more bytes than allowed"));
            hash.update(chunk);
            done(null, chunk);
          },
        });
        // `flush` makes the bytes durable before the file counts as received.
        await pipeline(body, measure, createWriteStream(target, { flags: "wx", mode: 0o600, flush: true }));
        return { bytes, sha256: hash.digest("hex") };
      } catch (error) {
        await rm(target, { force: true });
        if (error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT"))
          throw new StorageFull("no room for the file", { cause: error });
        throw error;
      }
    },
    quarantinePath: (key) => place("quarantine", key),
    async admit(key) {
      const target = place("kept", key);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await rename(place("quarantine", key), target);
      // The name must be as durable as the bytes.
      const folder = await open(path.dirname(target), "r");
      try {
        await folder.sync();
      } finally {
        await folder.close();
      }
    },
    async open(key) {
      const target = place("kept", key);
      await access(target, constants.R_OK);
      return createReadStream(target);
    },
    async remove(key) {
      await rm(place("quarantine", key), { force: true });
      await rm(place("kept", key), { force: true });
    },
    async removeAll(tenantId) {
      if (!tenantForm.test(tenantId)) throw new Error("not the id of a tenant");
      let count = 0;
      for (const area of ["quarantine", "kept"]) {
        const folder = path.join(root, area, tenantId);
        count += (await readdir(folder).catch(() => [])).length;
        await rm(folder, { recursive: true, force: true });
      }
      return count;
    },
    async ready() {
      try {
        await mkdir(root, { recursive: true, mode: 0o700 });
        await access(root, constants.W_OK);
        return true;
      } catch {
        return false;
      }
    },
  };
}
