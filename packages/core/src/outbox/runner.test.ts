import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:net";
import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { auditEvent } from "../audit/table";
import { MailDelayed, type Mailer, MailRefused } from "../mail/mailer";
import { smtpMailer } from "../mail/smtp-mailer";
import { tokenPlace } from "../message/letter";
import { message } from "../message/table";
import { beginApplication, newWorld, type World } from "../testing";
import { latestEffect, newMailbox, workerOf } from "../testing/outbox";
import { inside } from "../testing/world";
import { effects } from "./effects";
import type { Attempt } from "./handler";
import { handlers } from "./handlers";
import { promise } from "./promise";
import { attemptsMax, pauseMsAfter, unfinishedMax } from "./retry";
import { EffectFailed, type RunnerDependencies, runEffect } from "./runner";
import { effect } from "./table";

const dependenciesOf = (world: World, mailer: Mailer, more: Partial<RunnerDependencies> = {}): RunnerDependencies =>
  workerOf(world, mailer, { originOf: ({ hosts }) => `http://${hosts[0]}:3000`, ...more });

const effectRow = async (world: World, id: string) =>
  (await inside(world, ({ tx }) => tx.select().from(effect).where(eq(effect.id, id))))[0];

const messagesOf = (world: World, effectId: string) =>
  inside(world, ({ tx }) => tx.select().from(message).where(eq(message.effectId, effectId)));

async function registered(world: World) {
  const person = await world.newApplicant();
  return { person, ref: await latestEffect(world, "applicant.registered") };
}

test("a new account is mailed a link that confirms its address, once; the link lies nowhere in the database", async () => {
  const world = await newWorld();
  const { person, ref } = await registered(world);
  const { mailer, mails } = await newMailbox();
  expect(await runEffect(dependenciesOf(world, mailer), ref)).toBe("done");
  expect(await runEffect(dependenciesOf(world, mailer), ref)).toBe("nothing");
  expect(await mails()).toHaveLength(1);
  const [mail = ""] = await mails();
  expect(mail).toContain(`To: ${person.email}`);
  const host = world.tenant.hosts[0];
  const token = new RegExp(`http://${host}:3000/verify/([\\w-]{43})`).exec(mail)?.[1];
  if (!token) throw new Error("the mail holds no link");
  const [stored] = await messagesOf(world, ref.effectId);
  expect(stored).toMatchObject({ state: "sent", attempts: 1, kind: "verification" });
  expect(mail).toContain(`Message-ID: <${stored?.id}@${host}>`);
  expect(stored?.text).toContain(tokenPlace);
  expect(`${stored?.text}${stored?.html}`).not.toContain(token);
  expect(await world.as().applicant.accounts.verify({ token })).toEqual({ verified: true });
  await expect(world.as().applicant.accounts.verify({ token })).rejects.toMatchObject({ code: "linkEnded" });
});

test("OR-4: an address that has an account is told so by mail, with a way to sign in and no other link", async () => {
  const world = await newWorld();
  const { person } = await registered(world);
  const visitor = world.as().applicant;
  const begun = await visitor.accounts.beginRegistration({
    email: person.email,
    password: "another long password",
    consented: true,
    challenge: null,
  });
  await visitor.accounts.finishRegistration({
    ...begun,
    firstName: "Lo",
    lastName: "Annan",
    street: "",
    postalCode: "",
    city: "",
    phone: "070-174 06 11",
  });
  const { mailer, mails } = await newMailbox();
  await runEffect(dependenciesOf(world, mailer), await latestEffect(world, "applicant.alreadyRegistered"));
  const [mail = ""] = await mails();
  expect(mail).toContain(`To: ${person.email}`);
  expect(mail).toContain("/sign-in");
  expect(mail).not.toMatch(/\/verify\/|Lo Annan/);
});

test("VN-20: whoever applies is mailed a receipt with the subject that the tenant names", async () => {
  const world = await newWorld({ words: { sv: { "mail.receiptSubject": "Tack for att du soker" } } });
  const { advertId } = await world.newAdvert({ title: "Ekonom" });
  const { applicant, email } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  const { mailer, mails } = await newMailbox();
  const ref = await latestEffect(world, "application.submitted");
  expect(await runEffect(dependenciesOf(world, mailer), ref)).toBe("done");
  const [mail = ""] = await mails();
  expect(mail).toContain(`To: ${email}`);
  expect(mail).toContain("Subject: Tack for att du soker");
  expect(mail).toContain("Ekonom");
  expect(mail).not.toMatch(/Kim|Exempel/);
});

test("each step of an effect leaves a row in the audit trail, with ids and nothing else", async () => {
  const world = await newWorld();
  const { person, ref } = await registered(world);
  const { mailer } = await newMailbox();
  await runEffect(dependenciesOf(world, mailer), ref);
  const rows = await inside(world, ({ tx }) =>
    tx.select().from(auditEvent).where(eq(auditEvent.requestId, ref.effectId)),
  );
  expect(rows.map(({ action }) => action).sort()).toEqual(["applicant.registered#done", "applicant.registered#stored"]);
  expect(rows.every(({ actorKind }) => actorKind === "system")).toBe(true);
  expect(JSON.stringify(rows)).not.toContain(person.email);
});

test("I5: an effect of another tenant is an effect of nothing", async () => {
  const [mine, theirs] = [await newWorld(), await newWorld()];
  const { ref } = await registered(theirs);
  const { mailer, mails } = await newMailbox();
  const crossed = { tenantId: mine.tenant.id, effectId: ref.effectId };
  expect(await runEffect(dependenciesOf(mine, mailer), crossed)).toBe("nothing");
  expect(await mails()).toEqual([]);
  expect(await effectRow(theirs, ref.effectId)).toMatchObject({ attempts: 0, doneAt: null });
});

test("I4: two attempts at the same time send one mail", async () => {
  const world = await newWorld();
  const { ref } = await registered(world);
  const { mailer, mails } = await newMailbox();
  const dependencies = dependenciesOf(world, mailer);
  await Promise.all([runEffect(dependencies, ref), runEffect(dependencies, ref), runEffect(dependencies, ref)]);
  await runEffect(dependencies, ref);
  expect(await mails()).toHaveLength(1);
  expect(await messagesOf(world, ref.effectId)).toHaveLength(1);
  expect(await effectRow(world, ref.effectId)).toMatchObject({ lastError: null, doneAt: expect.any(Date) });
});

test("an attempt that slept through its lock can write nothing any more", async () => {
  const world = await newWorld();
  const { ref } = await registered(world);
  const { mailer } = await newMailbox();
  let wake = () => {};
  const asleep = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const written: string[] = [];
  const sleeper = dependenciesOf(world, mailer, {
    handlers: {
      ...handlers,
      "applicant.registered": {
        ...handlers["applicant.registered"],
        run: async (attempt: Attempt) => {
          await asleep;
          return attempt.transaction("late", async () => {
            written.push("late");
            return async () => {};
          });
        },
      },
    },
  });
  const first = runEffect(sleeper, ref);
  while (((await effectRow(world, ref.effectId))?.attempts ?? 0) === 0)
    await new Promise((done) => setTimeout(done, 5));
  expect(await runEffect(dependenciesOf(world, mailer), ref)).toBe("done");
  wake();
  expect(await first).toBe("nothing");
  expect(written).toEqual([]);
});

test("SMTP down: submitting goes on, the mail waits, and goes out when the server is back", async () => {
  const world = await newWorld();
  const taken: Server = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const address = taken.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  await new Promise((resolve) => taken.close(resolve));
  const dependencies = dependenciesOf(world, smtpMailer(`smtp://127.0.0.1:${address.port}`));

  const { ref } = await registered(world);
  await expect(runEffect(dependencies, ref)).rejects.toMatchObject({ name: "EffectFailed", attempts: 1 });
  expect(await effectRow(world, ref.effectId)).toMatchObject({
    attempts: 1,
    lastError: expect.stringMatching(/^MailDelayed: \w+$/),
    doneAt: null,
    givenUpAt: null,
  });
  expect(await messagesOf(world, ref.effectId)).toMatchObject([{ state: "pending" }]);

  const raws: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      stream.on("data", (chunk: Buffer) => raws.push(chunk.toString()));
      stream.on("end", () => done());
    },
  });
  const listening = server.listen(address.port, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  expect(await runEffect(dependencies, ref)).toBe("done");
  const [stored] = await messagesOf(world, ref.effectId);
  expect(stored).toMatchObject({ state: "sent", attempts: 2 });
  expect(raws.join("")).toContain(`<${stored?.id}@`);
});

const failing = (error: Error): Mailer => ({
  async send() {
    throw error;
  },
  close() {},
});

test("an address that refuses for ever ends as failed at once, and is not tried again", async () => {
  const world = await newWorld();
  const { ref } = await registered(world);
  const dependencies = dependenciesOf(world, failing(new MailRefused("smtp 550")));
  expect(await runEffect(dependencies, ref)).toBe("givenUp");
  expect(await effectRow(world, ref.effectId)).toMatchObject({
    lastError: "MailRefused: smtp 550",
    givenUpAt: expect.any(Date),
  });
  expect(await messagesOf(world, ref.effectId)).toMatchObject([{ state: "failed" }]);
  expect(await runEffect(dependencies, ref)).toBe("nothing");
});

test("I4: a mail that is always delayed is given up in the end, with a reason", async () => {
  const world = await newWorld();
  const { ref } = await registered(world);
  const dependencies = dependenciesOf(world, failing(new MailDelayed("smtp 451")));
  for (let attempt = 1; attempt < attemptsMax; attempt += 1) {
    await expect(runEffect(dependencies, ref)).rejects.toMatchObject({ attempts: attempt });
  }
  expect(await runEffect(dependencies, ref)).toBe("givenUp");
  expect(await messagesOf(world, ref.effectId)).toMatchObject([{ state: "failed", attempts: attemptsMax }]);
});

test("what went wrong is kept as a name and a code, never as what somebody typed", async () => {
  const world = await newWorld();
  const { ref } = await registered(world);
  const dependencies = dependenciesOf(world, failing(new TypeError("kim@example.se is odd")));
  await expect(runEffect(dependencies, ref)).rejects.toBeInstanceOf(EffectFailed);
  expect((await effectRow(world, ref.effectId))?.lastError).toBe("TypeError");
});

test("an effect whose attempts begin and never end is run alone, and given up", async () => {
  const world = await newWorld();
  const { ref } = await registered(world);
  const never = { ...handlers["applicant.registered"], run: () => new Promise<never>(() => {}) };
  const waits: string[] = [];
  const dependencies = dependenciesOf(world, failing(new Error()), {
    handlers: { ...handlers, "applicant.registered": never },
    alone: (work) => {
      waits.push("alone");
      return work();
    },
  });
  for (let begun = 1; begun <= unfinishedMax; begun += 1) {
    // As a process does that ends in the middle: nobody ever hears of this attempt again.
    void runEffect(dependencies, ref);
    while ((await effectRow(world, ref.effectId))?.attempts !== begun) await new Promise((done) => setTimeout(done, 5));
    expect((await effectRow(world, ref.effectId))?.lastError).toBe(`unfinished ${begun}`);
  }
  expect(waits).toHaveLength(unfinishedMax - 1);
  expect(await runEffect(dependencies, ref)).toBe("givenUp");
});

test("an effect whose payload is not of its form is given up at once", async () => {
  const world = await newWorld();
  await inside(world, ({ tx, now }) =>
    promise({ tx, now, tenantId: world.tenant.id }, "applicant.alreadyRegistered", { applicantId: "nobody" }),
  );
  const ref = await latestEffect(world, "applicant.alreadyRegistered");
  expect(await runEffect(dependenciesOf(world, failing(new Error())), ref)).toBe("givenUp");
});

test("each effect has a handler", () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(effects).sort());
});

test("pauses grow to an hour, and last for more than four hours in all", () => {
  const pauses = Array.from({ length: attemptsMax - 1 }, (_, index) => pauseMsAfter(index + 1, 0));
  expect(pauses[0]).toBe(7_500);
  expect(pauseMsAfter(1, 1)).toBe(10_000);
  expect(pauseMsAfter(99, 1)).toBe(3_600_000);
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(4 * 3_600_000);
});
