import { existsSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { judgeFile } from "./judge";
import { displayName } from "./name";

// A larger set of files lies beside a developer's checkout. Without it, the tests in inspect/ prove the same kinds.
const folder = fileURLToPath(new URL("../../../../../shared/data/attachments/", import.meta.url));
const rules = { formats: ["pdf", "rtf", "doc", "docx"], bytesMax: 10 * 1024 ** 2 } as const;

type Listed = { readonly file: string; readonly kind: string; readonly expected: string };
type Named = { readonly send: string; readonly body: string; readonly expected: string; readonly why: string };

const listing = <Row>(name: string): readonly Row[] =>
  existsSync(`${folder}${name}`) ? (JSON.parse(readFileSync(`${folder}${name}`, "utf8")) as Row[]) : [];

const reasons: Readonly<Record<string, readonly string[]>> = {
  "double-extension": ["format"],
  "embedded-object": ["embedded"],
  "no-extension": ["format"],
  "pdf-action": ["script"],
  "pdf-bomb": ["bomb"],
  "pdf-embedded": ["embedded"],
  "pdf-encrypted": ["encrypted"],
  "pdf-javascript": ["script"],
  "remote-content": ["remote"],
  "remote-template": ["remote"],
  "rtf-object": ["embedded"],
  "rtf-remote": ["remote"],
  "wrong-extension": ["wrongType"],
  "xml-entity": ["corrupt"],
  "zip-bomb": ["bomb"],
  "zip-odd": ["corrupt"],
  "zip-path": ["corrupt"],
  corrupt: ["corrupt"],
  dde: ["script"],
  empty: ["empty"],
  encrypted: ["encrypted"],
  macro: ["macro"],
  odt: ["format"],
  polyglot: ["polyglot"],
};

for (const { file, kind, expected } of listing<Listed>("index.json")) {
  test(`VN-21: ${file} (${kind}) is answered with ${expected}`, async () => {
    const verdict = await judgeFile(`${folder}${file}`, { name: basename(file), ...rules });
    if (expected === "accept") expect(verdict).toMatchObject({ ok: true, format: kind });
    else expect(reasons[kind]).toContain(verdict.ok ? "accepted" : verdict.code.replace("attachment.", ""));
  });
}

// A body that the listing names but the folder lacks is stood in for by another good file of the same format.
const bodyOf = (body: string) => {
  if (existsSync(`${folder}${body}`)) return body;
  const format = extname(body).slice(1);
  return (
    listing<Listed>("index.json").find(({ kind, expected }) => kind === format && expected === "accept")?.file ?? body
  );
};

for (const { send, body, expected, why } of listing<Named>("filenames.json")) {
  test(`VN-21, VN-22: a file sent as ${JSON.stringify(send).slice(0, 60)} (${why}) is answered with ${expected}`, async () => {
    const display = displayName(send);
    const verdict = display.ok
      ? await judgeFile(`${folder}${bodyOf(body)}`, { name: display.name, ...rules })
      : display;
    const answer = !verdict.ok || !display.ok ? "reject" : display.changed ? "accept-renamed" : "accept";
    expect(answer).toBe(expected);
  });
}

test("VN-21: the reference files are there or not, never half", () => {
  const files = listing<Listed>("index.json");
  expect(files.length === 0 || files.every(({ file }) => existsSync(`${folder}${file}`))).toBe(true);
});
