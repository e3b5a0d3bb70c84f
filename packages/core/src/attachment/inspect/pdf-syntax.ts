import { Found } from "./problem";

/** A value of a PDF file. A dictionary keeps every pair, also of a key that stands twice: readers differ on which counts. */
export type PdfValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "string"; readonly bytes: Buffer }
  | { readonly kind: "ref"; readonly number: number }
  | { readonly kind: "array"; readonly items: readonly PdfValue[] }
  | PdfDict
  | { readonly kind: "other"; readonly word: string };

export type PdfDict = { readonly kind: "dict"; readonly pairs: readonly (readonly [string, PdfValue])[] };

/** Where reading stands. `left` is the work that the whole file may still cost, in bytes, shared by all cursors. */
export type PdfCursor = { readonly bytes: Buffer; at: number; readonly work: { left: number } };

const depthMax = 200;
const blanks = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([..."()<>[]{}/%"].map((character) => character.charCodeAt(0)));
const endings = new Set(["obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref"]);
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

const isRegular = (byte: number | undefined) => byte !== undefined && !blanks.has(byte) && !delimiters.has(byte);

function spend(cursor: PdfCursor, work: number): void {
  cursor.work.left -= work;
  if (cursor.work.left < 0) throw new Found("attachment.bomb");
}

/** Passes blanks and comments, and pays for them: a comment may be as long as the file, and begin at every object. */
export function skipBlanks(cursor: PdfCursor): void {
  const start = cursor.at;
  passBlanks(cursor);
  spend(cursor, cursor.at - start);
}

function passBlanks(cursor: PdfCursor): void {
  const { bytes } = cursor;
  for (;;) {
    const byte = bytes[cursor.at];
    if (byte === 0x25) {
      while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at++;
    } else if (byte !== undefined && blanks.has(byte)) cursor.at++;
    else return;
  }
}

function readWord(cursor: PdfCursor): string {
  const start = cursor.at;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at++;
  return cursor.bytes.toString("latin1", start, cursor.at);
}

function readName(cursor: PdfCursor): PdfValue {
  cursor.at++;
  const raw = readWord(cursor);
  const name = raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { kind: "name", name };
}

function readLiteral(cursor: PdfCursor): PdfValue {
  const { bytes } = cursor;
  const out: number[] = [];
  let open = 1;
  cursor.at++;
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at++] ?? 0;
    if (byte === 0x28) open++;
    if (byte === 0x29 && --open === 0) break;
    if (byte === 0x5c) readEscape(cursor, out);
    else out.push(byte);
  }
  return { kind: "string", bytes: Buffer.from(out) };
}

function readEscape(cursor: PdfCursor, out: number[]): void {
  const octal = /^[0-7]{1,3}/.exec(cursor.bytes.toString("latin1", cursor.at, cursor.at + 3))?.[0];
  if (octal) {
    cursor.at += octal.length;
    out.push(Number.parseInt(octal, 8) & 0xff);
    return;
  }
  const byte = cursor.bytes[cursor.at++];
  if (byte === undefined || byte === 10) return;
  if (byte === 13) {
    if (cursor.bytes[cursor.at] === 10) cursor.at++;
    return;
  }
  out.push(escapes[String.fromCharCode(byte)] ?? byte);
}

function readHex(cursor: PdfCursor): PdfValue {
  const found = cursor.bytes.indexOf(0x3e, cursor.at);
  const end = found < 0 ? cursor.bytes.length : found;
  const digits = cursor.bytes.toString("latin1", cursor.at + 1, end).replace(/[^0-9a-fA-F]/g, "");
  cursor.at = end + 1;
  return { kind: "string", bytes: Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex") };
}

function readArray(cursor: PdfCursor, depth: number): PdfValue {
  const items: PdfValue[] = [];
  cursor.at++;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.at >= cursor.bytes.length) break;
    if (cursor.bytes[cursor.at] === 0x5d) {
      cursor.at++;
      break;
    }
    const value = readValue(cursor, depth + 1);
    if (ends(value)) break;
    items.push(value);
  }
  return { kind: "array", items };
}

const ends = (value: PdfValue) => value.kind === "other" && endings.has(value.word);

function readDict(cursor: PdfCursor, depth: number): PdfValue {
  const pairs: [string, PdfValue][] = [];
  let key: string | null = null;
  cursor.at += 2;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.at >= cursor.bytes.length) break;
    if (cursor.bytes[cursor.at] === 0x3e) {
      cursor.at += cursor.bytes[cursor.at + 1] === 0x3e ? 2 : 1;
      break;
    }
    const value = readValue(cursor, depth + 1);
    if (ends(value)) break;
    // What is no key in a key's place is passed over, as lenient readers do.
    if (key === null) key = value.kind === "name" ? value.name : null;
    else {
      pairs.push([key, value]);
      key = null;
    }
  }
  return { kind: "dict", pairs };
}

function readNumber(cursor: PdfCursor, word: string): PdfValue {
  if (!/^\d{1,10}$/.test(word)) return { kind: "number", value: Number.parseFloat(word) || 0 };
  const after = cursor.at;
  skipBlanks(cursor);
  const generation = readWord(cursor);
  skipBlanks(cursor);
  if (/^\d{1,5}$/.test(generation) && cursor.bytes[cursor.at] === 0x52 && !isRegular(cursor.bytes[cursor.at + 1])) {
    cursor.at++;
    return { kind: "ref", number: Number(word) };
  }
  cursor.at = after;
  return { kind: "number", value: Number(word) };
}

/** Reads one value, always moving on. Lenient, since a reader that repairs must not see more than we do. Throws `Found`. */
export function readValue(cursor: PdfCursor, depth = 0): PdfValue {
  if (depth > depthMax) throw new Found("attachment.bomb");
  skipBlanks(cursor);
  const start = cursor.at;
  const value = readAnything(cursor, depth);
  if (cursor.at === start) cursor.at++;
  spend(cursor, value.kind === "dict" || value.kind === "array" ? 1 : cursor.at - start + 1);
  return value;
}

function readAnything(cursor: PdfCursor, depth: number): PdfValue {
  const byte = cursor.bytes[cursor.at];
  if (byte === 0x2f) return readName(cursor);
  if (byte === 0x28) return readLiteral(cursor);
  if (byte === 0x5b) return readArray(cursor, depth);
  if (byte === 0x3c) return cursor.bytes[cursor.at + 1] === 0x3c ? readDict(cursor, depth) : readHex(cursor);
  const word = readWord(cursor);
  return /^[+-]?(?:\d|\.)/.test(word) ? readNumber(cursor, word) : { kind: "other", word };
}

/** All values of a key of a dictionary. */
export const valuesOf = (dict: PdfDict, key: string): readonly PdfValue[] =>
  dict.pairs.flatMap(([name, value]) => (name === key ? [value] : []));
