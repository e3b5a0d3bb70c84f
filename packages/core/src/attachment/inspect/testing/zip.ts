import { crc32, deflateRawSync } from "node:zlib";

export type ZipPart = {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  /** What the headers claim instead of the truth. */
  readonly claimed?: number;
  readonly localName?: string;
  readonly mode?: number;
  readonly encrypted?: boolean;
};

export type ZipFrame = {
  readonly before?: Buffer;
  readonly between?: Buffer;
  readonly after?: Buffer;
  readonly comment?: string;
};

/** An archive, as sound or as crooked as the test asks. */
export function makeZip(parts: readonly ZipPart[], frame: ZipFrame = {}): Buffer {
  const files: Buffer[] = frame.before ? [frame.before] : [];
  const directory: Buffer[] = [];
  let at = frame.before?.length ?? 0;
  for (const part of parts) {
    const content = typeof part.content === "string" ? Buffer.from(part.content) : part.content;
    const packed = part.stored ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    const localName = Buffer.from(part.localName ?? part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.encrypted ? 0x801 : 0x800, 2);
    fields.writeUInt16LE(part.stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.claimed ?? content.length, 18);
    fields.writeUInt16LE(localName.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, localName, packed]);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), fields, tail, name]));
    files.push(local);
    at += local.length;
    if (frame.between) {
      files.push(frame.between);
      at += frame.between.length;
    }
  }
  const listing = Buffer.concat(directory);
  const comment = Buffer.from(frame.comment ?? "");
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...files, listing, end, comment, frame.after ?? Buffer.alloc(0)]);
}
