import { expect, test } from "vitest";
import { message } from "../message/table";
import type { EffectName } from "../outbox/effects";
import { newWorld, type World } from "../testing";
import { happenTwice, newMailbox } from "../testing/outbox";
import { inside } from "../testing/world";

async function mailsOf(world: World, name: EffectName): Promise<readonly string[]> {
  const { mailer, mails } = await newMailbox();
  await happenTwice(world, name, mailer);
  return mails();
}

async function asked(changes: { tried?: string; email?: string } = {}): Promise<World> {
  const world = await newWorld();
  const { begun, requestKey } = await world.as().applicant.support.begin();
  await world.pass(30);
  await world.as().applicant.support.ask({
    kind: "support",
    tried: changes.tried ?? "WHAT-WAS-TRIED",
    happened: "WHAT-HAPPENED",
    email: changes.email ?? "kim@example.se",
    page: "/jobs",
    begun,
    requestKey,
    trap: "",
  });
  return world;
}

const headOf = (mail: string) => mail.slice(0, mail.indexOf("\r\n\r\n"));

test("VN-6: what was written goes in one mail to the tenant's own support address, and an answer to it goes to its sender", async () => {
  const world = await asked();
  const [mail = "", ...more] = await mailsOf(world, "support.asked");
  expect(more).toEqual([]);
  expect(headOf(mail)).toContain("To: stod@example.se");
  expect(headOf(mail)).toContain("Reply-To: kim@example.se");
  expect(headOf(mail)).toMatch(/From: .*<jobb@example\.se>/);
  expect(headOf(mail)).not.toMatch(/^(Bcc|Cc):/m);
  expect(mail).toContain("WHAT-WAS-TRIED");
  expect(mail).toContain("WHAT-HAPPENED");
});

test("VN-6: the address in the form gets a confirmation that repeats nothing of what was written, since it may be anybody's", async () => {
  const world = await asked();
  const [mail = "", ...more] = await mailsOf(world, "support.received");
  expect(more).toEqual([]);
  expect(headOf(mail)).toContain("To: kim@example.se");
  expect(headOf(mail)).not.toContain("Reply-To");
  expect(mail).not.toMatch(/WHAT-WAS-TRIED|WHAT-HAPPENED/);
});

test("what was written to support is no part of anybody's messages in the portal", async () => {
  const world = await asked();
  await mailsOf(world, "support.asked");
  const stored = await inside(world, ({ tx }) => tx.select().from(message));
  expect(stored).toMatchObject([{ kind: "supportAsked", applicantId: null, applicationId: null, state: "sent" }]);
});

test("markup, placeholders and header lines in a question stay text", async () => {
  const world = await asked({ tried: "<b>BOLD</b> {{tenant}} {token}\n\nBcc: all@example.se" });
  const [mail = ""] = await mailsOf(world, "support.asked");
  expect(mail).toContain("&lt;b&gt;BOLD&lt;/b&gt;");
  expect(mail).toContain("{{tenant}} {token}");
  expect(headOf(mail)).not.toContain("Bcc");
});

test("an address that no mail program answers still lets the question through, with the address in its text", async () => {
  const world = await asked({ email: ".kim@example.se" });
  const [mail = ""] = await mailsOf(world, "support.asked");
  expect(headOf(mail)).toContain("To: stod@example.se");
  expect(headOf(mail)).not.toContain("Reply-To");
  expect(mail).toContain(".kim@example.se");
});
