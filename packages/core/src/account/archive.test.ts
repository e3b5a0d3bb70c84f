import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attachment } from "../attachment/table";
import { keptForm } from "../draft/table";
import { applicant } from "../identity/table";
import { interestRegistration } from "../interest/table";
import { folderStorage } from "../storage/folder-storage";
import { supportRequest } from "../support/table";
import { attachPdf, beginApplication, minimalPdf, newWorld } from "../testing";
import { happenTwice, newPost } from "../testing/outbox";
import { accountIdOf, filesFolder, inside } from "../testing/world";

const bySupport = { accounts: { selfRemoval: false, removalMonthsAfterApplication: 24 } };

/** The files of a zip, by name. */
async function unzip(stream: Readable): Promise<ReadonlyMap<string, Buffer>> {
  const whole = await buffer(stream);
  const files = new Map<string, Buffer>();
  let at = whole.readUInt32LE(whole.lastIndexOf("PK\u0005\u0006") + 16);
  while (whole.readUInt32LE(at) === 0x02014b50) {
    const packed = whole.readUInt16LE(at + 10) === 8;
    const bytes = whole.readUInt32LE(at + 20);
    const nameLength = whole.readUInt16LE(at + 28);
    const local = whole.readUInt32LE(at + 42);
    const name = whole.subarray(at + 46, at + 46 + nameLength).toString("utf8");
    const start = local + 30 + whole.readUInt16LE(local + 26) + whole.readUInt16LE(local + 28);
    const body = whole.subarray(start, start + bytes);
    files.set(name, packed ? inflateRawSync(body) : body);
    at += 46 + nameLength + whole.readUInt16LE(at + 30) + whole.readUInt16LE(at + 32);
  }
  return files;
}

test("SE-13: the download holds everything: account, every version with its files, drafts, messages, requests, events", async () => {
  const world = await newWorld(bySupport);
  const [first, second] = [await world.newAdvert({ title: "Skötare" }), await world.newAdvert({ title: "Kock" })];
  const { applicant: person, email } = await world.newApplicant();
  const submitted = await beginApplication(person, first.advertId);
  await attachPdf(person, submitted, "mitt brev.pdf");
  await person.applications.submit({ draftId: submitted, submissionKey: randomUUID() });
  const begun = await beginApplication(person, second.advertId);
  await attachPdf(person, begun, "mitt brev.pdf");
  await person.account.askClosure();
  await happenTwice(world, "application.submitted", newPost().mailer);
  const applicantId = await accountIdOf({ applicant: person });
  await inside(world, async ({ tx, now }) => {
    const request = { kind: "support" as const, tried: "söka", happened: "inget", page: "/", language: "sv" };
    await tx.insert(supportRequest).values([
      { ...request, tenantId: world.tenant.id, applicantId, email, createdAt: now },
      // Somebody without an account who mistyped their own address into this one.
      { ...request, tenantId: world.tenant.id, applicantId: null, email, happened: "hemligt", createdAt: now },
    ]);
    await tx
      .insert(keptForm)
      .values({ tenantId: world.tenant.id, applicantId, path: "/profile", fields: { city: ["Ås"] }, createdAt: now });
  });
  const { read } = await person.account.download();
  const files = await unzip(read());
  const told = JSON.parse(files.get("data.json")?.toString("utf8") ?? "{}");
  expect(told.account).toMatchObject({ email, privacyNotice: { ticked: true } });
  expect(told.applications).toMatchObject([
    {
      title: "Skötare",
      destruction: { kind: "months", months: 24, clock: "legalForce" },
      versions: [{ number: 1, content: { attachments: [{ name: "mitt brev.pdf" }] } }],
    },
  ]);
  expect(told.drafts).toMatchObject([{ title: "Kock", files: [{ path: "attachments/draft 1/mitt brev.pdf" }] }]);
  expect(told.messages).toMatchObject([{ kind: "receipt", recipient: email }]);
  expect(told.supportRequests).toMatchObject([{ happened: "inget" }]);
  expect(told.closureRequests).toMatchObject([{ filedBy: "applicant", decision: null }]);
  expect(told.keptForms).toMatchObject([{ path: "/profile", fields: { city: ["Ås"] } }]);
  expect(told.sessions).toHaveLength(1);
  expect(told.events.map(({ what }: { what: string }) => what)).toContain("applicant.applications.submit");
  const paths = [told.applications[0].versions[0].content.attachments[0].path, "attachments/draft 1/mitt brev.pdf"];
  for (const each of paths) expect(files.get(each)?.equals(minimalPdf())).toBe(true);
  const secrets = [/argon2/, /passwordHash/i, /sessionHash/i, /storageKey/i];
  for (const secret of secrets) expect(files.get("data.json")?.toString("utf8")).not.toMatch(secret);
  const held = await person.account.held();
  expect(held).toMatchObject({ email, counts: { files: 2, drafts: 1, messages: 1, supportRequests: 1, keptForms: 1 } });
  expect(held.applications).toHaveLength(1);
});

test("an interest registration is told of by its address only when that address is known to be the account's", async () => {
  const world = await newWorld();
  const { applicant: person, email } = await world.newApplicant();
  const applicantId = await accountIdOf({ applicant: person });
  await inside(world, ({ tx, now }) =>
    tx.insert(interestRegistration).values({
      tenantId: world.tenant.id,
      applicantId: null,
      email,
      language: "sv",
      areas: ["it"],
      occupations: [],
      extents: [],
      employments: [],
      places: [],
      unitIds: [],
      alerts: false,
      confirmedAt: now,
      createdAt: now,
      updatedAt: now,
    }),
  );
  expect((await person.account.held()).counts.interests).toBe(0);
  await inside(world, ({ tx, now }) =>
    tx.update(applicant).set({ verifiedAt: now }).where(eq(applicant.id, applicantId)),
  );
  expect((await person.account.held()).counts.interests).toBe(1);
});

test("a download is refused after five in an hour, and there again after it", async () => {
  const world = await newWorld({ session: { idleMinutes: 240 } });
  const { applicant: person } = await world.newApplicant();
  for (let count = 0; count < 5; count += 1) await person.account.download();
  await expect(person.account.download()).rejects.toMatchObject({ kind: "tooMany", code: "downloadsTooMany" });
  await world.pass(3_601);
  await expect(person.account.download()).resolves.toHaveProperty("writtenOn");
});

test("a file that is not there breaks the download off, so that nobody takes half of it for the whole", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant: person } = await world.newApplicant();
  const draftId = await beginApplication(person, advertId);
  const { attachmentId } = await attachPdf(person, draftId);
  const [row] = await inside(world, ({ tx }) => tx.select().from(attachment).where(eq(attachment.id, attachmentId)));
  await folderStorage(filesFolder()).remove(row?.storageKey ?? "");
  const { read } = await person.account.download();
  await expect(buffer(read())).rejects.toThrow();
});
