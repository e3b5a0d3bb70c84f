import { isRemote } from "./address";
import { judgeField } from "./field";
import { type AttachmentProblem, Found } from "./problem";

const depthMax = 1_000;
const gatheredMax = 10_000_000;
// Word lists a few hundred fonts; a table of tens of thousands overflowed it once.
const fontsMax = 4_000;
const isBlank = (text: string) => text.replaceAll("\0", "").trim() === "";
const captured = new Set(["template", "fldinst", "sn", "sv"]);
const silent = new Set([
  "fonttbl",
  "colortbl",
  "stylesheet",
  "info",
  "themedata",
  "datastore",
  "listtable",
  "xmlnstbl",
]);
const linkedPictures = new Set(["pibname", "fillblipname", "lineblipname"]);

type Capture = { readonly name: string; text: string };

type Group = {
  /** The destinations whose text is gathered; groups within write to the same ones. */
  gathering: readonly Capture[];
  /** Those that this group began, judged when it closes. */
  own: Capture[];
  hidden: boolean;
  fontTable: boolean;
  picture: boolean;
  fallback: number;
};

type Reading = {
  readonly stack: Group[];
  property: string;
  fonts: number;
  visible: boolean;
  /** Pieces of text written to a destination so far: each within a thousand others would be written a thousandfold. */
  gathered: number;
  /** Characters still to be skipped after a Unicode escape. */
  skip: number;
};

function judgeCapture(reading: Reading, name: string, text: string): AttachmentProblem | null {
  if (name === "fldinst") return judgeField(text);
  if (name === "sn") reading.property = text.trim().toLowerCase();
  if (name === "sv" && !linkedPictures.has(reading.property)) return null;
  return name !== "sn" && isRemote(text) ? "attachment.remote" : null;
}

function show(reading: Reading, group: Group, text: string): void {
  const shown = text.slice(reading.skip);
  reading.skip = Math.max(0, reading.skip - text.length);
  reading.gathered += group.gathering.length;
  if (reading.gathered > gatheredMax) throw new Found("attachment.bomb");
  for (const capture of group.gathering) capture.text += shown;
  if (group.gathering.length > 0) return;
  if (!group.hidden && !isBlank(shown)) reading.visible = true;
}

function obey(reading: Reading, group: Group, word: string, value: number | null): void {
  if (word.startsWith("obj")) throw new Found("attachment.embedded");
  if (word === "pict") {
    group.picture = true;
    group.hidden = true;
    reading.visible = true;
  }
  if (silent.has(word)) group.hidden = true;
  if (word === "fonttbl") group.fontTable = true;
  if (captured.has(word) && !group.own.some(({ name }) => name === word)) {
    const capture = { name: word, text: "" };
    group.own.push(capture);
    group.gathering = [...group.gathering, capture];
  }
  if (word === "f" && group.fontTable && ++reading.fonts > fontsMax) throw new Found("attachment.bomb");
  if (word === "uc") group.fallback = Math.max(0, Math.min(value ?? 1, 16));
  if (word === "u") {
    reading.skip = 0;
    show(reading, group, String.fromCharCode((value ?? 0) & 0xffff));
    reading.skip = group.fallback;
  }
}

/** An RTF text: closed groups, something to read, no object, nothing that fetches. Throws `Found`. */
export function inspectRtf(bytes: Buffer): void {
  const text = bytes.toString("latin1");
  if (!/^\{\\rtf\d/.test(text)) throw new Found("attachment.corrupt");
  const reading: Reading = { stack: [], property: "", fonts: 0, visible: false, gathered: 0, skip: 0 };
  const control = /([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;
  const plain = /[^{}\\\r\n]+/y;
  let at = 0;
  while (at < text.length) {
    const group = reading.stack.at(-1);
    const character = text[at];
    if (character === "{") {
      if (reading.stack.length >= depthMax) throw new Found("attachment.bomb");
      reading.stack.push(
        group
          ? { ...group, own: [] }
          : { gathering: [], own: [], hidden: false, fontTable: false, picture: false, fallback: 1 },
      );
      reading.skip = 0;
      at++;
      continue;
    }
    if (!group) throw new Found("attachment.corrupt");
    if (character === "}") {
      reading.stack.pop();
      reading.skip = 0;
      for (const { name, text: gathered } of group.own) {
        const problem = judgeCapture(reading, name, gathered);
        if (problem) throw new Found(problem);
      }
      at++;
      if (reading.stack.length === 0) break;
    } else if (character === "\\") {
      at = passControl(reading, group, text, at + 1, control);
    } else {
      plain.lastIndex = at;
      const run = plain.exec(text)?.[0] ?? "";
      show(reading, group, run);
      at += Math.max(1, run.length);
    }
  }
  if (reading.stack.length > 0) throw new Found("attachment.corrupt");
  if (!isBlank(text.slice(at))) throw new Found("attachment.polyglot");
  if (!reading.visible) throw new Found("attachment.empty");
}

function passControl(reading: Reading, group: Group, text: string, at: number, control: RegExp): number {
  const symbol = text[at];
  if (symbol === "'") {
    show(reading, group, String.fromCharCode(Number.parseInt(text.slice(at + 1, at + 3), 16) || 63));
    return at + 3;
  }
  if (symbol === "*") {
    group.hidden = true;
    return at + 1;
  }
  control.lastIndex = at;
  const found = control.exec(text);
  if (!found) {
    if (symbol === "\\" || symbol === "{" || symbol === "}") show(reading, group, symbol);
    return at + 1;
  }
  const word = found[1] ?? "";
  const value = found[2] === undefined ? null : Number(found[2]);
  if (word !== "bin") {
    obey(reading, group, word, value);
    return control.lastIndex;
  }
  // Bytes that are no RTF: only a picture has a reason for them.
  if (!group.picture) throw new Found("attachment.embedded");
  const end = control.lastIndex + (value ?? 0);
  if (value === null || value < 0 || end > text.length) throw new Found("attachment.corrupt");
  return end;
}
