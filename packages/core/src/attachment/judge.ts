import { open } from "node:fs/promises";
import { refuse, type Verdict } from "../verdict";
import { inspectDoc, isEncryptedPackage } from "./inspect/doc";
import { inspectDocx } from "./inspect/docx";
import { inspectPdf } from "./inspect/pdf";
import { type AttachmentProblem, Found } from "./inspect/problem";
import { inspectRtf } from "./inspect/rtf";
import { extensionOf } from "./name";

const mediaTypes = {
  pdf: "application/pdf",
  rtf: "application/rtf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** The formats that can be judged; a tenant's policy allows some of them. */
export type AttachmentFormat = keyof typeof mediaTypes;

/** Why a file is refused, as a key of the word catalogue's room `refusal` (VN-21). */
export type AttachmentRefusalCode =
  | AttachmentProblem
  | "attachment.busy"
  | "attachment.format"
  | "attachment.tooLarge"
  | "attachment.unreadable";

export type AttachmentRules = {
  /** The name as displayed: its last extension says which format the file claims to be. */
  readonly name: string;
  /** What the tenant allows. A format that cannot be judged is refused even so, and not listed as allowed. */
  readonly formats: readonly string[];
  readonly bytesMax: number;
};

export type AttachmentVerdict =
  | { readonly ok: true; readonly format: AttachmentFormat; readonly mediaType: string }
  | Extract<Verdict<AttachmentRefusalCode>, { ok: false }>;

const inspections: Readonly<Record<AttachmentFormat, (bytes: Buffer) => void>> = {
  pdf: inspectPdf,
  rtf: inspectRtf,
  doc: inspectDoc,
  docx: inspectDocx,
};

type Container = "pdf" | "rtf" | "compound" | "zip";
const containers: Readonly<Record<AttachmentFormat, Container>> = {
  pdf: "pdf",
  rtf: "rtf",
  doc: "compound",
  docx: "zip",
};

function containerOf(bytes: Buffer): Container | null {
  const start = bytes.toString("latin1", 0, 1_024);
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "compound";
  if (start.startsWith("PK\x03\x04")) return "zip";
  if (start.startsWith("{\\rt")) return "rtf";
  // Readers find the header anywhere in the first kilobyte; whoever hides it there is told so by the inspection.
  return start.includes("%PDF-") ? "pdf" : null;
}

const isBlank = (bytes: Buffer) => bytes.every((byte) => byte === 0 || byte === 32 || (byte >= 9 && byte <= 13));

const wordForms = new Set<AttachmentFormat>(["doc", "docx"]);

function inspect(bytes: Buffer, format: AttachmentFormat): void {
  if (isBlank(bytes)) throw new Found("attachment.empty");
  const container = containerOf(bytes);
  if (container === "compound" && wordForms.has(format) && isEncryptedPackage(bytes))
    throw new Found("attachment.encrypted");
  if (container !== containers[format]) throw new Found("attachment.wrongType");
  inspections[format](bytes);
}

const isFormat = (extension: string): extension is AttachmentFormat => Object.hasOwn(mediaTypes, extension);

/**
 * May this file be an attachment? Judged by what is in it, after its name said what to expect (VN-21, VN-23). Sizes are
 * in bytes. Answers with a code and what its text needs: `allowed` ("pdf, docx") or `limit` (megabytes). Throws only
 * when the file cannot be read from the disk.
 */
export async function judgeFile(
  path: string,
  { name, formats, bytesMax }: AttachmentRules,
): Promise<AttachmentVerdict> {
  const extension = extensionOf(name);
  if (!isFormat(extension) || !formats.includes(extension)) {
    return refuse("attachment.format", { allowed: formats.filter(isFormat).join(", ") });
  }
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) return refuse("attachment.empty");
    if (size > bytesMax) return refuse("attachment.tooLarge", { limit: Math.floor((bytesMax / 1024 ** 2) * 10) / 10 });
    inspect(await file.readFile(), extension);
    return { ok: true, format: extension, mediaType: mediaTypes[extension] };
  } catch (error) {
    if (error instanceof Found) return refuse(error.problem);
    if (error instanceof Error && "syscall" in error) throw error;
    return refuse("attachment.unreadable");
  } finally {
    await file.close();
  }
}
