import { oneLine, strictAddress } from "./address";
import { type Mail, MailRefused } from "./mailer";

const messageIdForm = /^[a-z0-9-]{1,64}@[a-z0-9.-]{1,253}$/;

// No character that could end the brackets, begin another header or be read as a second address.
const unsubscribeForm = /^https?:\/\/[A-Za-z0-9.:-]{1,260}\/[A-Za-z0-9._~/-]{1,400}$/;

/** How a mail program ends more of the kind by one POST; nothing for a mail that is no subscription. */
function unsubscribeHeaders({ unsubscribeUrl }: Mail): Readonly<Record<string, string>> {
  if (unsubscribeUrl === undefined) return {};
  if (!unsubscribeForm.test(unsubscribeUrl)) throw new MailRefused("unsubscribeUrl");
  return { "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** Where an answer goes. An address that no mail program takes is left out: it stands in the mail itself as well. */
function replyToOf({ replyTo }: Mail): { readonly replyTo?: { readonly name: string; readonly address: string } } {
  if (replyTo === undefined) return {};
  try {
    return { replyTo: { name: "", address: strictAddress(replyTo) } };
  } catch {
    return {};
  }
}

/** Whose key signs the mail. The same mail has the same signature: nothing of the moment goes into it. */
function signatureOf({ signer }: Mail) {
  if (!signer) return {};
  return { dkim: { domainName: signer.domain, keySelector: signer.selector, privateKey: signer.privateKey } };
}

/** A mail as nodemailer takes it. Addresses are structured, never parsed from text; nothing is read from disk or network. */
export function mimeOf(mail: Mail) {
  if (!messageIdForm.test(mail.messageId)) throw new MailRefused("messageId");
  const from = { name: oneLine(mail.from.name), address: strictAddress(mail.from.address) };
  const to = { name: "", address: strictAddress(mail.to) };
  return {
    messageId: `<${mail.messageId}>`,
    from,
    to,
    ...replyToOf(mail),
    envelope: { from: from.address, to: [to.address] },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    date: mail.date,
    textEncoding: "quoted-printable",
    // The same boundary each time, so that a repeat is the same mail.
    baseBoundary: mail.messageId.replace(/[^a-z0-9]/g, ""),
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...unsubscribeHeaders(mail),
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...signatureOf(mail),
  } as const;
}
