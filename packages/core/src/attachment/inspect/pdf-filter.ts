import { inflateWithin } from "./inflate";
import { Found } from "./problem";

const filtersMax = 8;

function fromHex(bytes: Buffer): Buffer {
  const digits =
    bytes
      .toString("latin1")
      .split(">", 1)[0]
      ?.replace(/[^0-9a-fA-F]/g, "") ?? "";
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex");
}

function fromBase85(bytes: Buffer): Buffer {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (count: number) => {
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0) >>> 0;
    for (let index = 0; index < count; index++) out.push((value >>> (24 - 8 * index)) & 0xff);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    if (byte < 0x21 || byte > 0x75) continue;
    group.push(byte - 0x21);
    if (group.length === 5) flush(4);
  }
  const rest = group.length;
  if (rest > 1) {
    while (group.length < 5) group.push(84);
    flush(rest - 1);
  }
  return Buffer.from(out);
}

function fromRuns(bytes: Buffer, bytesMax: number): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const code = bytes[at] ?? 128;
    if (code === 128) break;
    const part = code < 128 ? bytes.subarray(at + 1, at + 2 + code) : Buffer.alloc(257 - code, bytes[at + 1] ?? 0);
    at += code < 128 ? code + 2 : 2;
    length += part.length;
    if (length > bytesMax) throw new Found("attachment.bomb");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function fromLzw(bytes: Buffer, early: number, bytesMax: number): Buffer {
  const single = Array.from({ length: 258 }, (_, code) => Buffer.from(code < 256 ? [code] : []));
  const parts: Buffer[] = [];
  let table = [...single];
  let width = 9;
  let previous: Buffer | null = null;
  let held = 0;
  let bits = 0;
  let length = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >>> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      table = [...single];
      width = 9;
      previous = null;
      continue;
    }
    const known = table[code];
    const entry: Buffer | null = known ?? (previous ? Buffer.concat([previous, previous.subarray(0, 1)]) : null);
    if (!entry) break;
    length += entry.length;
    if (length > bytesMax) throw new Found("attachment.bomb");
    parts.push(entry);
    if (previous && table.length < 4096) table.push(Buffer.concat([previous, entry.subarray(0, 1)]));
    previous = entry;
    const size = table.length + early;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return Buffer.concat(parts);
}

/**
 * A stream's bytes through its filters, in order. Null where a filter is broken or not ours (pictures). No step may
 * give more than `bytesMax` bytes: that is a bomb. Throws `Found`.
 */
export function decodeStream(
  bytes: Buffer,
  filters: readonly string[],
  early: number,
  bytesMax: number,
): Buffer | null {
  if (filters.length > filtersMax) throw new Found("attachment.bomb");
  let content = bytes;
  for (const filter of filters) {
    const next = decode(content, filter, early, bytesMax);
    if (!next) return null;
    content = next;
  }
  return content;
}

function decode(bytes: Buffer, filter: string, early: number, bytesMax: number): Buffer | null {
  switch (filter) {
    case "FlateDecode":
    case "Fl":
      return inflateWithin(bytes, true, bytesMax) ?? inflateWithin(bytes, false, bytesMax);
    case "LZWDecode":
    case "LZW":
      return fromLzw(bytes, early, bytesMax);
    case "RunLengthDecode":
    case "RL":
      return fromRuns(bytes, bytesMax);
    case "ASCIIHexDecode":
    case "AHx":
      return fromHex(bytes);
    case "ASCII85Decode":
    case "A85":
      return fromBase85(bytes);
    case "Crypt":
      return bytes;
    default:
      return null;
  }
}
