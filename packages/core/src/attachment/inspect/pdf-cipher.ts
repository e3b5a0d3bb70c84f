import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import type { PdfDict, PdfValue } from "./pdf-syntax";

type Method = "identity" | "rc4" | "aes128" | "aes256";

/** Decrypts the bytes of a stream of an object. */
export type PdfDecrypt = (bytes: Buffer, number: number, generation: number) => Buffer;

const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const noVector = Buffer.alloc(16);
const md5 = (...parts: Buffer[]) => createHash("md5").update(Buffer.concat(parts)).digest();
const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    const held = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = held;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  const out = Buffer.alloc(bytes.length);
  for (let at = 0, i = 0, j = 0; at < bytes.length; at++) {
    i = (i + 1) & 0xff;
    j = (j + (state[i] ?? 0)) & 0xff;
    swap(i, j);
    out[at] = (bytes[at] ?? 0) ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0);
  }
  return out;
}

function aes(name: "aes-128-cbc" | "aes-256-cbc", key: Buffer, vector: Buffer, bytes: Buffer): Buffer {
  const cipher = createDecipheriv(name, key, vector).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes.subarray(0, bytes.length & ~15)), cipher.final()]);
}

// ISO 32000-2, algorithm 2.B, with an empty password.
function hardened(salt: Buffer): Buffer {
  let key: Buffer = sha256(salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = Buffer.concat([cipher.update(block), cipher.final()]);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(["sha256", "sha384", "sha512"][rest] ?? "sha256")
      .update(mixed)
      .digest();
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

type Lookup = (dict: PdfDict, key: string) => PdfValue | undefined;

function newKey(revision: number, user: Buffer, wrapped: Buffer): Buffer | null {
  if (user.length < 48 || wrapped.length < 32) return null;
  const hash = revision >= 6 ? hardened : sha256;
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return null;
  return aes("aes-256-cbc", hash(user.subarray(40, 48)), noVector, wrapped.subarray(0, 32));
}

function oldKey(
  revision: number,
  length: number,
  owner: Buffer,
  user: Buffer,
  tail: Buffer,
  id: Buffer,
): Buffer | null {
  const size = revision < 3 ? 5 : Math.max(5, Math.min(16, length >> 3));
  let key: Buffer = md5(padding, owner.subarray(0, 32), tail);
  if (revision >= 3) for (let round = 0; round < 50; round++) key = md5(key.subarray(0, size));
  key = key.subarray(0, size);
  if (revision < 3) return rc4(key, padding).equals(user.subarray(0, 32)) ? key : null;
  let proof: Buffer = md5(padding, id);
  for (let round = 0; round < 20; round++) proof = rc4(Buffer.from(key.map((byte) => byte ^ round)), proof);
  return proof.equals(user.subarray(0, 16)) ? key : null;
}

/** The decryption of a file that opens without a password; null when it asks for one, or in a way we do not know. */
export function openWithoutPassword(encrypt: PdfDict, id: Buffer, get: Lookup): PdfDecrypt | null {
  const number = (dict: PdfDict, key: string, otherwise: number) => {
    const value = get(dict, key);
    return value?.kind === "number" ? value.value : otherwise;
  };
  const text = (key: string) => {
    const value = get(encrypt, key);
    return value?.kind === "string" ? value.bytes : Buffer.alloc(0);
  };
  const name = (dict: PdfDict, key: string) => {
    const value = get(dict, key);
    return value?.kind === "name" ? value.name : null;
  };
  const version = number(encrypt, "V", 0);
  const revision = number(encrypt, "R", 0);
  if (name(encrypt, "Filter") !== "Standard" || ![1, 2, 4, 5].includes(version)) return null;

  let method: Method = "rc4";
  let length = number(encrypt, "Length", version === 4 ? 128 : 40);
  if (version >= 4) {
    const filters = get(encrypt, "CF");
    const chosen = name(encrypt, "StmF") ?? "Identity";
    const filter = filters?.kind === "dict" ? get(filters, chosen) : undefined;
    const known: Readonly<Record<string, Method>> = { V2: "rc4", AESV2: "aes128", AESV3: "aes256", None: "identity" };
    method = filter?.kind === "dict" ? (known[name(filter, "CFM") ?? "None"] ?? "identity") : "identity";
    if (version === 4) length = 128;
  }

  const metadata = get(encrypt, "EncryptMetadata");
  const open = metadata?.kind === "other" && metadata.word === "false" && revision >= 4;
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(number(encrypt, "P", 0) | 0);
  const tail = Buffer.concat([permissions, id, open ? Buffer.alloc(4, 0xff) : Buffer.alloc(0)]);
  const key =
    version === 5 ? newKey(revision, text("U"), text("UE")) : oldKey(revision, length, text("O"), text("U"), tail, id);
  if (!key) return null;

  return (bytes, object, generation) => {
    if (method === "identity") return bytes;
    if (method === "aes256")
      return bytes.length < 16 ? bytes : aes("aes-256-cbc", key, bytes.subarray(0, 16), bytes.subarray(16));
    const place = Buffer.from(
      [object, object >> 8, object >> 16, generation, generation >> 8].map((byte) => byte & 0xff),
    );
    const salt = method === "aes128" ? Buffer.from("sAlT") : Buffer.alloc(0);
    const own = md5(key, place, salt).subarray(0, Math.min(16, key.length + 5));
    if (method === "rc4") return rc4(own, bytes);
    return bytes.length < 16 ? bytes : aes("aes-128-cbc", own, bytes.subarray(0, 16), bytes.subarray(16));
  };
}
