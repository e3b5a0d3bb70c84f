import type { Readable } from "node:stream";
import { pictureBytesMax } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import { type FormFields, type FormProblem, isBodyTooLarge, receiveFiles, refusalText } from "@vakans/web";

/** A form with a logotype as it came. Of one that is larger than any picture only what stands before the file is known. */
export type LogotypeForm = {
  readonly fields: FormFields;
  /** `null` where no file was chosen. */
  readonly content: Uint8Array | null;
  readonly tooLarge: boolean;
};

/** What is sent is read this far, so that a file that is too large can be told beside its field. */
const readBytesMax = 16 * 1024 ** 2;

/** Reads the form, and of the file no more than shows that it is too large. */
export async function readLogotypeForm(request: Request): Promise<LogotypeForm> {
  let before: FormFields | null = null;
  try {
    const { files, fields } = await receiveFiles(request, {
      fileField: "logotype",
      filesMax: 1,
      bytesMax: readBytesMax,
      onFile: ({ stream }, known) => {
        before = known;
        return bytesOf(stream);
      },
    });
    const [file] = files;
    if (file && "error" in file) throw file.error;
    return { fields, content: file?.kept ?? null, tooLarge: false };
  } catch (error) {
    if (isBodyTooLarge(error) && before) return { fields: before, content: null, tooLarge: true };
    throw error;
  }
}

/** What stands beside the file when it is larger than any picture. */
export const pictureTooLarge = (words: Words): FormProblem => ({
  field: "logotype",
  message: refusalText(words, "picture.tooLarge", { kilobytes: pictureBytesMax / 1024 }),
});

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
