import CFB from "cfb";

export type DocParts = {
  readonly flags?: number;
  readonly text?: Buffer;
  readonly template?: string;
  /** More streams, by path. */
  readonly streams?: Readonly<Record<string, Buffer>>;
  readonly withoutText?: boolean;
};

function associations(template: string): Buffer {
  const head = Buffer.from([0xff, 0xff, 2, 0, 0, 0, 0, 0]);
  const length = Buffer.alloc(2);
  length.writeUInt16LE(template.length);
  return Buffer.concat([head, length, Buffer.from(template, "utf16le")]);
}

/** A Word 97 document, as far as an inspection reads it, with whatever a test hides in it. */
export function makeDoc({
  flags = 0,
  text,
  template = "Normal.dot",
  streams = {},
  withoutText = false,
}: DocParts = {}): Buffer {
  const container = CFB.utils.cfb_new();
  // The library marks files of its own with a stream, which no writer of documents does.
  CFB.utils.cfb_del(container, "/\u0001Sh33tJ5");
  const table = associations(template);
  const main = Buffer.alloc(6_000);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(0x0200 | flags, 0x0a);
  main.writeUInt32LE(0, 0x019a);
  main.writeUInt32LE(table.length, 0x019e);
  (text ?? Buffer.from("Erfarenhet och utbildning")).copy(main, 0x600);
  if (!withoutText) CFB.utils.cfb_add(container, "/WordDocument", main);
  CFB.utils.cfb_add(container, "/1Table", table);
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(container, path, content);
  return Buffer.from(CFB.write(container, { type: "buffer" }));
}
