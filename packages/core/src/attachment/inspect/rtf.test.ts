import { expect, test } from "vitest";
import { inspectRtf } from "./rtf";
import { problemOf } from "./testing/problem-of";

const rtf = (inner: string) => Buffer.from(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 ${inner}}`, "latin1");
const problem = (bytes: Buffer) => problemOf(inspectRtf, bytes);

test.each([
  ["text", rtf("Erfarenhet\\par ")],
  ["escapes", rtf("\\u228?\\'e5\\{\\}")],
  ["a link", rtf('{\\field{\\*\\fldinst HYPERLINK "https://www.example.se"}{\\fldrslt x}}')],
  ["a picture in bytes", rtf("{\\pict\\pngblip\\bin4 \x01}\\{}")],
  ["a template on the writer's disk", rtf("x{\\*\\template C:\\\\Mallar\\\\CV.dot}")],
  ["a line after its end", Buffer.concat([rtf("x"), Buffer.from("\r\n\0")])],
])("VN-21: an RTF with %s is accepted", (_, bytes) => {
  expect(problem(bytes)).toBeNull();
});

test.each([
  ["an object", rtf("x{\\object\\objemb{\\*\\objdata 0105}}"), "attachment.embedded"],
  ["object data alone", rtf("x{\\*\\objdata0105}"), "attachment.embedded"],
  ["object data split by groups", rtf("x{\\*\\obj{}data}"), "attachment.embedded"],
  ["a linked object", rtf("x{\\object\\objautlink}"), "attachment.embedded"],
  ["bytes outside a picture", rtf("x\\bin3 abc"), "attachment.embedded"],
  ["a template from the web", rtf("x{\\*\\template http://127.0.0.1:9/a}"), "attachment.remote"],
  ["a template in escapes", rtf("x{\\*\\template \\'68\\u116?{tp}\\'3a//127.0.0.1}"), "attachment.remote"],
  ["a template hidden behind another word", rtf("x{\\*\\template\\sn http://127.0.0.1:9/a}"), "attachment.remote"],
  ["a linked picture", rtf("x{\\sp{\\sn pibName}{\\sv http://127.0.0.1:9/a}}"), "attachment.remote"],
  ["a field that fetches", rtf('x{\\field{\\*\\fldinst {INCLUDE}{PICTURE "http://127.0.0.1"}}}'), "attachment.remote"],
  ["a DDE field", rtf("x{\\field{\\*\\fldinst DDE{AUTO} a b}}"), "attachment.script"],
  ["open groups", Buffer.from("{\\rtf1 x{\\b y"), "attachment.corrupt"],
  ["a short header", Buffer.from("{\\rt x}"), "attachment.corrupt"],
  ["a picture longer than the file", rtf("x{\\pict\\bin999 a}"), "attachment.corrupt"],
  ["something after its end", Buffer.concat([rtf("x"), Buffer.from("<html>")]), "attachment.polyglot"],
  ["nothing to read", rtf("\\par  "), "attachment.empty"],
  ["thousands of levels", rtf("{".repeat(5_000)), "attachment.bomb"],
  ["thousands of fonts", rtf(`{\\fonttbl${"{\\f1 A;}".repeat(40_000)}}x`), "attachment.bomb"],
])("VN-21: an RTF with %s is refused", (_, bytes, expected) => {
  expect(problem(bytes)).toBe(expected);
});
