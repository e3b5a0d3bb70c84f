import { PassThrough, Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import busboy from "busboy";
import { type FormFields, formFields } from "./form-fields";
import { BodyTooLarge, rawBodyOf, UploadCut } from "./incoming";

/** A file on its way in. Its name is as the sender gave it, whole: for judging and showing, never a path. */
export type ArrivingFile = { readonly field: string; readonly name: string; readonly stream: Readable };

export type Receiving<Kept> = {
  /** The field whose files count; files of other fields are passed over. */
  readonly fileField: string;
  readonly filesMax: number;
  /** Of all files together. Each file's own limit is its receiver's, who reads the stream. */
  readonly bytesMax: number;
  /**
   * Takes one file, one after the other. It must read the stream to its end or destroy it; it is refused when the
   * connection is cut, so that nothing half is kept. Fields that stand before the file in the form have been read.
   */
  readonly onFile: (file: ArrivingFile, fields: FormFields) => Promise<Kept>;
};

/** What came of an upload: what `onFile` answered for each file, or the error it threw, in order; and the other fields. */
export type Received<Kept> = {
  readonly files: readonly (
    | { readonly name: string; readonly kept: Kept }
    | { readonly name: string; readonly error: unknown }
  )[];
  /** More files than `filesMax` were sent: those past it were passed over. */
  readonly tooMany: boolean;
  readonly fields: FormFields;
};

const headBytes = 64 * 1024;
const drainBytesMax = 32 * 1024 ** 2;
const drainMs = 10_000;

/**
 * Receives a form with files, streaming: nothing of a file is held in memory. Throws `UploadCut` when the connection is
 * cut in mid-file and `BodyTooLarge` (413) past the limits; `onFile` has then been refused as well, and has cleaned up.
 */
export async function receiveFiles<Kept>(request: Request, receiving: Receiving<Kept>): Promise<Received<Kept>> {
  const body =
    rawBodyOf(request) ?? (request.body ? Readable.fromWeb(request.body as NodeReadableStream) : Readable.from([]));
  const bytesMax = receiving.bytesMax + headBytes * (receiving.filesMax + 1);
  const pairs: [string, string][] = [];
  const files: Received<Kept>["files"][number][] = [];
  const parser = openParser(request, receiving.filesMax);
  let queue: Promise<void> = Promise.resolve();
  let tooMany = false;
  let tooLarge = false;
  let counted = 0;
  let limitReached = false;

  parser.on("field", (name, value) => {
    pairs.push([name, value]);
  });
  for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"] as const) {
    parser.on(limit, () => {
      if (limit === "filesLimit") tooMany = true;
      else limitReached = true;
    });
  }
  parser.on("file", (field, stream, info) => {
    // Without a listener a cut connection would end the whole program.
    stream.on("error", () => undefined);
    const name = info.filename ?? "";
    const empty = name === "";
    if (field !== receiving.fileField || empty) {
      stream.resume();
      return;
    }
    const take = async () => {
      const loan = lent(stream);
      try {
        files.push({ name, kept: await receiving.onFile({ field, name, stream: loan }, formFields(pairs)) });
      } catch (error) {
        files.push({ name, error });
      }
      // A receiver that gave up early must not hold up the files behind it.
      loan.destroy();
    };
    queue = queue.then(take);
  });

  const count = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      counted += chunk.length;
      if (counted > bytesMax) {
        tooLarge = true;
        throw new BodyTooLarge("The files are larger than allowed");
      }
      yield chunk;
    }
  };

  try {
    await pipeline(body, count, parser as unknown as Writable);
  } catch (error) {
    await queue;
    if (tooLarge) {
      await drain(body);
      throw error;
    }
    throw new UploadCut("The upload was cut", { cause: error });
  }
  await queue;
  if (limitReached) throw new BodyTooLarge("The form has too many fields");
  return { files, tooMany, fields: formFields(pairs) };
}

/**
 * A file's stream for its receiver, who may destroy it. The parser's own must not be: it would wait for ever for somebody
 * to read the rest.
 */
function lent(stream: Readable): Readable {
  const loan = new PassThrough();
  loan.on("error", () => undefined);
  loan.once("close", () => {
    stream.unpipe(loan);
    stream.resume();
  });
  // It may have been cut while it waited for its turn: then nobody tells of it again.
  if (stream.errored || stream.destroyed) {
    loan.destroy(stream.errored ?? new Error("The file was cut"));
    return loan;
  }
  stream.once("error", (error) => loan.destroy(error));
  return stream.pipe(loan);
}

function openParser(request: Request, filesMax: number) {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new UploadCut("This is not a form with files");
  try {
    return busboy({
      headers: { "content-type": type },
      // The name is judged whole: cutting at a slash would hide what was sent.
      preservePath: true,
      defParamCharset: "utf8",
      limits: {
        files: Math.max(filesMax, 1),
        fields: 500,
        parts: filesMax + 520,
        fieldSize: 200_000,
        fieldNameSize: 200,
        headerPairs: 50,
      },
    });
  } catch (error) {
    throw new UploadCut("This is not a form with files", { cause: error });
  }
}

/** Reads on for a while without keeping anything: a browser that is cut off while it sends never reads the answer. */
async function drain(body: Readable): Promise<void> {
  if (body.destroyed) return;
  let bytes = 0;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, drainMs);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    body.once("close", done).once("end", done).once("error", done);
    body.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > drainBytesMax) done();
    });
  });
}

/** The fields of a form with files, without its files. */
export async function readMultipart(request: Request): Promise<FormFields> {
  const { fields } = await receiveFiles(request, {
    fileField: "",
    filesMax: 10,
    bytesMax: 1024 ** 2,
    onFile: async ({ stream }) => {
      stream.resume();
    },
  });
  return fields;
}
