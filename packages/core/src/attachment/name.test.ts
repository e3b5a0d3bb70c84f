import { expect, test } from "vitest";
import { charactersOf } from "../db/text";
import { displayName, extensionOf } from "./name";

const decomposed = (text: string) => text.normalize("NFD");

test.each([
  { id: "VN-22", name: `${"a".repeat(41)}.pdf`, characters: 45 },
  { id: "VN-22", name: "Anders Svenssons personliga brev – Region Västernorrland", characters: 56 },
  { id: "OS-9", name: "Anna-Karin Karlssons personliga brev — Östersunds kommun", characters: 56 },
  { id: "OR-12", name: decomposed(`${"å".repeat(45)}.pdf`), characters: 49 },
  { id: "OR-12", name: "CV 👩🏽‍⚕️.pdf", characters: 8 },
  { id: "OS-9", name: "", characters: 0 },
])("$id: a name's characters are those a person counts: $characters, extension included", ({ name, characters }) => {
  expect(charactersOf(name)).toBe(characters);
});

test.each([
  { sent: "cv.pdf", name: "cv.pdf", changed: false },
  { sent: "Räksmörgås Åäö.pdf", name: "Räksmörgås Åäö.pdf", changed: false },
  { sent: decomposed("Åsa Öberg.pdf"), name: "Åsa Öberg.pdf", changed: false },
  { sent: "ﬁl①.pdf", name: "ﬁl①.pdf", changed: false },
  { sent: "%2e%2e%2fcv.pdf", name: "%2e%2e%2fcv.pdf", changed: false },
  { sent: "'; DROP TABLE applications;--.pdf", name: "'; DROP TABLE applications;--.pdf", changed: false },
  { sent: "CV 👩🏽‍⚕️.pdf", name: "CV 👩🏽‍⚕️.pdf", changed: false },
  { sent: "../../../etc/passwd.pdf", name: "passwd.pdf", changed: true },
  { sent: "..\\..\\windows\\win.pdf", name: "win.pdf", changed: true },
  { sent: "cv.pdf/", name: "cv.pdf", changed: true },
  { sent: "cv\t.pdf", name: "cv.pdf", changed: true },
  { sent: "cv\u202efdp.pdf", name: "cvfdp.pdf", changed: true },
  { sent: "cv\u200b.pdf", name: "cv.pdf", changed: true },
  { sent: "   .pdf", name: "dokument.pdf", changed: true },
  { sent: ".pdf", name: "dokument.pdf", changed: true },
  { sent: "cv.pdf.", name: "cv.pdf", changed: true },
  { sent: "cv.pdf ", name: "cv.pdf", changed: true },
  { sent: "aux.docx", name: "_aux.docx", changed: true },
  { sent: "COM1.old.docx", name: "_COM1.old.docx", changed: true },
  { sent: "cv.pdf:zone.exe", name: "cv.pdf", changed: true },
  { sent: "CV: Åsa.pdf", name: "CV- Åsa.pdf", changed: true },
  { sent: 'cv"; filename="x.pdf', name: "cv; filename=x.pdf", changed: true },
  { sent: "=1+1.pdf", name: "1+1.pdf", changed: true },
  { sent: "--help.pdf", name: "help.pdf", changed: true },
  { sent: "$(id).pdf", name: "(id).pdf", changed: true },
  { sent: "cv.p df", name: "cv.pdf", changed: true },
])("VN-22: a file sent as $sent is shown as $name", ({ sent, name, changed }) => {
  expect(displayName(sent)).toMatchObject({ ok: true, name, changed });
});

test.each(["a", decomposed("å")])(
  "VN-22: a very long name of %s is shown with 150 characters and its extension",
  (letter) => {
    const display = displayName(`${letter.repeat(300)}.pdf`);
    expect(display).toMatchObject({ ok: true, name: `${letter.normalize("NFC").repeat(146)}.pdf`, changed: true });
  },
);

test.each([
  ["", "attachment.nameBlank"],
  ["..", "attachment.nameBlank"],
  [" \u200b ", "attachment.nameBlank"],
  ["///", "attachment.nameBlank"],
  ["???", "attachment.nameBlank"],
  ["cv.pdf\0.exe", "attachment.nameCharacters"],
])("VN-22: a file sent as %j is refused for its name", (sent, code) => {
  expect(displayName(sent)).toMatchObject({ ok: false, code });
});

test.each([
  ["cv.PdF", "pdf"],
  ["cv.pdf.exe", "exe"],
  ["cv", ""],
  ["__proto__", ""],
])("VN-21: the last extension of %s counts", (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
