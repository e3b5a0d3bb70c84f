import { promisify } from "node:util";
import { crc32, deflate, inflate } from "node:zlib";
import { type JudgedPicture, sidePixelsMax } from "./limits";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature);

/** What makes up the picture and its colours. Texts, places and whatever else a program hid in it are left out. */
const kept = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "IDAT", "IEND"]);

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const depthsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const inflated = promisify(inflate) as (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;
const deflated = promisify(deflate) as (bytes: Buffer, options: { level: number }) => Promise<Buffer>;

type Chunk = { readonly type: string; readonly data: Buffer };

const unreadable = { ok: false, code: "picture.unreadable" } as const;

/** Writes a PNG anew: its pixels unpacked to exactly the size it says and packed again, without what is no picture. */
export async function cleanPng(bytes: Buffer): Promise<JudgedPicture> {
  const chunks = chunksOf(bytes);
  const head = chunks?.[0];
  if (!chunks || head?.type !== "IHDR" || head.data.length !== 13) return unreadable;
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const [depth = 0, color = 0, packing, filter, interlace = 0] = head.data.subarray(8);
  const channels = channelsOf[color];
  if (!channels || !depthsOf[color]?.includes(depth) || packing !== 0 || filter !== 0 || interlace > 1)
    return unreadable;
  if (width < 1 || height < 1 || width > sidePixelsMax || height > sidePixelsMax)
    return { ok: false, code: "picture.size" };
  const size = rawBytes(width, height, depth * channels, interlace === 1);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const raw = await inflated(packed, { maxOutputLength: size }).catch(() => null);
  if (raw?.length !== size) return unreadable;
  if (color === 3 && !chunks.some(({ type }) => type === "PLTE")) return unreadable;
  const before = chunks.filter(({ type }) => kept.has(type) && type !== "IDAT" && type !== "IEND");
  const data = await deflated(raw, { level: 9 });
  const parts = [...before, { type: "IDAT", data }, { type: "IEND", data: Buffer.alloc(0) }];
  return {
    ok: true,
    content: Buffer.concat([signature, ...parts.map(written)]),
    mediaType: "image/png",
    width,
    height,
  };
}

/** The parts of a file, each with the sum that it says; null for a file that is broken or has something behind its end. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) return null;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length)) return null;
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
    // What lies behind the end is no part of the picture, and is left out.
    if (type === "IEND") return chunks;
  }
  return null;
}

function written({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Where each pass of an interlaced picture begins, and how far apart its pixels are. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** How many bytes the pixels unpack to: each row begins with one that names its filter. */
function rawBytes(width: number, height: number, bits: number, interlaced: boolean): number {
  const plain = (wide: number, high: number) => (wide < 1 || high < 1 ? 0 : high * (1 + Math.ceil((wide * bits) / 8)));
  if (!interlaced) return plain(width, height);
  return passes.reduce(
    (sum, [x, y, dx, dy]) => sum + plain(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}
