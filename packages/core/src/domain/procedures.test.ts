import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { newId } from "../db/id";
import type { Mail } from "../mail/mailer";
import { applyTenantFiles, HostTaken } from "../operator/tenants";
import { newWorld, type World } from "../testing";
import { ownZone, zone } from "../testing/dns";
import { choreOf, mailsOfAll } from "../testing/outbox";
import { inventedTenant } from "../testing/policy";
import { checkDomains } from "./chores";
import { claimsMax } from "./rules";

const days = 24 * 60 * 60;
const newHost = () => `jobb.p${randomBytes(5).toString("hex")}.se`;

let world: World;
let other: World;

beforeAll(async () => {
  [world, other] = [await newWorld(), await newWorld()];
});

const staffOf = async (at: World) => (await at.newRecruiter(["tenant.settings"])).staff;

/** Claims a host and answers the record that proves it. */
async function claimed(at: World, host = newHost()) {
  const staff = await staffOf(at);
  await staff.domains.claim({ host });
  const { record } = await staff.domains.open({ host });
  if (!record) throw new Error("a claim without its record");
  return { staff, host, record };
}

/** Claims a host, sets its record and has it checked. */
async function proved(at: World, host?: string) {
  const claim = await claimed(at, host);
  zone.txt.set(claim.record.name, ["v=spf1 -all", claim.record.value]);
  expect(await claim.staff.domains.verify({ host: claim.host })).toEqual({ outcome: "proved" });
  return claim;
}

const leadsTo = async (host: string) => {
  await world.core.refresh();
  return world.core.tenants.ofHost(host)?.slug ?? null;
};

test("a claimed host leads to the tenant once its record stands in DNS, and not before", async () => {
  const { staff, host, record } = await claimed(world);
  expect(record).toEqual({ name: `_vakans.${host}`, value: expect.stringMatching(/^vakans-site=[\w-]{43}$/) });
  expect(await staff.domains.verify({ host })).toEqual({ outcome: "waiting" });
  expect(await leadsTo(host)).toBeNull();
  expect(await world.core.mayHaveCertificate(host)).toBe(false);
  zone.txt.set(record.name, [record.value]);
  expect(await staff.domains.verify({ host })).toEqual({ outcome: "proved" });
  expect(await world.core.mayHaveCertificate(host)).toBe(true);
  expect(await staff.domains.open({ host })).toMatchObject({ state: "proved", live: true, first: false });
  expect(await leadsTo(host)).toBe(world.tenant.slug);
});

test("every process knows a proved host within two seconds, without being told to look", async () => {
  const { host } = await proved(world);
  await expect.poll(() => world.core.tenants.ofHost(host)?.slug, { timeout: 2_000 }).toBe(world.tenant.slug);
});

test("a host belongs to one tenant: whoever proves it second is refused in neutral words, and the first keeps it", async () => {
  const { host, record: first } = await proved(world);
  const second = await claimed(other, host);
  expect(second.record.name).toBe(first.name);
  expect(second.record.value).not.toBe(first.value);
  // Without a record of their own they learn nothing.
  expect(await second.staff.domains.verify({ host })).toEqual({ outcome: "waiting" });
  zone.txt.set(first.name, [first.value, second.record.value]);
  await expect(second.staff.domains.verify({ host })).rejects.toMatchObject({ kind: "conflict", code: "domainTaken" });
  expect(await leadsTo(host)).toBe(world.tenant.slug);
});

test("of two tenants that prove a host at the same moment, one has it", async () => {
  const host = newHost();
  const [here, there] = [await claimed(world, host), await claimed(other, host)];
  zone.txt.set(here.record.name, [here.record.value, there.record.value]);
  const outcomes = await Promise.allSettled([
    here.staff.domains.verify({ host }),
    there.staff.domains.verify({ host }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const owner = outcomes[0]?.status === "fulfilled" ? world : other;
  expect(await leadsTo(host)).toBe(owner.tenant.slug);
});

test("a released host can be another tenant's", async () => {
  const { staff, host, record } = await proved(world);
  await staff.domains.release({ host });
  expect(await leadsTo(host)).toBeNull();
  expect(await world.core.mayHaveCertificate(host)).toBe(false);
  const second = await claimed(other, host);
  zone.txt.set(record.name, [second.record.value]);
  expect(await second.staff.domains.verify({ host })).toEqual({ outcome: "proved" });
  expect(await leadsTo(host)).toBe(other.tenant.slug);
});

test("DNS that does not answer proves nothing and takes nothing away", async () => {
  const { staff, host, record } = await proved(world);
  zone.silent.add(record.name);
  await expect(staff.domains.verify({ host })).rejects.toMatchObject({ kind: "conflict", code: "domainSilent" });
  expect(await staff.domains.open({ host })).toMatchObject({ state: "proved", missingSince: null });
  expect(await leadsTo(host)).toBe(world.tenant.slug);
});

test("where a host leads is told, and whether that is here", async () => {
  const { staff, host } = await claimed(world);
  const [target] = world.tenant.hosts;
  expect(await staff.domains.open({ host })).toMatchObject({ leadsTo: null, leadsHere: null, target });
  await staff.domains.verify({ host });
  expect(await staff.domains.open({ host })).toMatchObject({ leadsTo: [], leadsHere: false });
  zone.addresses.set(host, ["198.51.100.7"]);
  await staff.domains.verify({ host });
  expect(await staff.domains.open({ host })).toMatchObject({ leadsTo: ["198.51.100.7"], leadsHere: false });
  zone.addresses.set(target ?? "", ["203.0.113.9", "198.51.100.7"]);
  await staff.domains.verify({ host });
  expect(await staff.domains.open({ host })).toMatchObject({ leadsHere: true });
  zone.addresses.delete(target ?? "");
  zone.cname.set(host, [`${target}.`]);
  await staff.domains.verify({ host });
  expect(await staff.domains.open({ host })).toMatchObject({ leadsTo: [target], leadsHere: true });
});

test.each([
  [`annan.${ownZone}`, "domainOfPlatform"],
  ["github.io", "domainIsSuffix"],
  ["jobb.internal", "domainUnknownZone"],
])("%s cannot be claimed: %s", async (host, code) => {
  const staff = await staffOf(world);
  await expect(staff.domains.claim({ host })).rejects.toMatchObject({ kind: "conflict", code });
});

test("a host claimed twice is claimed once, and a tenant claims twenty at most", async () => {
  const full = await newWorld();
  const { staff, host } = await claimed(full);
  expect(await staff.domains.claim({ host })).toEqual({ host });
  for (let count = 1; count < claimsMax; count++) await staff.domains.claim({ host: newHost() });
  await expect(staff.domains.claim({ host: newHost() })).rejects.toMatchObject({ code: "domainsTooMany" });
  expect(await staff.domains.claim({ host })).toEqual({ host });
  expect((await staff.domains.list()).addresses).toHaveLength(claimsMax + 1);
});

test("the first host is the tenant's choice, stands in mails, and stays the first when its file is applied again", async () => {
  const own = await newWorld();
  const { staff, host } = await proved(own);
  const [given] = own.tenant.hosts;
  const order = async () => {
    await own.core.refresh();
    return own.core.tenants.ofSlug(own.tenant.slug)?.hosts;
  };
  expect(await order()).toEqual([given, host]);
  await staff.domains.makeFirst({ host });
  expect(await order()).toEqual([host, given]);
  await applyTenantFiles(own.client, [inventedTenant(own.tenant.slug, { name: "Nya Provköpings kommun" })], "test");
  expect(await order()).toEqual([host, given]);
  await own.newApplicant();
  const mails: readonly Mail[] = await mailsOfAll(own);
  expect(mails.map(({ messageId }) => messageId.split("@")[1])).toEqual([host]);
  await staff.domains.makeFirst({ host: given ?? "" });
  expect(await order()).toEqual([given, host]);
});

test("pages that are kept with the old first host are kept no longer, within two seconds", async () => {
  const own = await newWorld();
  const { staff, host } = await proved(own);
  const pulse = () => own.core.freshPulse(own.tenant.id);
  await expect.poll(pulse).not.toBeNull();
  const before = await pulse();
  await staff.domains.makeFirst({ host });
  await expect.poll(pulse, { timeout: 2_000 }).not.toBe(before);
  await expect.poll(pulse, { timeout: 2_000 }).toContain(host);
});

test("another tenant's host, one of nobody, and one that the configuration gave cannot be opened, released or put first by a claim", async () => {
  const { host } = await proved(other);
  const staff = await staffOf(world);
  for (const stranger of [host, newHost()]) {
    for (const act of ["open", "verify", "release", "makeFirst"] as const)
      await expect(staff.domains[act]({ host: stranger })).rejects.toMatchObject({ kind: "notFound" });
  }
  const given = world.tenant.hosts[0] ?? "";
  for (const act of ["verify", "release"] as const)
    await expect(staff.domains[act]({ host: given })).rejects.toMatchObject({ kind: "notFound" });
  await expect(staff.domains.claim({ host: given })).rejects.toMatchObject({ code: "domainYours" });
});

test("without the right to the settings nobody sees or claims an address", async () => {
  const { staff } = await world.newRecruiter(["recruitment.see", "audit.see"]);
  await expect(staff.domains.list()).rejects.toMatchObject({ kind: "forbidden" });
  await expect(staff.domains.claim({ host: newHost() })).rejects.toMatchObject({ kind: "forbidden" });
});

test("a configuration that names a claimed host takes it over, and one of another tenant is refused whole", async () => {
  const [here, there] = [await newWorld(), await newWorld()];
  const { staff, host } = await proved(here);
  const given = `${here.tenant.slug}.localhost`;
  await applyTenantFiles(here.client, [inventedTenant(here.tenant.slug, { hosts: [given, host] })], "test");
  expect((await staff.domains.open({ host })).state).toBe("given");
  const greedy = inventedTenant(there.tenant.slug, { hosts: [`${there.tenant.slug}.localhost`, host] });
  await expect(applyTenantFiles(there.client, [greedy], "test")).rejects.toBeInstanceOf(HostTaken);
  expect(await leadsTo(host)).toBe(here.tenant.slug);
  await applyTenantFiles(here.client, [inventedTenant(here.tenant.slug, { hosts: [given] })], "test");
  expect(await leadsTo(host)).toBeNull();
});

test("a record is looked for every week; missing, the staff is told, and after fourteen days the host is let go", async () => {
  const own = await newWorld();
  const keeper = await own.newRecruiter(["tenant.settings"]);
  await own.newRecruiter(["recruitment.see"]);
  const { host, record } = await claimed(own);
  zone.txt.set(record.name, [record.value]);
  await keeper.staff.domains.verify({ host });
  const check = () => checkDomains(choreOf(own));
  expect(await check()).toBe(0);
  zone.txt.delete(record.name);
  await own.pass(7 * days - 60);
  expect(await check()).toBe(0);
  await own.pass(60);
  zone.silent.add(record.name);
  await expect(check()).rejects.toThrow("nobody answers");
  zone.silent.delete(record.name);
  expect(await keeper.staff.domains.missing()).toEqual([]);

  expect(await check()).toBe(1);
  expect(await check()).toBe(0);
  expect(await keeper.staff.domains.missing()).toEqual([{ host, lostAt: expect.any(Date) }]);
  expect(await leadsTo(host)).toBe(own.tenant.slug);
  await expect(keeper.staff.domains.makeFirst({ host })).rejects.toMatchObject({ code: "domainMissing" });
  const told = await mailsOfAll(own);
  // Two look after the settings here: whoever claimed it, and the keeper.
  expect(told).toHaveLength(2);
  expect(told.map(({ to }) => to)).toContain(keeper.userName);
  expect(told[0]?.text).toContain(record.value);

  await own.pass(days);
  zone.txt.set(record.name, [record.value]);
  expect(await check()).toBe(1);
  expect(await keeper.staff.domains.missing()).toEqual([]);
  expect(await mailsOfAll(own)).toEqual([]);

  zone.txt.delete(record.name);
  await own.pass(7 * days);
  await check();
  await own.pass(14 * days - 60);
  await check();
  expect(await leadsTo(host)).toBe(own.tenant.slug);
  await own.pass(days);
  await check();
  expect(await leadsTo(host)).toBeNull();
  expect((await mailsOfAll(own)).some(({ subject }) => subject.includes(host))).toBe(true);
  expect(await keeper.staff.domains.open({ host })).toMatchObject({ state: "lost", live: false });
  const { rows } = await (await own.newRecruiter(["audit.see"])).staff.audit.list({ objectId: host, kind: "time" });
  expect(rows.map(({ action }) => action)).toEqual([
    "chore.domainLost",
    "chore.domainMissing",
    "chore.domainFound",
    "chore.domainMissing",
  ]);
  expect(rows.filter(({ word }) => word === null)).toEqual([]);
  zone.txt.set(record.name, [record.value]);
  expect(await keeper.staff.domains.verify({ host })).toEqual({ outcome: "proved" });
  expect(await leadsTo(host)).toBe(own.tenant.slug);
});

/** A tenant to which nothing leads but hosts that it has proved itself. */
async function onOwnHosts(count: number) {
  const own = await newWorld();
  const claims = [];
  for (let at = 0; at < count; at++) claims.push(await proved(own));
  await own.client.pool.query("delete from tenant_domain where tenant_id = $1 and source = 'configuration'", [
    own.tenant.id,
  ]);
  return { own, claims };
}

test("a tenant keeps its last host: two released at once leave one, and one whose record is missing stays", async () => {
  const { own, claims } = await onOwnHosts(2);
  const released = await Promise.allSettled(claims.map(({ staff, host }) => staff.domains.release({ host })));
  const refused = released.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused).toEqual([expect.objectContaining({ kind: "conflict", code: "domainLast" })]);
  const left = claims.find((_, at) => released[at]?.status === "rejected");
  if (!left) throw new Error("no host was left");
  zone.txt.delete(left.record.name);
  for (const _ of ["missed", "lost"]) {
    await own.pass(15 * days);
    await checkDomains(choreOf(own));
  }
  expect((await (await staffOf(own)).domains.missing()).map(({ host }) => host)).toEqual([left.host]);
  expect(await leadsTo(left.host)).toBe(own.tenant.slug);
});

test("of two configurations that name the same host in the same moment one is refused whole", async () => {
  for (let round = 0; round < 3; round++) {
    const [here, there] = [await newWorld(), await newWorld()];
    const host = newHost();
    const applied = await Promise.allSettled(
      [here, there].map(({ client, tenant: { slug } }) =>
        applyTenantFiles(client, [inventedTenant(slug, { hosts: [`${slug}.localhost`, host] })], "test"),
      ),
    );
    const refused = applied.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toEqual([expect.any(HostTaken)]);
    const loser = applied[0]?.status === "rejected" ? here : there;
    await loser.core.refresh();
    expect(loser.core.tenants.ofSlug(loser.tenant.slug)?.configVersion).toBe(1);
  }
});

test("hosts whose DNS is silent keep no other host from being looked at, and so none that is lost", async () => {
  const own = await newWorld();
  const { host, record } = await claimed(own);
  zone.txt.set(record.name, [record.value]);
  const staff = await staffOf(own);
  await staff.domains.verify({ host });
  // Claimed later, each with a name server that stops answering when it likes.
  const silenced: string[] = [];
  for (let at = 0; at < 4; at++) {
    const later = await claimed(own);
    zone.txt.set(later.record.name, [later.record.value]);
    await staff.domains.verify({ host: later.host });
    silenced.push(later.record.name);
  }
  for (const name of silenced) zone.silent.add(name);
  zone.txt.delete(record.name);
  await own.pass(8 * days);
  await expect(checkDomains(choreOf(own))).rejects.toThrow("nobody answers");
  const keeper = await staffOf(own);
  expect((await keeper.domains.missing()).map((missing) => missing.host)).toEqual([host]);
  await own.pass(15 * days);
  await expect(checkDomains(choreOf(own))).rejects.toThrow("nobody answers");
  expect(await leadsTo(host)).toBeNull();
  for (const name of silenced) zone.silent.delete(name);
});

test("the host of a tenant that is shut, since no configuration of it was ever valid, may have a certificate: its notice is read there", async () => {
  const [id, slug] = [newId(), `shut-${newId().slice(-8)}`];
  const host = `${slug}.example.se`;
  await world.client.pool.query("insert into tenant (id, slug, created_at) values ($1, $2, now())", [id, slug]);
  await world.client.pool.query("insert into tenant_domain (host, tenant_id, verified_at) values ($1, $2, now())", [
    host,
    id,
  ]);
  expect(await world.core.mayHaveCertificate(host)).toBe(true);
});

test("nobody may ask for a certificate in a name of nobody, or of a tenant that has ended", async () => {
  const own = await newWorld();
  const { host } = await proved(own);
  for (const stranger of ["evil.example", "", `x.${host}`, `${host}.`, host.toUpperCase(), "'; drop table tenant; --"])
    expect(await own.core.mayHaveCertificate(stranger)).toBe(false);
  await own.client.pool.query("update tenant set state = 'suspended' where id = $1", [own.tenant.id]);
  expect(await own.core.mayHaveCertificate(host)).toBe(true);
  await own.client.pool.query("update tenant set state = 'ended' where id = $1", [own.tenant.id]);
  expect(await own.core.mayHaveCertificate(host)).toBe(false);
});
