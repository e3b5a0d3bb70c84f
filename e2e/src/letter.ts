import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mail } from "./mailbox";
import { surroundings } from "./product";

/** A head field of a mail as it lies in the mail folder; "" when it has none. */
export function headField({ file }: Mail, name: string): string {
  const raw = readFileSync(join(surroundings().dataDir, "mail", file), "latin1");
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  const line = head.split("\r\n").find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? "";
}
