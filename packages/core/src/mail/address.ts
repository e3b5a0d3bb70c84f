import { domainToASCII } from "node:url";
import { MailRefused } from "./mailer";

// One plain address: no comments, quoted local parts, groups, routes or blanks of any kind (security.md, 8).
const atom = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
const localForm = new RegExp(`^${atom}(?:\\.${atom})*$`, "u");
const domainForm = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** The one address that a text is, with its domain in ASCII. Throws `MailRefused` for anything else. */
export function strictAddress(text: string): string {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  const typed = text.slice(at + 1);
  // Looked at before it is converted: the conversion drops some characters in silence.
  const domain = /^[\p{L}\p{M}\p{N}.-]+$/u.test(typed) ? domainToASCII(typed).toLowerCase() : "";
  const address = `${local}@${domain}`;
  if (!localForm.test(local) || local.length > 64 || !domainForm.test(domain) || address.length > 254) {
    throw new MailRefused("address");
  }
  return address;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not reach a header.
const breaking = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text as one line for a header: no line breaks, no control characters, no marks that turn the reading direction. */
export const oneLine = (text: string): string => text.replace(breaking, " ").replace(/\s+/gu, " ").trim().slice(0, 250);
