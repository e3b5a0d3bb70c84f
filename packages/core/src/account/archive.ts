import { PassThrough, type Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Storage } from "../storage/storage";
import type { ArchivedFile } from "./own-data";

type Contents = { readonly document: unknown; readonly files: readonly ArchivedFile[]; readonly writtenAt: Date };

/** A zip with `data.json` and the files, written while it is read: one file at a time, none of them whole in memory. */
export function archiveOf(storage: Storage, { document, files, writtenAt }: Contents): Readable {
  const zip = new ZipFile();
  const stream = new PassThrough();
  let reading: Readable | null = null;
  // Whoever breaks the download off leaves no file open.
  stream.on("close", () => reading?.destroy());
  // A file that cannot be read breaks the download off: an archive that lacks it would look whole.
  zip.on("error", (error) => stream.destroy(error instanceof Error ? error : new Error("the archive broke off")));
  zip.outputStream.on("error", (error) => stream.destroy(error));
  zip.outputStream.pipe(stream);
  zip.addBuffer(Buffer.from(`${JSON.stringify(document, null, 2)}\n`), "data.json", { mtime: writtenAt });
  for (const { path, storageKey } of files) {
    // Documents are packed already: packing them again costs time and saves nothing.
    zip.addReadStreamLazy(path, { mtime: writtenAt, compress: false }, (give) => {
      storage.open(storageKey).then(
        (read) => {
          reading = read;
          read.on("error", (error) => stream.destroy(error));
          give(null, read);
        },
        (error: unknown) => {
          stream.destroy(error instanceof Error ? error : new Error("a file could not be read"));
        },
      );
    });
  }
  zip.end();
  return stream;
}
