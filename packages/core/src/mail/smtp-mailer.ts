import { createTransport } from "nodemailer";
import { MailDelayed, type Mailer, MailRefused } from "./mailer";
import { mimeOf } from "./mime";

/** Milliseconds. `wholeMs` bounds what no time-out per reply can: a server that answers a byte at a time. */
export type SmtpPatience = { readonly connectMs: number; readonly replyMs: number; readonly wholeMs: number };

const patience: SmtpPatience = { connectMs: 10_000, replyMs: 30_000, wholeMs: 60_000 };

/** Hands mail to an SMTP server, `smtp://` or `smtps://`, a connection for each. */
export function smtpMailer(url: string, { connectMs, replyMs, wholeMs }: SmtpPatience = patience): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: replyMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const mime = mimeOf(mail);
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new MailDelayed("tooSlow")), wholeMs);
      });
      const sent = transport.sendMail({ ...mime, envelope: { ...mime.envelope, to: [...mime.envelope.to] } });
      // Whatever becomes of a mail that took too long is told to nobody.
      sent.catch(() => undefined);
      try {
        await Promise.race([sent, tooLong]);
      } catch (error) {
        throw failureOf(error);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => transport.close(),
  };
}

type SmtpError = { code?: unknown; command?: unknown; responseCode?: unknown };

/** Only a refusal of this recipient or of this mail is for ever; a refused sender or password is ours to put right. */
function failureOf(error: unknown): Error {
  if (error instanceof MailDelayed || error instanceof MailRefused) return error;
  const { code, command, responseCode } = (error ?? {}) as SmtpError;
  const reply = typeof responseCode === "number" ? responseCode : null;
  const aboutTheMail = command === "RCPT TO" || command === "DATA";
  if (reply !== null && reply >= 500 && reply < 600 && aboutTheMail) return new MailRefused(`smtp ${reply}`);
  return new MailDelayed(reply === null ? String(code ?? "unknown") : `smtp ${reply}`);
}
