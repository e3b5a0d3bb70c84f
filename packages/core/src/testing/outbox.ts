import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { and, desc, eq, isNull } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { folderRoots } from "../audit/roots";
import { folderMailer } from "../mail/folder-mailer";
import { type Mail, type Mailer, MailRefused } from "../mail/mailer";
import type { ChoreScope } from "../outbox/chore";
import type { EffectName } from "../outbox/effects";
import type { EffectRef } from "../outbox/handler";
import { handlers } from "../outbox/handlers";
import { type RunnerDependencies, runEffect } from "../outbox/runner";
import { effect } from "../outbox/table";
import { folderStorage } from "../storage/folder-storage";
import { zoneDns } from "./dns";
import { filesFolder, inside, testSecret, type World } from "./world";

/** Where the links of a mail lead, unless a test has it otherwise. */
const origin = "https://jobb.example.se";

/** A worker of this world, who hands its mails to `mailer`. */
export const workerOf = (world: World, mailer: Mailer, more: Partial<RunnerDependencies> = {}): RunnerDependencies => ({
  client: world.client,
  mailer,
  secret: testSecret,
  originOf: () => origin,
  adminOrigin: "https://admin.example.se",
  tenantOf: (id) => world.core.tenants.all().find((tenant) => tenant.id === id) ?? null,
  handlers,
  alone: (work) => work(),
  ...more,
});

/** What a chore of this world works with. */
export const choreOf = (world: World): ChoreScope => ({
  dns: zoneDns,
  secret: testSecret,
  client: world.client,
  storage: folderStorage(filesFolder()),
  roots: folderRoots(path.join(filesFolder(), "audit")),
  tenant: world.core.tenants.ofSlug(world.tenant.slug) ?? world.tenant,
});

/** The effect of this name that was promised last. */
export async function latestEffect(world: World, name: EffectName): Promise<EffectRef> {
  const [row] = await inside(world, ({ tx }) =>
    tx
      .select({ id: effect.id })
      .from(effect)
      .where(eq(effect.name, name))
      .orderBy(desc(effect.createdAt), desc(effect.id))
      .limit(1),
  );
  if (!row) throw new Error(`no effect ${name}`);
  return { tenantId: world.tenant.id, effectId: row.id };
}

/** Makes the latest effect of a name happen, twice over: the second time must find nothing to do. */
export async function happenTwice(world: World, name: EffectName, mailer: Mailer): Promise<EffectRef> {
  const ref = await latestEffect(world, name);
  const outcomes = [await runEffect(workerOf(world, mailer), ref), await runEffect(workerOf(world, mailer), ref)];
  if (outcomes.join() !== "done,nothing") throw new Error(`${name} ended as ${outcomes.join()}`);
  return ref;
}

/** Makes everything happen that was promised and is still open, in the order in which it was. */
export async function happenAll(world: World, mailer: Mailer): Promise<void> {
  const open = await inside(world, ({ tx }) =>
    tx
      .select({ id: effect.id })
      .from(effect)
      .where(and(isNull(effect.doneAt), isNull(effect.givenUpAt)))
      .orderBy(effect.createdAt, effect.id),
  );
  for (const { id } of open) await runEffect(workerOf(world, mailer), { tenantId: world.tenant.id, effectId: id });
}

/** Mails as they are handed over; whatever goes to one of `refused` a mail server will not have. */
export function newPost(refused: readonly string[] = []): { mailer: Mailer; sent: readonly Mail[] } {
  const sent: Mail[] = [];
  const send = async (mail: Mail) => {
    if (refused.includes(mail.to)) throw new MailRefused("550 no such user");
    sent.push(mail);
  };
  return { mailer: { send, close: () => undefined }, sent };
}

/** Everything that was promised and is still open happens; the mails of it. */
export async function mailsOfAll(world: World, refused: readonly string[] = []): Promise<readonly Mail[]> {
  const { mailer, sent } = newPost(refused);
  await happenAll(world, mailer);
  return sent;
}

/** A folder of mails as they go over the wire, with whole lines; it goes when the test ends. */
export async function newMailbox(): Promise<{ mailer: Mailer; mails: () => Promise<readonly string[]> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "vakans-mail-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const read = async (name: string) => {
    const whole = (await readFile(path.join(folder, name), "utf8")).replace(/=\r\n/g, "").replace(/=3D/g, "=");
    const at = whole.indexOf("\r\n\r\n");
    return whole.slice(0, at).replace(/\r\n[ \t]+/g, " ") + whole.slice(at);
  };
  return { mailer: folderMailer(folder), mails: async () => Promise.all((await readdir(folder)).map(read)) };
}
