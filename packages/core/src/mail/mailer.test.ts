import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { oneLine, strictAddress } from "./address";
import { folderMailer } from "./folder-mailer";
import { type Mail, type Mailer, MailRefused } from "./mailer";
import { smtpMailer } from "./smtp-mailer";

const cleaning: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

const mail: Mail = {
  messageId: "0199a000-0000-7000-8000-000000000001@jobb.example.se",
  from: { name: "Provköpings kommun", address: "jobb@example.se" },
  to: "kim@example.se",
  subject: "Tack för din ansökan",
  text: "Hej!\n\nWHOLE-TEXT\n",
  html: "<p>WHOLE-HTML åäö</p>",
  date: new Date("2026-11-22T10:00:00Z"),
};

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "vakans-mail-"));
  cleaning.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function newSmtpServer(options: SMTPServerOptions = {}): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  cleaning.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = listening.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return { url: `smtp://127.0.0.1:${address.port}`, received };
}

type Place = { mailer: Mailer; arrived: () => Promise<string[]> };

const places: { name: string; open: () => Promise<Place> }[] = [
  {
    name: "folder",
    async open() {
      const folder = await newFolder();
      const read = async () =>
        Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), "utf8")));
      return { mailer: folderMailer(folder), arrived: read };
    },
  },
  {
    name: "SMTP server",
    async open() {
      const { url, received } = await newSmtpServer();
      return { mailer: smtpMailer(url), arrived: async () => received };
    },
  },
];

test.each(places)(
  "$name: a mail arrives with its Message-ID, both its texts and the mark of a machine",
  async ({ open }) => {
    const { mailer, arrived } = await open();
    await mailer.send(mail);
    const [raw = ""] = await arrived();
    expect(raw).toContain(`Message-ID: <${mail.messageId}>`);
    expect(raw).toContain("To: kim@example.se");
    expect(raw).toContain("Auto-Submitted: auto-generated");
    expect(raw).toContain("Date: Sun, 22 Nov 2026 10:00:00 +0000");
    expect(raw).toMatch(/From: =\?UTF-8\?.*\?= <jobb@example\.se>/i);
    expect(raw).toContain("multipart/alternative");
    expect(raw).toContain("WHOLE-TEXT");
    expect(raw).toContain("WHOLE-HTML");
    expect(raw).not.toMatch(/X-Mailer|nodemailer/i);
  },
);

test.each(places)("$name: a repeat is the same mail to the byte", async ({ open }) => {
  const { mailer, arrived } = await open();
  await mailer.send(mail);
  const [first] = await arrived();
  await mailer.send(mail);
  const all = await arrived();
  expect(new Set(all)).toEqual(new Set([first]));
});

test.each(places)("$name: a line break in an address is refused, in a subject it becomes a blank", async ({ open }) => {
  const { mailer, arrived } = await open();
  await expect(mailer.send({ ...mail, to: "kim@example.se\r\nBcc: all@example.se" })).rejects.toThrow(MailRefused);
  expect(await arrived()).toEqual([]);
  await mailer.send({ ...mail, subject: "Hello\r\nBcc: all@example.se\r\n\r\nbody" });
  const [raw = ""] = await arrived();
  expect(raw).toContain("Subject: Hello Bcc: all@example.se body");
  expect(raw).not.toMatch(/^Bcc:/m);
});

const token = `01a2030a-8d72-7629-925d-1804a0004a70.${"Ab_-".repeat(10)}xyz`;
const unsubscribeUrl = `https://jobb.example.se/interest/unsubscribe/${token}`;

test.each(places)(
  "$name: VN-7: a mail of a subscription says how one POST ends it (RFC 8058), on a line each",
  async ({ open }) => {
    const { mailer, arrived } = await open();
    await mailer.send({ ...mail, unsubscribeUrl });
    await mailer.send({ ...mail, messageId: `2${mail.messageId}` });
    const all = await arrived();
    const [withWay = "", without = ""] = [
      all.find((raw) => raw.includes("List-")),
      all.find((raw) => !raw.includes("List-")),
    ];
    const head = withWay.slice(0, withWay.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
    expect(head.split("\r\n")).toEqual(
      expect.arrayContaining([
        `List-Unsubscribe: <${unsubscribeUrl}>`,
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
      ]),
    );
    expect(without).toContain("Message-ID:");
  },
);

test.each([
  "javascript:alert(1)",
  "mailto:jobb@example.se",
  "https://jobb.example.se/a\r\nBcc: all@example.se",
  "https://jobb.example.se/a>, <https://evil.example/b",
  "https://jobb.example.se/a b",
  "https://jobb.example.se",
])("a mail whose way out is %j is not sent", async (url) => {
  const mailer = folderMailer(await newFolder());
  await expect(mailer.send({ ...mail, unsubscribeUrl: url })).rejects.toThrow(MailRefused);
});

test.each(places)(
  "$name: an answer goes where the mail says; an address that is none is left out",
  async ({ open }) => {
    const { mailer, arrived } = await open();
    await mailer.send({ ...mail, replyTo: "lo@example.se" });
    expect((await arrived()).at(-1)).toContain("Reply-To: lo@example.se");
    await mailer.send({
      ...mail,
      messageId: `1${mail.messageId.slice(1)}`,
      replyTo: "lo@example.se\r\nBcc: a@example.se",
    });
    const raw = (await arrived()).find((one) => !one.includes("Reply-To"));
    expect(raw).toContain("To: kim@example.se");
    expect(raw).not.toContain("Bcc:");
  },
);

test("a folder keeps one file for each Message-ID and nothing half-written", async () => {
  const folder = await newFolder();
  const mailer = folderMailer(folder);
  await Promise.all([mailer.send(mail), mailer.send(mail), mailer.send(mail)]);
  expect(await readdir(folder)).toEqual([`${mail.messageId}.eml`]);
});

test("a folder that cannot be written to delays the mail", async () => {
  const folder = await newFolder();
  const file = path.join(folder, "file");
  await writeFile(file, "");
  await expect(folderMailer(file).send(mail)).rejects.toMatchObject({ name: "MailDelayed" });
});

const reply = (responseCode: number) => Object.assign(new Error("scripted"), { responseCode });

test.each<{ what: string; options: SMTPServerOptions; outcome: object }>([
  {
    what: "550 for the recipient is for ever",
    options: { onRcptTo: (_address, _session, done) => done(reply(550)) },
    outcome: { name: "MailRefused", reason: "smtp 550" },
  },
  {
    what: "451 for the recipient is for now (greylisting)",
    options: { onRcptTo: (_address, _session, done) => done(reply(451)) },
    outcome: { name: "MailDelayed", reason: "smtp 451" },
  },
  {
    what: "554 for the content is for ever",
    options: {
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on("end", () => done(reply(554)));
      },
    },
    outcome: { name: "MailRefused", reason: "smtp 554" },
  },
  {
    what: "553 for the sender is ours to put right, so it is for now",
    options: { onMailFrom: (_address, _session, done) => done(reply(553)) },
    outcome: { name: "MailDelayed", reason: "smtp 553" },
  },
])("SMTP: $what", async ({ options, outcome }) => {
  const { url } = await newSmtpServer(options);
  await expect(smtpMailer(url).send(mail)).rejects.toMatchObject(outcome);
});

test("SMTP: nobody listens, so the mail is delayed", async () => {
  await expect(smtpMailer("smtp://127.0.0.1:1").send(mail)).rejects.toMatchObject({ name: "MailDelayed" });
});

test("SMTP: a server that answers a byte at a time does not hold a mail for ever", async () => {
  const server = createServer((socket) => {
    const drip = setInterval(() => socket.write("2"), 50);
    socket.on("error", () => {});
    socket.on("close", () => clearInterval(drip));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  cleaning.push(() => server.close());
  const mailer = smtpMailer(`smtp://127.0.0.1:${address.port}`, { connectMs: 1_000, replyMs: 1_000, wholeMs: 300 });
  await expect(mailer.send(mail)).rejects.toMatchObject({ name: "MailDelayed", reason: "tooSlow" });
});

test.each([
  ["kim@example.se", "kim@example.se"],
  ["kim.exempel+jobb@sub.example.se", "kim.exempel+jobb@sub.example.se"],
  ["kim@EXEMPEL.se", "kim@exempel.se"],
  ["kim@blåbär.se", "kim@xn--blbr-noae.se"],
])("the address %s is %s", (typed, address) => {
  expect(strictAddress(typed)).toBe(address);
});

test.each([
  "",
  "kim",
  "kim@",
  "@example.se",
  "kim@localhost",
  "kim@@example.se",
  "kim@example.se, lo@example.se",
  "Kim <kim@example.se>",
  '"kim lo"@example.se',
  "kim(lo)@example.se",
  "kim@example.se(comment)",
  "kim@exam ple.se",
  "kim@example.se\n",
  "group:kim@example.se;",
  ".kim@example.se",
  "kim..lo@example.se",
  "kim@[127.0.0.1]",
  "kim@example.se\u00ad",
  `${"a".repeat(65)}@example.se`,
  `kim@${"a.".repeat(125)}example.se`,
])("%j is no address", (typed) => {
  expect(() => strictAddress(typed)).toThrow(MailRefused);
});

test("a header takes one line, without marks that turn the reading direction", () => {
  expect(oneLine(" a\r\n\tb\u2028c\u202ed\u0000 ")).toBe("a b c d");
});
