import { crc32 } from "node:zlib";
import { inflateWithin } from "./inflate";
import { Found } from "./problem";

export type ZipEntry = {
  readonly name: string;
  readonly isFolder: boolean;
  /** The unpacked bytes; every call unpacks again, so that only one part is in memory. */
  readonly read: () => Buffer;
};

const entriesMax = 1_000;
const unpackedMax = 100_000_000;
const ratioMax = 100;
// A small part may well be packed hundredfold, like a page of blanks. Only what grows large is a bomb.
const ratioFloor = 1_000_000;
const directoryEnd = 0x06054b50;
const directoryEndLength = 22;
const commentMax = 0xffff;
const entryLength = 46;
const localLength = 30;
const descriptorMax = 24;
const symlink = 0o120000;

type Listed = {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
};

function endOfDirectory(bytes: Buffer): number {
  const last = bytes.length - directoryEndLength;
  if (last < 0) throw new Found("attachment.corrupt");
  if (bytes.readUInt32LE(last) === directoryEnd && bytes.readUInt16LE(last + 20) === 0) return last;
  for (let at = last; at >= Math.max(0, last - commentMax); at--) {
    if (bytes.readUInt32LE(at) === directoryEnd) throw new Found("attachment.polyglot");
  }
  throw new Found("attachment.corrupt");
}

function mayStand(name: string): boolean {
  if (name === "" || name.includes("\0") || name.includes("\\") || name.startsWith("/") || /^[a-z]:/i.test(name))
    return false;
  return !name.split("/").includes("..");
}

function listed(bytes: Buffer, from: number, to: number, count: number): Listed[] {
  const entries: Listed[] = [];
  const names = new Set<string>();
  let at = from;
  while (at < to) {
    if (at + entryLength > to || bytes.readUInt32LE(at) !== 0x02014b50) throw new Found("attachment.corrupt");
    const nameEnd = at + entryLength + bytes.readUInt16LE(at + 28);
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > to) throw new Found("attachment.corrupt");
    const name = bytes.toString("utf8", at + entryLength, nameEnd);
    const key = name.toLowerCase();
    const mode = bytes.readUInt32LE(at + 38) >>> 16;
    if (!mayStand(name) || names.has(key) || (mode & 0o170000) === symlink) throw new Found("attachment.corrupt");
    names.add(key);
    entries.push({
      name,
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = next;
  }
  if (entries.length !== count) throw new Found("attachment.corrupt");
  return entries;
}

function startOfData(bytes: Buffer, entry: Listed, directory: number): number {
  const { offset } = entry;
  if (offset + localLength > directory || bytes.readUInt32LE(offset) !== 0x04034b50)
    throw new Found("attachment.corrupt");
  const nameEnd = offset + localLength + bytes.readUInt16LE(offset + 26);
  const start = nameEnd + bytes.readUInt16LE(offset + 28);
  const sameName = bytes.toString("utf8", offset + localLength, nameEnd) === entry.name;
  const sameMethod = bytes.readUInt16LE(offset + 8) === entry.method;
  if (!sameName || !sameMethod || start + entry.packed > directory) throw new Found("attachment.corrupt");
  return start;
}

function unpack(bytes: Buffer, start: number, entry: Listed): Buffer {
  const packed = bytes.subarray(start, start + entry.packed);
  // One byte more than promised shows a header that lies, and costs one byte.
  const content = entry.method === 0 ? packed : inflateWithin(packed, false, entry.unpacked + 1);
  if (content && content.length > entry.unpacked) throw new Found("attachment.bomb");
  if (!content || content.length !== entry.unpacked || crc32(content) !== entry.crc)
    throw new Found("attachment.corrupt");
  return content;
}

/**
 * The entries of an archive that holds nothing but its entries: no bytes before, between or after them, no name twice,
 * no name outside, no link. What it would unpack to is bounded, and headers are not believed. Throws `Found`.
 */
export function readZip(bytes: Buffer): readonly ZipEntry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const directory = bytes.readUInt32LE(end + 16);
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count) throw new Found("attachment.corrupt");
  if (directory + bytes.readUInt32LE(end + 12) !== end) throw new Found("attachment.polyglot");
  if (count > entriesMax) throw new Found("attachment.bomb");
  const entries = listed(bytes, directory, end, count);

  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (unpacked > unpackedMax || (unpacked > ratioFloor && unpacked > packed * ratioMax))
    throw new Found("attachment.bomb");

  const placed = entries.map((entry) => ({ entry, start: startOfData(bytes, entry, directory) }));
  let reached = 0;
  for (const { entry, start } of placed.toSorted((a, b) => a.entry.offset - b.entry.offset)) {
    if ((entry.flags & 0x2041) !== 0) throw new Found("attachment.encrypted");
    if (entry.method !== 0 && entry.method !== 8) throw new Found("attachment.corrupt");
    if (entry.offset < reached) throw new Found("attachment.bomb");
    if (entry.offset > reached) throw new Found("attachment.polyglot");
    reached = start + entry.packed;
    if (entry.flags & 0x8) reached = afterDescriptor(bytes, reached, directory);
  }
  if (reached !== directory) throw new Found("attachment.polyglot");
  return placed.map(({ entry, start }) => ({
    name: entry.name,
    isFolder: entry.name.endsWith("/"),
    read: () => unpack(bytes, start, entry),
  }));
}

// The descriptor has four forms, with and without a signature, with short and long sizes: the next record ends it.
function afterDescriptor(bytes: Buffer, from: number, directory: number): number {
  for (let at = from; at <= Math.min(from + descriptorMax, directory); at++) {
    const signature = bytes.readUInt32LE(at);
    if (at === directory || signature === 0x04034b50) return at;
  }
  throw new Found("attachment.polyglot");
}
