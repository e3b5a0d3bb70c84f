import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { MailDelayed, type Mailer } from "./mailer";
import { mimeOf } from "./mime";

/** Keeps each mail as a file, named by its Message-ID: a repeat replaces its file. Durable when `send` resolves. */
export function folderMailer(folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(mail) {
      const mime = mimeOf(mail);
      const { message } = await transport.sendMail({
        ...mime,
        envelope: { ...mime.envelope, to: [...mime.envelope.to] },
      });
      if (!Buffer.isBuffer(message)) throw new Error("the mail was not built whole");
      const partial = path.join(folder, `.${mail.messageId}.${randomBytes(6).toString("hex")}`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = await open(partial, "wx", 0o600);
        try {
          await file.writeFile(message);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(partial, path.join(folder, `${mail.messageId}.eml`));
        // The name must be as durable as the bytes.
        const directory = await open(folder, "r");
        try {
          await directory.sync();
        } finally {
          await directory.close();
        }
      } catch (error) {
        await rm(partial, { force: true }).catch(() => undefined);
        throw new MailDelayed(error instanceof Error && "code" in error ? String(error.code) : "disk");
      }
    },
    close() {},
  };
}
