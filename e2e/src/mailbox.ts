import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./product";

/** A mail as it lies in the mail folder: head fields by lower-case name, texts decoded. */
export type Mail = {
  readonly file: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
};

/** Every mail that has been sent to an address. */
export function mailsTo(dataDir: string, address: string): Mail[] {
  const folder = join(dataDir, "mail");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".eml") && !name.startsWith("."))
    .map((name) => readMail(folder, name))
    .filter(({ to }) => to.toLowerCase().includes(address.toLowerCase()));
}

/** Waits for a mail to an address that is the one meant. */
export async function mailTo(dataDir: string, address: string, isMeant: (mail: Mail) => boolean): Promise<Mail> {
  let found: Mail | undefined;
  await until(`a mail to ${address} has come`, () => {
    found = mailsTo(dataDir, address).find(isMeant);
    return found !== undefined;
  });
  if (!found) throw new Error("no mail");
  return found;
}

function readMail(folder: string, file: string): Mail {
  const raw = readFileSync(join(folder, file), "latin1");
  const at = raw.indexOf("\r\n\r\n");
  const head = headOf(raw.slice(0, at));
  return {
    file,
    to: head.get("to") ?? "",
    subject: decodeWords(head.get("subject") ?? ""),
    messageId: head.get("message-id") ?? "",
    text: textOf(raw),
  };
}

function headOf(block: string): Map<string, string> {
  const lines = block.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

/** RFC 2047: "=?UTF-8?Q?...?=" and "=?UTF-8?B?...?=". */
function decodeWords(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, "?==?");
  return joined.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
    kind.toLowerCase() === "b" ? Buffer.from(coded, "base64").toString("utf8") : quoted(coded.replaceAll("_", " ")),
  );
}

const quoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

/** The plain-text twin. */
function textOf(raw: string): string {
  const part = /content-type:\s*text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)(?:\r\n--|$)/i.exec(raw);
  const head = part ? raw.slice(part.index, part.index + part[0].length - (part[1]?.length ?? 0)) : "";
  const body = part?.[1] ?? "";
  if (/transfer-encoding:\s*base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (/transfer-encoding:\s*quoted-printable/i.test(head)) return quoted(body);
  return Buffer.from(body, "latin1").toString("utf8");
}

/** The first address in a mail that leads to a page of ours. */
export function linkIn({ text }: Mail, path: string): string {
  const link = text.match(/https?:\/\/\S+/g)?.find((address) => address.includes(path));
  if (!link) throw new Error(`no link with ${path} in:\n${text}`);
  return link;
}
