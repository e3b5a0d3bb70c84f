import { expect, test } from "vitest";
import { inspectDoc } from "./doc";
import { makeDoc } from "./testing/doc";
import { problemOf } from "./testing/problem-of";

const problem = (bytes: Buffer) => problemOf(inspectDoc, bytes);
const holding = (path: string) => makeDoc({ streams: { [path]: Buffer.from("content") } });
const wide = (text: string) => Buffer.from(text, "utf16le");

test.each([
  ["text", makeDoc()],
  ["a template on the writer's disk", makeDoc({ template: "C:\\Mallar\\CV.dot" })],
  ["a web link", makeDoc({ text: Buffer.from('\x13 HYPERLINK "https://www.example.se" \x14x\x15') })],
  ["pictures", holding("/Data")],
])("VN-21: an old Word document with %s is accepted", (_, bytes) => {
  expect(problem(bytes)).toBeNull();
});

test.each([
  ["a password", makeDoc({ flags: 0x0100 }), "attachment.encrypted"],
  ["obfuscated text", makeDoc({ flags: 0x8000 }), "attachment.encrypted"],
  ["macros", holding("/Macros/VBA/dir"), "attachment.macro"],
  ["macros elsewhere", holding("/Other/_VBA_PROJECT"), "attachment.macro"],
  ["an object", holding("/ObjectPool/_1/CompObj"), "attachment.embedded"],
  ["an object elsewhere", holding("/Other/\u0001Ole10Native"), "attachment.embedded"],
  ["a workbook beside its text", holding("/Workbook"), "attachment.wrongType"],
  ["no text", makeDoc({ withoutText: true }), "attachment.wrongType"],
  ["a template from the web", makeDoc({ template: "https://example.se/a.dot" }), "attachment.remote"],
  ["a template on a server", makeDoc({ template: "\\\\example.se\\a.dot" }), "attachment.remote"],
  [
    "a field that fetches",
    makeDoc({ text: wide('\x13 INCLUDEPICTURE "http://127.0.0.1:9/a" \x15') }),
    "attachment.remote",
  ],
  ["a DDE field", makeDoc({ text: Buffer.from("\x13 DDEAUTO a b \x14") }), "attachment.script"],
  ["a DDE field in wide characters", makeDoc({ text: wide("\x13 DDEAUTO a b \x14") }), "attachment.script"],
  [
    "a DDE field at an odd place",
    makeDoc({ text: Buffer.concat([Buffer.from("a"), wide("\x13 DDE a b \x15")]) }),
    "attachment.script",
  ],
  ["its end cut off", makeDoc().subarray(0, 2_000), "attachment.corrupt"],
])("VN-21: an old Word document with %s is refused", (_, bytes, expected) => {
  expect(problem(bytes)).toBe(expected);
});

test.each([
  ["a chain of sectors", (bytes: Buffer) => bytes.writeInt32LE(2, (bytes.readInt32LE(0x4c) + 1) * 512 + 2 * 4)],
  ["the tree of names", (bytes: Buffer) => bytes.writeInt32LE(1, (bytes.readInt32LE(0x30) + 1) * 512 + 128 + 0x44)],
  [
    "a name that two names refer to",
    (bytes: Buffer) => bytes.writeInt32LE(0, (bytes.readInt32LE(0x30) + 1) * 512 + 128 + 0x4c),
  ],
])("VN-21: %s that runs in a circle is a damaged file, found before a reader follows it", (_what, damage) => {
  const bytes = Buffer.from(makeDoc());
  expect(problemOf(inspectDoc, bytes)).toBeNull();
  damage(bytes);
  expect(problemOf(inspectDoc, bytes)).toBe("attachment.corrupt");
});
