import { expect, test } from "vitest";
import { inspectDocx } from "./docx";
import { field, makeDocx, relationship } from "./testing/docx";
import { problemOf } from "./testing/problem-of";
import { makeZip } from "./testing/zip";

const problem = (bytes: Buffer) => problemOf(inspectDocx, bytes);
const part = (name: string, content: string | Buffer = "x") => makeDocx({ more: [{ name, content }] });
const png = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

test.each([
  ["a paragraph", makeDocx()],
  ["a picture", part("word/media/image1.png", png)],
  ["a web link", makeDocx({ relationships: relationship("hyperlink", "https://www.example.se/", true) })],
  ["a mail link", makeDocx({ relationships: relationship("hyperlink", "mailto:jobb@example.se", true) })],
  [
    "a template on the writer's disk",
    makeDocx({ relationships: relationship("attachedTemplate", "file:///C:\\Mallar\\CV.dotx", true) }),
  ],
  ["an ordinary field", makeDocx({ body: field(" PAGE ", "\\* MERGEFORMAT ") })],
  [
    "a picture from the writer's disk in a field",
    makeDocx({ body: field(' INCLUDEPICTURE "C:\\\\Bilder\\\\a.png" ') }),
  ],
  ["a main part under another name", makeDocx({ mainName: "word/document2.xml" })],
  ["a stored part", makeDocx({ more: [{ name: "word/media/a.png", content: png, stored: true }] })],
  ["folders of their own", part("word/media/", "")],
])("VN-21: a Word document with %s is accepted", (_, bytes) => {
  expect(problem(bytes)).toBeNull();
});

test.each([
  ["by its name", part("word/vbaProject.bin")],
  [
    "by its content type",
    makeDocx({
      types: '<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      more: [{ name: "word/x.bin", content: "x" }],
    }),
  ],
  [
    "by its relationship",
    makeDocx({ relationships: relationship("vbaProject", "x.bin"), more: [{ name: "word/x.bin", content: "x" }] }),
  ],
  ["by the document's own type", makeDocx({ mainType: "application/vnd.ms-word.document.macroEnabled.main+xml" })],
])("VN-21: a Word document with a macro, known %s, is refused", (_, bytes) => {
  expect(problem(bytes)).toBe("attachment.macro");
});

test.each([
  ["an OLE object", part("word/embeddings/oleObject1.bin")],
  ["an OLE relationship", makeDocx({ relationships: relationship("oleObject", "a.bin") })],
  ["an OLE element", makeDocx({ body: '<o:OLEObject ProgID="Package"/>' })],
  ["an ActiveX control", part("word/activeX/activeX1.xml", "<a/>")],
  ["another document as a chunk", makeDocx({ body: "<w:altChunk/>" })],
  ["another document by relationship", makeDocx({ relationships: relationship("aFChunk", "a.html") })],
  ["a program among its pictures", part("word/media/image1.png", Buffer.from("MZ\x90\0", "latin1"))],
  ["an archive among its pictures", part("word/media/image1.png", makeZip([{ name: "a", content: "a" }]))],
  [
    "a compound file among its pictures",
    part("word/media/image1.png", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1")),
  ],
  ["a linked object as a field", makeDocx({ body: field(" LINK Excel.Sheet a.xlsx ") })],
])("VN-21: a Word document with %s is refused as embedding", (_, bytes) => {
  expect(problem(bytes)).toBe("attachment.embedded");
});

test.each([
  ["a picture from the web", makeDocx({ relationships: relationship("image", "http://127.0.0.1:9/p.png", true) })],
  [
    "a template from the web",
    makeDocx({ relationships: relationship("attachedTemplate", "https://example.se/a.dotm", true) }),
  ],
  [
    "a template on a server",
    makeDocx({ relationships: relationship("attachedTemplate", "\\\\example.se\\a.dotm", true) }),
  ],
  [
    "a template on a server as a file address",
    makeDocx({ relationships: relationship("attachedTemplate", "file://example.se/a.dotm", true) }),
  ],
  ["a frame", makeDocx({ relationships: relationship("frame", "https://example.se/", true) })],
  ["a link that starts a program", makeDocx({ relationships: relationship("hyperlink", "ms-msdt:/id", true) })],
  ["a field that fetches a picture", makeDocx({ body: field(' INCLUDEPICTURE "http', '://127.0.0.1:9/a.png" ') })],
  [
    "a field that fetches a text",
    makeDocx({ body: '<w:fldSimple w:instr=" INCLUDETEXT &quot;\\\\\\\\example.se\\\\a.docx&quot;"/>' }),
  ],
  ["a drawing that fetches", makeDocx({ body: '<v:imagedata src="http://127.0.0.1:9/a.png"/>' })],
])("VN-21: a Word document with %s is refused as remote", (_, bytes) => {
  expect(problem(bytes)).toBe("attachment.remote");
});

test.each([
  ["a DDE field", makeDocx({ body: field(" DDEAUTO none none ") })],
  ["a DDE field in pieces", makeDocx({ body: field(" D", "DE", "AUTO none") })],
  [
    "a DDE field around another",
    makeDocx({ body: field(" DDE ").replace("</w:instrText>", `</w:instrText>${field("PAGE")}`) }),
  ],
  [
    "a DDE field in a footnote",
    part("word/footnotes.xml", '<w:footnotes xmlns:w="urn:w"><w:fldSimple w:instr="dde a b"/></w:footnotes>'),
  ],
  ["a link that is a script", makeDocx({ relationships: relationship("hyperlink", "java&#9;script:alert(1)", true) })],
  ["a drawing with a script", part("word/media/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")],
])("VN-21: a Word document with %s is refused as a script", (_, bytes) => {
  expect(problem(bytes)).toBe("attachment.script");
});

test.each([
  ["a document type", makeDocx({ doctype: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>' })],
  ["broken markup", makeDocx({ body: "<w:p>" })],
  ["markup in an encoding of its own", part("word/a.xml", '<?xml version="1.0" encoding="utf-7"?><a/>')],
  ["the same part twice", makeDocx({ more: [{ name: "word/Document.xml", content: "<a/>" }] })],
  ["a part outside", part("../a.xml", "<a/>")],
  ["a part with a back-slash", part("..\\a.xml", "<a/>")],
  ["an absolute part", part("/etc/a.xml", "<a/>")],
  ["a part on a drive", part("C:/a.xml", "<a/>")],
  ["a symbolic link", makeDocx({ more: [{ name: "word/a.xml", content: "/etc/passwd", mode: 0o120777 }] })],
  ["a part with two names", makeDocx({ more: [{ name: "word/a.xml", localName: "word/b.xml", content: "<a/>" }] })],
  ["its end cut off", makeDocx().subarray(0, -200)],
  ["a part shorter than it says", makeDocx({ more: [{ name: "word/a.png", content: "abc", claimed: 9 }] })],
])("VN-21: a Word document with %s is refused as damaged", (_, bytes) => {
  expect(problem(bytes)).toBe("attachment.corrupt");
});

test.each([
  ["before it", makeDocx({ frame: { before: Buffer.from("%PDF-1.7") } })],
  ["between its parts", makeDocx({ frame: { between: Buffer.from("%PDF-1.7") } })],
  ["after it", makeDocx({ frame: { after: Buffer.from("%PDF-1.7") } })],
  ["in its comment", makeDocx({ frame: { comment: "%PDF-1.7" } })],
])("VN-21: a Word document with bytes %s is refused as two things at once", (_, bytes) => {
  expect(problem(bytes)).toBe("attachment.polyglot");
});

const blank = Buffer.alloc(110_000_000, 0x20);
test.each([
  ["that grows a hundredfold", makeDocx({ more: [{ name: "word/a.xml", content: blank.subarray(0, 20_000_000) }] })],
  ["beyond a hundred megabytes", makeDocx({ more: [{ name: "word/a.xml", content: blank }] })],
  ["whose headers lie", makeDocx({ more: [{ name: "word/a.xml", content: blank, claimed: 1_000 }] })],
  [
    "of too many parts",
    makeDocx({ more: Array.from({ length: 1_001 }, (_, index) => ({ name: `word/${index}`, content: "" })) }),
  ],
])("VN-21: an archive %s is refused without unpacking it", (_, bytes) => {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  expect(problem(bytes)).toBe("attachment.bomb");
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test("VN-21: an archive that is no Word document is of the wrong type", () => {
  expect(problem(makeZip([{ name: "a.txt", content: "a" }]))).toBe("attachment.wrongType");
  expect(
    problem(makeDocx({ mainType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" })),
  ).toBe("attachment.wrongType");
});

test("VN-21: an archive under a password is refused as protected", () => {
  expect(problem(makeDocx({ more: [{ name: "word/a.xml", content: "<a/>", encrypted: true }] }))).toBe(
    "attachment.encrypted",
  );
});
