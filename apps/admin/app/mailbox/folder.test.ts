import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { linksIn, listMails, openMail } from "./folder";

let folder = "";
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "vakans-mailbox-")), "mail");
  mkdirSync(folder);
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

function keep(name: string, to: string, subject: string, at: number) {
  const lines = [`To: ${to}`, `Subject: ${subject}`, "Content-Type: text/plain; charset=utf-8", "", `Till ${to}`, ""];
  writeFileSync(path.join(folder, name), lines.join("\r\n"));
  utimesSync(path.join(folder, name), at, at);
}

test("mails are listed newest first, and only those of one recipient when one is named", async () => {
  keep("1@a.example.eml", "kim@example.se", "Forst", 1_000);
  keep("2@a.example.eml", "robin@example.se", "Sedan", 2_000);
  writeFileSync(path.join(folder, ".3@a.example.eml.part"), "half a mail");
  expect((await listMails(folder)).map(({ subject }) => subject)).toEqual(["Sedan", "Forst"]);
  expect((await listMails(folder, "KIM@")).map(({ subject }) => subject)).toEqual(["Forst"]);
});

test("a folder that is not there has no mails", async () => {
  expect(await listMails(path.join(folder, "none"))).toEqual([]);
});

test("at most two hundred mails are listed, however many there are", async () => {
  for (let number = 0; number < 210; number++)
    keep(`${String(number).padStart(4, "0")}@a.example.eml`, "kim@example.se", `${number}`, number);
  const listed = await listMails(folder);
  expect(listed).toHaveLength(200);
  expect(listed[0]?.subject).toBe("209");
});

test.each(["../secret.eml", "..%2Fsecret.eml", ".hidden.eml", "a/b.eml", "a\\b.eml", "no.txt", "", "folder.eml"])(
  "the name %j opens nothing",
  async (name) => {
    writeFileSync(path.join(folder, "..", "secret.eml"), "Subject: secret\r\n\r\n");
    writeFileSync(path.join(folder, ".hidden.eml"), "Subject: hidden\r\n\r\n");
    mkdirSync(path.join(folder, "folder.eml"));
    expect(await openMail(folder, name)).toBeNull();
  },
);

test("addresses in a text become links without the full stop after them; other schemes stay text", () => {
  expect(linksIn("Se https://a.example/x?y=1. Hej javascript:alert(1)")).toEqual([
    { text: "Se ", href: null },
    { text: "https://a.example/x?y=1", href: "https://a.example/x?y=1" },
    { text: ".", href: null },
    { text: " Hej javascript:alert(1)", href: null },
  ]);
});
