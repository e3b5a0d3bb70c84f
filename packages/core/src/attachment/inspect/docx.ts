import { isRemote, judgeHyperlink } from "./address";
import { judgeField } from "./field";
import { type AttachmentProblem, Found } from "./problem";
import { looksLikeXml, readXml } from "./xml";
import { readZip, type ZipEntry } from "./zip";

// Longer than the text of any application, and parsed well within the time limit.
const xmlMax = 30_000_000;
const mainType = "wordprocessingml.document.main+xml";

const forbiddenTypes: readonly (readonly [RegExp, AttachmentProblem])[] = [
  [/macroenabled|vbaproject|vbadata|attachedtoolbars/i, "attachment.macro"],
  [
    /activex|oleobject|vnd\.ms-office\.(?!vba)[a-z.]*bin|wordprocessingml\.(?:template|subdocument)/i,
    "attachment.embedded",
  ],
];
const forbiddenNames: readonly (readonly [RegExp, AttachmentProblem])[] = [
  [/(?:^|\/)vba(?:project|data)[^/]*$/i, "attachment.macro"],
  [/(?:^|\/)(?:activex|embeddings)\/.|(?:^|\/)oleobject[^/]*$/i, "attachment.embedded"],
];
const forbiddenRelationships: Readonly<Record<string, AttachmentProblem>> = {
  vbaproject: "attachment.macro",
  vbaprojectsignature: "attachment.macro",
  wordvbadata: "attachment.macro",
  keymapcustomizations: "attachment.macro",
  attachedtoolbars: "attachment.macro",
  oleobject: "attachment.embedded",
  package: "attachment.embedded",
  control: "attachment.embedded",
  activexcontrolbinary: "attachment.embedded",
  afchunk: "attachment.embedded",
  subdocument: "attachment.embedded",
  frame: "attachment.remote",
};
const forbiddenElements: Readonly<Record<string, AttachmentProblem>> = {
  altChunk: "attachment.embedded",
  OLEObject: "attachment.embedded",
  control: "attachment.embedded",
  subDoc: "attachment.embedded",
  webVideoPr: "attachment.remote",
  sourceFileName: "attachment.remote",
  script: "attachment.script",
};
const fetchingElements = new Set(["imagedata", "fill", "stroke"]);
const fetchingAttributes = ["src", "href", "althref"];

// What a part begins with when it is no picture or font but a file of its own.
const foreignMagics = [
  "MZ",
  "\x7fELF",
  "#!",
  "PK\x03\x04",
  "PK\x05\x06",
  "Rar!",
  "7z\xbc\xaf",
  "\x1f\x8b\x08",
  "MSCF",
  "%PDF-",
  "{\\rt",
  "\xd0\xcf\x11\xe0",
  "\xca\xfe\xba\xbe",
  "\xcf\xfa\xed\xfe",
  "\0asm",
  "L\0\0\0\x01\x14\x02\0",
] as const;

const refuse = (problem: AttachmentProblem | null | undefined) => {
  if (problem) throw new Found(problem);
};
const lookUp = <Value>(table: Readonly<Record<string, Value>>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined;
const matching = (rules: readonly (readonly [RegExp, AttachmentProblem])[], text: string) =>
  rules.find(([pattern]) => pattern.test(text))?.[1];

type ContentTypes = { readonly ofPart: (name: string) => string };

function readContentTypes(entry: ZipEntry): ContentTypes {
  const byName = new Map<string, string>();
  const byExtension = new Map<string, string>();
  readXml(entry.read(), {
    opened(name, attributes) {
      const type = attributes.get("ContentType");
      if (type === undefined) return;
      refuse(matching(forbiddenTypes, type));
      if (name === "Override") byName.set((attributes.get("PartName") ?? "").toLowerCase(), type);
      if (name === "Default") byExtension.set((attributes.get("Extension") ?? "").toLowerCase(), type);
    },
  });
  return {
    ofPart: (name) =>
      byName.get(`/${name.toLowerCase()}`) ?? byExtension.get(name.toLowerCase().split(".").at(-1) ?? "") ?? "",
  };
}

function mainPart(entry: ZipEntry): string | null {
  let target: string | null = null;
  readXml(entry.read(), {
    opened(_, attributes) {
      if (/\/officeDocument$/.test(attributes.get("Type") ?? "")) target = attributes.get("Target") ?? null;
    },
  });
  return target;
}

function judgeRelationship(attributes: ReadonlyMap<string, string>): AttachmentProblem | null {
  const kind = (attributes.get("Type") ?? "").split("/").at(-1)?.toLowerCase() ?? "";
  const target = attributes.get("Target") ?? "";
  if (attributes.get("TargetMode")?.toLowerCase() !== "external") {
    // "package" is also the whole of a signature's relationship; only what points into the file embeds something.
    return lookUp(forbiddenRelationships, kind) ?? null;
  }
  if (kind === "hyperlink") {
    const verdict = judgeHyperlink(target);
    return verdict === "fine" ? null : verdict === "script" ? "attachment.script" : "attachment.remote";
  }
  return lookUp(forbiddenRelationships, kind) ?? (isRemote(target) ? "attachment.remote" : null);
}

function judgeMarkup(bytes: Buffer): void {
  const fields: string[] = [];
  let instruction = false;
  const settle = () => {
    const field = fields.at(-1);
    if (field !== undefined) refuse(judgeField(field));
  };
  readXml(bytes, {
    opened(name, attributes) {
      refuse(lookUp(forbiddenElements, name));
      if (name === "Relationship") refuse(judgeRelationship(attributes));
      if (name === "fldSimple") refuse(judgeField(attributes.get("instr") ?? ""));
      if (fetchingElements.has(name) && fetchingAttributes.some((key) => isRemote(attributes.get(key) ?? "")))
        refuse("attachment.remote");
      instruction = name === "instrText" || name === "delInstrText";
      if (name === "fldChar") {
        const kind = attributes.get("fldCharType");
        if (kind === "begin") fields.push("");
        else settle();
        if (kind === "end") fields.pop();
      }
    },
    text(text) {
      if (!instruction) return;
      // Word reads the pieces of an instruction as one, also those that stand outside any field's beginning.
      if (fields.length === 0) fields.push("");
      fields.push(`${fields.pop() ?? ""}${text}`);
    },
    closed(name) {
      if (name === "instrText" || name === "delInstrText") instruction = false;
    },
  });
  while (fields.length > 0) {
    settle();
    fields.pop();
  }
}

/** A Word document (OOXML): one clean archive, no macro, no object, nothing that starts or fetches when opened. */
export function inspectDocx(bytes: Buffer): void {
  const entries = readZip(bytes);
  const named = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name);
  const listing = named("[content_types].xml");
  const roots = named("_rels/.rels");
  if (!listing || !roots) throw new Found("attachment.wrongType");
  for (const { name, isFolder } of entries) if (!isFolder) refuse(matching(forbiddenNames, name));

  const types = readContentTypes(listing);
  // Some writers name the main part otherwise than word/document.xml: its type decides.
  const main = new URL(mainPart(roots) ?? "", "part:///").pathname.slice(1);
  if (!named(main.toLowerCase()) || !types.ofPart(main).includes(mainType)) throw new Found("attachment.wrongType");

  let markup = 0;
  for (const entry of entries) {
    if (entry.isFolder) continue;
    const content = entry.read();
    if (
      /\.(?:xml|rels|vml|svg)$/i.test(entry.name) ||
      /[+/]xml$/i.test(types.ofPart(entry.name)) ||
      looksLikeXml(content)
    ) {
      markup += content.length;
      if (markup > xmlMax) throw new Found("attachment.bomb");
      judgeMarkup(content);
    } else {
      const start = content.toString("latin1", 0, 16);
      if (foreignMagics.some((magic) => start.startsWith(magic))) throw new Found("attachment.embedded");
    }
  }
}
