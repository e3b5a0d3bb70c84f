import { oneLine, strictAddress } from "./address";
import { type Mail, MailRefused } from "./mailer";

const messageIdForm = /^[a-z0-9-]{1,64}@[a-z0-9.-]{1,253}$/;

/** A mail as nodemailer takes it. Addresses are structured, never parsed from text; nothing is read from disk or network. */
export function mimeOf(mail: Mail) {
  if (!messageIdForm.test(mail.messageId)) throw new MailRefused("messageId");
  const from = { name: oneLine(mail.from.name), address: strictAddress(mail.from.address) };
  const to = { name: "", address: strictAddress(mail.to) };
  return {
    messageId: `<${mail.messageId}>`,
    from,
    to,
    envelope: { from: from.address, to: [to.address] },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    date: mail.date,
    textEncoding: "quoted-printable",
    // The same boundary each time, so that a repeat is the same mail.
    baseBoundary: mail.messageId.replace(/[^a-z0-9]/g, ""),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const;
}
