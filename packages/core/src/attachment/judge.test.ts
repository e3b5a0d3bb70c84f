import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWords } from "@vakans/i18n";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDoc } from "./inspect/testing/doc";
import { makeDocx } from "./inspect/testing/docx";
import { makePdf } from "./inspect/testing/pdf";
import { type AttachmentFormat, type AttachmentRefusalCode, judgeFile } from "./judge";

const all: readonly AttachmentFormat[] = ["pdf", "rtf", "doc", "docx"];
const rtf = Buffer.from("{\\rtf1 Erfarenhet}");
const files = { "cv.pdf": makePdf(), "cv.docx": makeDocx(), "cv.doc": makeDoc(), "cv.rtf": rtf };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "judge-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function judged(name: string, content: Buffer, formats: readonly string[] = all, bytesMax = 5 * 1024 ** 2) {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, content);
  return judgeFile(path, { name, formats, bytesMax });
}

test.each(Object.entries(files))("VN-21: a sound %s is accepted with its own media type", async (name, content) => {
  const verdict = await judged(name.toUpperCase(), content);
  expect(verdict).toMatchObject({ ok: true, format: name.split(".")[1] });
  expect(verdict.ok && verdict.mediaType).toMatch(/^application\//);
});

test("VN-21: a file whose content is another format than its name says is refused", async () => {
  for (const [name, content] of Object.entries(files)) {
    for (const other of Object.keys(files)) {
      if (other !== name) expect(await judged(other, content)).toMatchObject({ code: "attachment.wrongType" });
    }
  }
});

test.each(["cv.exe", "cv.pdf.exe", "cv", "cv.odt", "cv.toString", "cv."])(
  "VN-21: a file called %s is refused with the list of allowed formats",
  async (name) => {
    expect(await judged(name, makePdf())).toEqual({
      ok: false,
      code: "attachment.format",
      details: { allowed: "pdf, rtf, doc, docx" },
    });
  },
);

test("VN-21: a format that the tenant does not allow is refused", async () => {
  expect(await judged("cv.rtf", rtf, ["pdf", "docx"])).toMatchObject({
    code: "attachment.format",
    details: { allowed: "pdf, docx" },
  });
});

test("VN-21: a format that a tenant allows and nobody can judge is refused, and not promised", async () => {
  expect(await judged("cv.odt", makePdf(), ["pdf", "odt"])).toMatchObject({
    code: "attachment.format",
    details: { allowed: "pdf" },
  });
});

test("VN-21: a file of nothing, or of blanks only, is empty", async () => {
  expect(await judged("cv.pdf", Buffer.alloc(0))).toMatchObject({ code: "attachment.empty" });
  expect(await judged("cv.docx", Buffer.from(" \r\n\t\0"))).toMatchObject({ code: "attachment.empty" });
});

test("VN-23: a file of exactly the limit is accepted, one byte more is too large", async () => {
  const file = makePdf();
  expect(await judged("cv.pdf", file, all, file.length)).toMatchObject({ ok: true });
  expect(await judged("cv.pdf", file, all, file.length - 1)).toMatchObject({ code: "attachment.tooLarge" });
  expect(await judged("cv.pdf", Buffer.alloc(5 * 1024 ** 2 + 1))).toMatchObject({ details: { limit: 5 } });
});

test("VN-21: a Word document under a password is told so, under either extension", async () => {
  const file = makeDoc({ withoutText: true, streams: { "/EncryptedPackage": Buffer.from("x") } });
  expect(await judged("cv.docx", file)).toMatchObject({ code: "attachment.encrypted" });
  expect(await judged("cv.doc", file)).toMatchObject({ code: "attachment.encrypted" });
});

test("a file that is not on the disk is an error, never a refusal", async () => {
  await expect(judgeFile(join(folder, "missing"), { name: "cv.pdf", formats: all, bytesMax: 1 })).rejects.toThrow(
    "ENOENT",
  );
});

const codes = {
  "attachment.bomb": true,
  "attachment.busy": true,
  "attachment.corrupt": true,
  "attachment.embedded": true,
  "attachment.empty": true,
  "attachment.encrypted": true,
  "attachment.format": true,
  "attachment.macro": true,
  "attachment.polyglot": true,
  "attachment.remote": true,
  "attachment.script": true,
  "attachment.tooLarge": true,
  "attachment.unreadable": true,
  "attachment.wrongType": true,
} satisfies Record<AttachmentRefusalCode, true>;

test.each(["sv", "nb", "nn", "en"] as const)(
  "VN-21: in %s every refusal says what is wrong and what to do",
  (language) => {
    const words = createWords(language);
    for (const code of Object.keys(codes) as AttachmentRefusalCode[]) {
      const text = words.t(`refusal.${code}`, { allowed: "pdf, docx", limit: 5 });
      expect(text).not.toMatch(/\{\{|refusal\./);
      expect(text.split(/[.!] /).length).toBeGreaterThan(1);
    }
    expect(words.t("refusal.attachment.format", { allowed: "pdf, docx" })).toContain("pdf, docx");
    expect(words.t("refusal.attachment.nameTooLong", { limit: 45, length: 56 })).toMatch(/56.*45/);
  },
);
