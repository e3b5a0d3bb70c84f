import { createHash, createVerify, randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Core, openCore } from "../core";
import type { Dns } from "../domain/dns";
import { testDatabase } from "../testing";
import { happenAll, newMailbox } from "../testing/outbox";
import { filesFolder, inside, newWorld, testSecret, type World } from "../testing/world";
import { keepMailKey } from "./acts";
import { folderMailer } from "./folder-mailer";
import { drawMailKey, unseal } from "./key";
import { judgeRecord, senderRecords, wantedValue } from "./rules";
import { mailKey } from "./table";

const withKey = (world: World) => inside(world, ({ tx }) => tx.select().from(mailKey));

const unfolded = (text: string) => text.replace(/\r\n[ \t]+/g, " ");

/** A header as relaxed canonicalization has it (RFC 6376, 3.4.2). */
function relaxed(line: string): string {
  const at = line.indexOf(":");
  const value = unfolded(line.slice(at + 1))
    .replace(/[ \t]+/g, " ")
    .trim();
  return `${line.slice(0, at).trim().toLowerCase()}:${value}`;
}

/** A body as relaxed canonicalization has it (RFC 6376, 3.4.4). */
const relaxedBody = (body: string): string =>
  `${body
    .split("\r\n")
    .map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""))
    .join("\r\n")
    .replace(/(\r\n)+$/, "")}\r\n`;

/** Is the signature of a mail the one of this key? Written from the RFC, without the library that signed. */
function verifies(raw: string, publicKey: string): boolean {
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = headers.find((line) => /^dkim-signature:/i.test(line)) ?? "";
  const tags = new Map(
    unfolded(signature.slice(signature.indexOf(":") + 1))
      .split(";")
      .map((part) => [part.slice(0, part.indexOf("=")).trim(), part.slice(part.indexOf("=") + 1).replace(/\s/g, "")]),
  );
  const bodyHash = createHash("sha256")
    .update(relaxedBody(raw.slice(end + 4)))
    .digest("base64");
  if (tags.get("bh") !== bodyHash) return false;
  const names = (tags.get("h") ?? "").split(":").map((name) => name.toLowerCase());
  const signed = names.flatMap((name) => headers.findLast((line) => line.toLowerCase().startsWith(`${name}:`)) ?? []);
  const bare = relaxed(signature.replace(/([;:\s]b=)[^;]*/s, "$1"));
  const verify = createVerify("RSA-SHA256").update([...signed.map(relaxed), bare].join("\r\n"));
  const key = { key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" } as const;
  return verify.verify(key, tags.get("b") ?? "", "base64");
}

test("a tenant's mail is signed with the tenant's key, and nobody's else verifies it", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  expect(await staff.mailSender.makeKey()).toEqual({ made: true });
  const folder = await mkdtemp(path.join(tmpdir(), "vakans-signed-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await world.newApplicant();
  await happenAll(world, folderMailer(folder));
  const [name = ""] = await readdir(folder);
  const raw = await readFile(path.join(folder, name), "utf8");
  const [key] = await withKey(world);
  expect(raw).toContain("d=example.se");
  expect(raw).toContain("s=vakans1");
  expect(verifies(raw, key?.publicKey ?? "")).toBe(true);
  expect(verifies(`${raw}more`, key?.publicKey ?? "")).toBe(false);
  expect(verifies(raw.replace(/Subject: ./, "Subject: X"), key?.publicKey ?? "")).toBe(false);
  const other = await drawMailKey(testSecret, randomUUID());
  expect(verifies(raw, other.publicKey)).toBe(false);
});

test("a tenant without a key sends its mail unsigned", async () => {
  const world = await newWorld();
  const { mailer, mails } = await newMailbox();
  await world.newApplicant();
  await happenAll(world, mailer);
  const all = await mails();
  expect(all).toHaveLength(1);
  expect(all[0]).not.toContain("DKIM-Signature");
});

test("the private half is sealed: for its tenant, by the installation's secret, unchanged", async () => {
  const tenantId = randomUUID();
  const { sealedPrivateKey } = await drawMailKey(testSecret, tenantId);
  expect(sealedPrivateKey).not.toContain("PRIVATE");
  expect(unseal(testSecret, tenantId, sealedPrivateKey)).toContain("BEGIN PRIVATE KEY");
  expect(() => unseal(testSecret, randomUUID(), sealedPrivateKey)).toThrow();
  expect(() => unseal(`${testSecret}!`, tenantId, sealedPrivateKey)).toThrow();
  const changed = Buffer.from(sealedPrivateKey, "base64");
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect(() => unseal(testSecret, tenantId, changed.toString("base64"))).toThrow();
});

test("two keys drawn at once for a domain: one is kept", async () => {
  const world = await newWorld();
  const drawn = await Promise.all([1, 2].map(() => drawMailKey(testSecret, world.tenant.id)));
  const kept = await Promise.all(
    drawn.map((key) =>
      inside(world, ({ tx, now }) => keepMailKey({ tx, now, tenantId: world.tenant.id }, "jobb@example.se", key)),
    ),
  );
  expect(new Set(kept.map(({ publicKey }) => publicKey)).size).toBe(1);
  expect(await withKey(world)).toHaveLength(1);
});

const cores: Core[] = [];

/** The same product with a DNS that says what the test says. */
async function opened(txt: Dns["txt"], spfInclude?: string): Promise<Core> {
  const core = await openCore({
    databaseUrl: testDatabase().appUrl,
    filesDir: filesFolder(),
    secret: testSecret,
    judgeEntry: null,
    onError: () => undefined,
    dns: { txt, cname: async () => [], addresses: async () => [] },
    spfInclude,
  });
  cores.push(core);
  return core;
}

test("DNS is asked when somebody asks, and each record is told as found, missing or different, with what stands there", async () => {
  const world = await newWorld();
  const { token } = await world.newRecruiter();
  const zone = new Map<string, string[]>();
  const core = await opened(async (name) => zone.get(name) ?? [], "_spf.mail.example");
  try {
    const { mailSender } = core.as({
      ...{ tenant: core.tenants.ofSlug(world.tenant.slug), sessionToken: token, requestId: "r", language: "sv" },
      ...{ address: "198.51.100.9", waitedMs: () => 0 },
    }).staff;
    await expect(mailSender.check()).rejects.toMatchObject({ kind: "conflict", code: "mailKeyMissing" });
    await mailSender.makeKey();
    expect((await mailSender.check()).findings).toEqual({ spf: "missing", dkim: "missing", dmarc: "missing" });
    const { records, provedAt } = await mailSender.records();
    expect(provedAt).toBeNull();
    const told = (kind: string) => records.find((record) => record.kind === kind)?.value ?? "";
    zone.set("example.se", ["v=spf1 mx -all", "something-else=1"]);
    zone.set("vakans1._domainkey.example.se", [told("dkim").replace("p=", "p= ")]);
    zone.set("_dmarc.example.se", ["v=DMARC1; p=reject"]);
    expect((await mailSender.check()).findings).toEqual({ spf: "differs", dkim: "found", dmarc: "found" });
    const after = await mailSender.records();
    expect(after).toMatchObject({ signs: true, checkedAt: expect.any(Date), provedAt: expect.any(Date) });
    // What is there already stays: ours is added to it.
    expect(after.records.find(({ kind }) => kind === "spf")).toMatchObject({
      finding: "differs",
      texts: ["v=spf1 mx -all", "something-else=1"],
      value: "v=spf1 include:_spf.mail.example mx -all",
    });
    const silent = await opened(async () => Promise.reject(new Error("ESERVFAIL")));
    const there = silent.as({
      ...{ tenant: silent.tenants.ofSlug(world.tenant.slug), sessionToken: token, requestId: "r", language: "sv" },
      ...{ address: "198.51.100.9", waitedMs: () => 0 },
    }).staff;
    expect((await there.mailSender.check()).findings).toEqual({ spf: "silent", dkim: "silent", dmarc: "silent" });
  } finally {
    for (const each of cores) await each.close();
  }
});

test("whoever lacks the right sees no records, makes no key and asks no DNS", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter(["recruitment.see"]);
  const { records, check, makeKey } = staff.mailSender;
  for (const call of [records, check, makeKey]) await expect(call()).rejects.toMatchObject({ code: "rightNeeded" });
});

const key = { selector: "vakans1", publicKey: "AAAA" };
const [spf, dkim, dmarc] = senderRecords({ domain: "example.se", key, spfInclude: "_spf.mail.example" });

test.each([
  ["nothing there", spf, [], "missing"],
  ["another policy", spf, ["v=spf1 mx -all"], "differs"],
  ["ours among others", spf, ["v=spf1 mx include:_spf.mail.example -all"], "found"],
  ["ours with a plus, in capitals", spf, ["V=SPF1 +INCLUDE:_spf.mail.example ~all"], "found"],
  ["two policies", spf, ["v=spf1 -all", "v=spf1 include:_spf.mail.example ~all"], "several"],
  ["an include that only begins like ours", spf, ["v=spf1 include:_spf.mail.example.evil -all"], "differs"],
  ["what is no SPF at all", spf, ["v=spf10 include:_spf.mail.example"], "missing"],
  ["nobody answers", spf, null, "silent"],
  ["the key in parts", dkim, ["v=DKIM1; k=rsa; p=AA AA"], "found"],
  ["another key", dkim, ["v=DKIM1; k=rsa; p=BBBB"], "differs"],
  ["a key that was taken back", dkim, ["v=DKIM1; p="], "differs"],
  ["any DMARC", dmarc, ["v=DMARC1; p=reject; rua=mailto:a@example.se"], "found"],
] as const)("a record is judged by what DNS says: %s", (_what, record, texts, finding) => {
  if (!record) throw new Error("no record");
  expect(judgeRecord(record, texts)).toBe(finding);
});

test("while the operator has not said who sends, the SPF record is unknown and not made up", () => {
  const [unknown] = senderRecords({ domain: "example.se", key: null, spfInclude: null });
  if (!unknown) throw new Error("no record");
  expect(unknown).toEqual({ kind: "spf", name: "example.se", value: null });
  expect(judgeRecord(unknown, ["v=spf1 mx -all"])).toBe("unknown");
  expect(wantedValue(unknown, ["v=spf1 mx -all"])).toBeNull();
});
