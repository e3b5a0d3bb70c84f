import type { Readable } from "node:stream";
import { pictureBytesMax } from "@vakans/core/forms";
import { type FormFields, isBodyTooLarge, receiveFiles } from "@vakans/web";

/** A form with a logotype as it came; the file is `null` where none was chosen. */
export type LogotypeForm = { readonly fields: FormFields; readonly content: Uint8Array | null };

/** What is sent is read this far, so that a file that is too large can be told beside its field. */
const readBytesMax = 16 * 1024 ** 2;

/** Reads the form, and of the file no more than shows that it is too large. Null for a form that is larger than any picture. */
export async function readLogotypeForm(request: Request): Promise<LogotypeForm | null> {
  try {
    const { files, fields } = await receiveFiles(request, {
      fileField: "logotype",
      filesMax: 1,
      bytesMax: readBytesMax,
      onFile: ({ stream }) => bytesOf(stream),
    });
    const [file] = files;
    if (file && "error" in file) throw file.error;
    return { fields, content: file?.kept ?? null };
  } catch (error) {
    if (isBodyTooLarge(error)) return null;
    throw error;
  }
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let count = 0;
  for await (const part of stream) {
    // The rest is read and let go.
    if (count <= pictureBytesMax) parts.push(part);
    count += part.length;
  }
  return Buffer.concat(parts);
}
