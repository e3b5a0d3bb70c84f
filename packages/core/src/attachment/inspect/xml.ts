import { SaxesParser } from "saxes";
import { Found } from "./problem";

/** What an inspection hears of a document: names without prefix, attributes by local name. */
export type XmlListener = {
  readonly opened?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly closed?: (name: string) => void;
};

const depthMax = 1_000;
const latin = new Set(["iso-8859-1", "windows-1252", "us-ascii", "ascii"]);

/** Does this begin as markup, whatever the part is called? */
export function looksLikeXml(bytes: Buffer): boolean {
  return /^\s*</.test(decode(bytes.subarray(0, 256)).replace(/^\ufeff/, ""));
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return swapped(bytes);
  if (bytes[0] === 0x3c && bytes[1] === 0) return bytes.toString("utf16le");
  if (bytes[0] === 0 && bytes[1] === 0x3c) return swapped(bytes);
  const declared = /^[^>]{0,100}encoding\s*=\s*["']([^"']*)/.exec(bytes.toString("latin1", 0, 200))?.[1]?.toLowerCase();
  if (declared === undefined || declared === "utf-8" || declared === "utf8") return bytes.toString("utf8");
  // An encoding that we read otherwise than Word does could hide anything.
  if (latin.has(declared)) return bytes.toString("latin1");
  throw new Found("attachment.corrupt");
}

const swapped = (bytes: Buffer) =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString("utf16le");

/** Reads a document through. A DOCTYPE is refused, so there are no entities; so is what is not well-formed. Throws `Found`. */
export function readXml(bytes: Buffer, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  const refuse = () => {
    throw new Found("attachment.corrupt");
  };
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", (tag) => {
    depth++;
    if (depth > depthMax) throw new Found("attachment.bomb");
    listener.opened?.(tag.local, new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value])));
  });
  parser.on("closetag", (tag) => {
    depth--;
    listener.closed?.(tag.local);
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.write(decode(bytes)).close();
}
