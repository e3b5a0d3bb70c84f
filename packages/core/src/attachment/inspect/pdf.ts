import { type PdfObjects, readObjects } from "./pdf-objects";
import { type PdfDict, type PdfValue, valuesOf } from "./pdf-syntax";
import { type AttachmentProblem, Found } from "./problem";

const markup = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|\?php)/i;
const headMarkup = 1_024;
const zipEnd = Buffer.from("PK\x05\x06", "latin1");
const zipEntry = Buffer.from("PK\x01\x02", "latin1");

const forbiddenKeys: ReadonlyMap<string, AttachmentProblem> = new Map([
  ["JS", "attachment.script"],
  ["JavaScript", "attachment.script"],
  ["AA", "attachment.script"],
  ["XFA", "attachment.script"],
  ["EmbeddedFiles", "attachment.embedded"],
  ["EF", "attachment.embedded"],
  ["RichMediaContent", "attachment.embedded"],
  ["RichMediaSettings", "attachment.embedded"],
]);
const forbiddenActions: ReadonlyMap<string, AttachmentProblem> = new Map([
  ["JavaScript", "attachment.script"],
  ["Launch", "attachment.script"],
  ["SubmitForm", "attachment.script"],
  ["ImportData", "attachment.script"],
  ["Rendition", "attachment.script"],
  ["RichMediaExecute", "attachment.script"],
  ["GoToR", "attachment.remote"],
  ["GoToE", "attachment.embedded"],
]);
const forbiddenKinds: ReadonlyMap<string, AttachmentProblem> = new Map([
  ["EmbeddedFile", "attachment.embedded"],
  ["RichMedia", "attachment.embedded"],
  ["FileAttachment", "attachment.embedded"],
  ["3D", "attachment.embedded"],
  ["Movie", "attachment.embedded"],
  ["Screen", "attachment.embedded"],
]);

// A file may have several faults; the worst is told.
const worstFirst = ["attachment.script", "attachment.embedded", "attachment.remote", "attachment.corrupt"] as const;

function judgeOpening(value: PdfValue, resolve: PdfObjects["resolve"]): AttachmentProblem | undefined {
  const meanings = resolve(value);
  if (meanings.length === 0) return "attachment.corrupt";
  const starts = meanings.some((meaning) => {
    if (meaning.kind !== "dict") return false; // A place in the document.
    const actions = valuesOf(meaning, "S").flatMap((action) => resolve(action));
    if (actions.length === 0) return valuesOf(meaning, "D").length === 0;
    return actions.some((action) => action.kind !== "name" || action.name !== "GoTo");
  });
  return starts ? "attachment.script" : undefined;
}

function judgeDict(dict: PdfDict, resolve: PdfObjects["resolve"]): readonly (AttachmentProblem | undefined)[] {
  return dict.pairs.flatMap(([key, value]) => {
    if (key === "OpenAction") return [judgeOpening(value, resolve)];
    const rules = key === "S" ? forbiddenActions : key === "Type" || key === "Subtype" ? forbiddenKinds : null;
    const meanings = rules ? resolve(value) : [];
    return [
      forbiddenKeys.get(key),
      ...meanings.map((meaning) => (meaning.kind === "name" ? rules?.get(meaning.name) : undefined)),
    ];
  });
}

function judgeAll({ values, resolve }: PdfObjects): void {
  const problems = new Set<AttachmentProblem | undefined>();
  const waiting = [...values];
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (value.kind === "array") for (const item of value.items) waiting.push(item);
    if (value.kind !== "dict") continue;
    for (const problem of judgeDict(value, resolve)) problems.add(problem);
    for (const [, inner] of value.pairs) if (inner.kind === "dict" || inner.kind === "array") waiting.push(inner);
  }
  const worst = worstFirst.find((problem) => problems.has(problem));
  if (worst) throw new Found(worst);
}

function hasPages({ roots, resolve }: PdfObjects): boolean {
  const follow = (values: readonly PdfValue[], key: string) =>
    values
      .flatMap((value) => resolve(value))
      .flatMap((value) => (value.kind === "dict" ? valuesOf(value, key) : []))
      .flatMap((value) => resolve(value));
  return follow(follow(roots, "Pages"), "Kids").some(
    (kids) => kids.kind === "array" && kids.items.some((kid) => resolve(kid).length > 0),
  );
}

// Archives are read from their end: a directory that fits its end record makes this file an archive too.
function holdsArchive(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(zipEnd); at >= 0; at = bytes.indexOf(zipEnd, at + 1)) {
    if (at + 22 > bytes.length) return false;
    const start = at - bytes.readUInt32LE(at + 12);
    const entries = bytes.readUInt16LE(at + 10);
    if (entries > 0 && start >= 0 && bytes.subarray(start, start + 4).equals(zipEntry)) return true;
    if (at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true;
  }
  return false;
}

function judgeFrame(bytes: Buffer): void {
  const text = bytes.toString("latin1");
  if (!text.startsWith("%PDF-")) throw new Found("attachment.polyglot");
  if (markup.test(text.slice(0, headMarkup)) || /[\r\n]%PDF-\d/.test(text) || holdsArchive(bytes))
    throw new Found("attachment.polyglot");
  const end = text.lastIndexOf("%%EOF");
  if (end < 0 || !text.includes("startxref")) throw new Found("attachment.corrupt");
  if (
    text
      .slice(end + 5)
      .replaceAll("\0", "")
      .replaceAll("\x1a", "")
      .trim() !== ""
  )
    throw new Found("attachment.polyglot");
}

/**
 * A PDF document: opens without a password, has pages, and nothing in it runs, starts, sends or carries other files.
 * All objects are read, never only those that the cross-reference names. Throws `Found`.
 */
export function inspectPdf(bytes: Buffer): void {
  judgeFrame(bytes);
  const objects = readObjects(bytes);
  judgeAll(objects);
  if (!hasPages(objects)) throw new Found("attachment.corrupt");
}
