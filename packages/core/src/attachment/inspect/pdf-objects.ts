import { openWithoutPassword, type PdfDecrypt } from "./pdf-cipher";
import { decodeStream } from "./pdf-filter";
import { type PdfCursor, type PdfDict, type PdfValue, readValue, skipBlanks, valuesOf } from "./pdf-syntax";
import { Found } from "./problem";

// Some pictures of scanned pages are large, but a page's text is not.
const streamMax = 64_000_000;
const streamsMax = 400_000_000;
const objectsInStreamMax = 100_000;
const endStream = Buffer.from("endstream");

type PdfStream = {
  readonly dict: PdfDict;
  readonly number: number;
  readonly generation: number;
  readonly start: number;
};

/** Every object that any reader could see, also those that an update replaced, and the file's roots. */
export type PdfObjects = {
  readonly values: readonly PdfValue[];
  readonly roots: readonly PdfValue[];
  /** What a value stands for: itself, or every object of the number that it refers to. */
  readonly resolve: (value: PdfValue) => readonly PdfValue[];
};

type Survey = {
  readonly bytes: Buffer;
  readonly work: { left: number };
  readonly byNumber: Map<number, PdfValue[]>;
  readonly values: PdfValue[];
  readonly trailers: PdfDict[];
  readonly streams: PdfStream[];
};

function keep(survey: Survey, number: number, value: PdfValue): void {
  survey.values.push(value);
  const known = survey.byNumber.get(number);
  if (known) known.push(value);
  else survey.byNumber.set(number, [value]);
}

function resolverOf(survey: Survey) {
  return function resolve(value: PdfValue, hops = 0): readonly PdfValue[] {
    if (value.kind !== "ref") return [value];
    const known = survey.byNumber.get(value.number) ?? [];
    // A number given to thousands of objects, each a reference to thousands more, would never end.
    survey.work.left -= known.length;
    if (survey.work.left < 0) throw new Found("attachment.bomb");
    return hops > 8 ? [] : known.flatMap((found) => resolve(found, hops + 1));
  };
}

/** Reads what follows every "obj" of the file, wherever it stands, since a cross-reference may point anywhere. */
function surveyObjects(survey: Survey): void {
  const { bytes, work } = survey;
  for (let at = bytes.indexOf("obj"); at >= 0; at = bytes.indexOf("obj", at + 3)) {
    if (bytes.toString("latin1", at - 3, at) === "end") continue;
    const heading = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]*$/.exec(
      bytes.toString("latin1", Math.max(0, at - 40), at),
    );
    const number = heading ? Number(heading[1]) : -1;
    const cursor: PdfCursor = { bytes, at: at + 3, work };
    const value = readValue(cursor);
    keep(survey, number, value);
    if (value.kind !== "dict") continue;
    skipBlanks(cursor);
    if (bytes.toString("latin1", cursor.at, cursor.at + 6) !== "stream") continue;
    let start = cursor.at + 6;
    if (bytes[start] === 13) start++;
    if (bytes[start] === 10) start++;
    survey.streams.push({ dict: value, number, generation: heading ? Number(heading[2]) : 0, start });
    if (isNamed(valuesOf(value, "Type"), "XRef")) survey.trailers.push(value);
  }
  for (let at = bytes.indexOf("trailer"); at >= 0; at = bytes.indexOf("trailer", at + 7)) {
    const value = readValue({ bytes, at: at + 7, work });
    if (value.kind !== "dict") continue;
    survey.trailers.push(value);
    survey.values.push(value);
  }
}

const isNamed = (values: readonly PdfValue[], name: string) =>
  values.some((value) => value.kind === "name" && value.name === name);

function contentOf(survey: Survey, stream: PdfStream, decrypt: PdfDecrypt | null): Buffer {
  const { bytes } = survey;
  const resolve = resolverOf(survey);
  const lengths = valuesOf(stream.dict, "Length")
    .flatMap((value) => resolve(value))
    .flatMap((value) => (value.kind === "number" && value.value >= 0 ? [stream.start + Math.floor(value.value)] : []))
    .filter((end) => end <= bytes.length && bytes.subarray(end, end + 20).includes(endStream));
  const next = bytes.indexOf(endStream, stream.start);
  const end = lengths.length > 0 ? Math.max(...lengths) : next < 0 ? bytes.length : next;
  const content = bytes.subarray(stream.start, end);
  survey.work.left -= content.length;
  if (survey.work.left < 0) throw new Found("attachment.bomb");
  return decrypt && !isNamed(valuesOf(stream.dict, "Type"), "XRef")
    ? decrypt(content, stream.number, stream.generation)
    : content;
}

function listOf(survey: Survey, dict: PdfDict, keys: readonly string[]): readonly PdfValue[] {
  const resolve = resolverOf(survey);
  return keys
    .flatMap((key) => valuesOf(dict, key))
    .flatMap((value) => resolve(value))
    .flatMap((value) => (value.kind === "array" ? value.items.flatMap((item) => resolve(item)) : [value]));
}

function decode(survey: Survey, stream: PdfStream, decrypt: PdfDecrypt | null, bytesMax: number): Buffer | null {
  const filters = listOf(survey, stream.dict, ["Filter"]).flatMap((value) =>
    value.kind === "name" ? [value.name] : [],
  );
  const parameters = listOf(survey, stream.dict, ["DecodeParms", "DP"]);
  const early = parameters.some(
    (value) =>
      value.kind === "dict" && valuesOf(value, "EarlyChange").some((v) => v.kind === "number" && v.value === 0),
  );
  const predicted = parameters.some(
    (value) => value.kind === "dict" && valuesOf(value, "Predictor").some((v) => v.kind === "number" && v.value > 1),
  );
  const content = decodeStream(contentOf(survey, stream, decrypt), filters, early ? 0 : 1, bytesMax);
  return predicted && isObjectStream(stream) ? null : content;
}

// Readers take any stream with these two keys for one, whatever its type says.
const isObjectStream = (stream: PdfStream) =>
  valuesOf(stream.dict, "First").length > 0 && valuesOf(stream.dict, "N").length > 0;

function readObjectStream(survey: Survey, stream: PdfStream, content: Buffer): void {
  const resolve = resolverOf(survey);
  const firsts = valuesOf(stream.dict, "First")
    .flatMap((value) => resolve(value))
    .flatMap((value) => (value.kind === "number" ? [Math.floor(value.value)] : []));
  if (firsts.length === 0) throw new Found("attachment.corrupt");
  for (const first of firsts) {
    const numbers = content.toString("latin1", 0, Math.max(0, first)).match(/\d{1,10}/g) ?? [];
    if (numbers.length > 2 * objectsInStreamMax) throw new Found("attachment.bomb");
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const at = first + Number(numbers[index + 1]);
      if (at < content.length)
        keep(survey, Number(numbers[index]), readValue({ bytes: content, at, work: survey.work }));
    }
  }
}

function openerOf(survey: Survey): PdfDecrypt | null {
  const resolve = resolverOf(survey);
  const ciphers = survey.trailers
    .flatMap((trailer) => valuesOf(trailer, "Encrypt"))
    .flatMap((value) => resolve(value))
    .filter((value) => value.kind === "dict");
  const [cipher] = ciphers;
  if (
    survey.trailers.some((trailer) => valuesOf(trailer, "Encrypt").some((value) => value.kind !== "other")) &&
    !cipher
  )
    throw new Found("attachment.encrypted");
  if (!cipher) return null;
  // Two different ways to read one file are one too many.
  if (new Set(ciphers.map((dict) => JSON.stringify(dict))).size > 1) throw new Found("attachment.encrypted");
  const get = (dict: PdfDict, key: string) =>
    valuesOf(dict, key)
      .flatMap((value) => resolve(value))
      .at(-1);
  const ids = survey.trailers
    .flatMap((trailer) => listOf(survey, trailer, ["ID"]))
    .filter((value) => value.kind === "string");
  const tried = ids.length > 0 ? ids.map((id) => id.bytes) : [Buffer.alloc(0)];
  for (const id of tried.slice(0, 8)) {
    const decrypt = openWithoutPassword(cipher, id, get);
    if (decrypt) return decrypt;
  }
  throw new Found("attachment.encrypted");
}

/** Reads all objects of a file, those in compressed object streams too, and bounds what its streams unpack to. Throws `Found`. */
export function readObjects(bytes: Buffer): PdfObjects {
  const survey: Survey = {
    bytes,
    work: { left: 8 * bytes.length + 20_000_000 },
    byNumber: new Map(),
    values: [],
    trailers: [],
    streams: [],
  };
  surveyObjects(survey);
  const decrypt = openerOf(survey);
  let total = streamsMax;
  const spend = (length: number) => {
    total -= length;
    if (total < 0) throw new Found("attachment.bomb");
  };
  for (const stream of survey.streams.filter(isObjectStream)) {
    const content = decode(survey, stream, decrypt, streamMax);
    if (!content) throw new Found("attachment.corrupt"); // What cannot be looked into cannot be let through.
    spend(content.length);
    readObjectStream(survey, stream, content);
  }
  for (const stream of survey.streams) {
    if (!isObjectStream(stream)) spend(decode(survey, stream, decrypt, streamMax)?.length ?? 0);
    if (valuesOf(stream.dict, "F").length > 0) throw new Found("attachment.remote");
  }
  return {
    values: survey.values,
    roots: survey.trailers.flatMap((trailer) => valuesOf(trailer, "Root")),
    resolve: resolverOf(survey),
  };
}
