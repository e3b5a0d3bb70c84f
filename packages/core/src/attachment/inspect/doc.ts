import CFB from "cfb";
import { isRemote } from "./address";
import { withoutCircles } from "./chains";
import { judgeField } from "./field";
import { Found } from "./problem";

const stream = 2;
const storage = 1;
const entriesMax = 5_000;
const wordMark = 0xa5ec;
const encryptedOrObfuscated = 0x8100;
const secondTable = 0x0200;
const associationsAt = 0x019a;
const templateIndex = 1;
// A field begins with 0x13; its instruction ends where the result (0x14) or the field (0x15) does.
const fieldStart = "\x13";
const fieldMarks = new Set(["\x13", "\x14", "\x15"]);
const instructionMax = 2_000;

type Entry = {
  readonly path: string;
  readonly name: string;
  readonly type: number;
  readonly content: Buffer;
  readonly whole: boolean;
};

/** What a compound file holds, by path below its root. Throws `Found` when it cannot be read. */
function readCompound(bytes: Buffer): readonly Entry[] {
  const sound = withoutCircles(bytes);
  if (!sound) throw new Found("attachment.corrupt");
  let container: ReturnType<typeof CFB.read>;
  try {
    container = CFB.read(sound, { type: "buffer" });
  } catch {
    throw new Found("attachment.corrupt");
  }
  if (container.FileIndex.length > entriesMax) throw new Found("attachment.bomb");
  return container.FileIndex.flatMap((entry, index) => {
    const path = (container.FullPaths[index] ?? "").split("/").slice(1).join("/").replace(/\/$/, "");
    if (entry.type !== stream && entry.type !== storage) return [];
    const content = Buffer.from(entry.content ?? []);
    return [
      {
        path,
        name: entry.name,
        type: entry.type,
        content,
        whole: entry.type === storage || content.length === entry.size,
      },
    ];
  });
}

/** Is this compound file an OOXML document under a password? */
export function isEncryptedPackage(bytes: Buffer): boolean {
  return readCompound(bytes).some(({ path }) => path === "EncryptedPackage");
}

const macroNames = /^(?:macros|vba|_vba_project(?:_cur)?|__srp_\d+)$/i;
const objectNames = /^(?:ole10native|ocx(?:name|data)|package|embeddedodf|objinfo)$/i;

// OLE marks names of its own with a control character in front.
const printable = (name: string) => [...name].filter((character) => character >= " ").join("");

function template(table: Buffer, from: number, length: number): string {
  const end = from + length;
  if (length < 6 || end > table.length || table.readUInt16LE(from) !== 0xffff) return "";
  let at = from + 6;
  for (let index = 0; at + 2 <= end; index++) {
    const next = at + 2 + 2 * table.readUInt16LE(at);
    if (index === templateIndex) return table.toString("utf16le", at + 2, Math.min(next, end));
    at = next;
  }
  return "";
}

function judgeFields(text: string): void {
  for (let at = text.indexOf(fieldStart); at >= 0; at = text.indexOf(fieldStart, at + 1)) {
    let end = at + 1;
    while (end < text.length && end - at < instructionMax && !fieldMarks.has(text[end] ?? "")) end++;
    const problem = judgeField(text.slice(at + 1, end));
    if (problem) throw new Found(problem);
  }
}

/** A Word 97–2003 document: no password, macro, object or remote template. Throws `Found`. */
export function inspectDoc(bytes: Buffer): void {
  const entries = readCompound(bytes);
  const at = (path: string) => entries.find((entry) => entry.path === path && entry.type === stream);
  if (at("EncryptedPackage")) throw new Found("attachment.encrypted");
  const main = at("WordDocument");
  if (!main || at("Workbook") || at("Book") || at("PowerPoint Document")) throw new Found("attachment.wrongType");
  if (main.content.length < associationsAt + 8 || main.content.readUInt16LE(0) !== wordMark)
    throw new Found("attachment.corrupt");

  const flags = main.content.readUInt16LE(0x0a);
  if (flags & encryptedOrObfuscated) throw new Found("attachment.encrypted");
  if (entries.some(({ name }) => macroNames.test(printable(name)))) throw new Found("attachment.macro");
  // An empty pool is what Word leaves behind, and harmless.
  if (entries.some(({ path, name }) => /^ObjectPool\/./i.test(path) || objectNames.test(printable(name))))
    throw new Found("attachment.embedded");
  if (entries.some(({ whole }) => !whole)) throw new Found("attachment.corrupt");

  const table = at(flags & secondTable ? "1Table" : "0Table");
  if (!table) throw new Found("attachment.corrupt");
  const from = main.content.readUInt32LE(associationsAt);
  if (isRemote(template(table.content, from, main.content.readUInt32LE(associationsAt + 4))))
    throw new Found("attachment.remote");

  judgeFields(main.content.toString("latin1"));
  judgeFields(main.content.toString("utf16le"));
  judgeFields(main.content.subarray(1).toString("utf16le"));
}
