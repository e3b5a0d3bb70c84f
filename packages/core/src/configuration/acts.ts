import { isDeepStrictEqual } from "node:util";
import {
  type CheckedTenantFile,
  type ContentProblem,
  changed,
  checkTenantFile,
  differenceOf,
  lawProblemsOf,
  type SettingPath,
  type TenantFile,
} from "@vakans/tenant-config";
import { desc, eq, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { brandImage } from "../look/table";
import { domainOf } from "../mail/rules";
import { keepNotice } from "../notice/acts";
import { Refusal } from "../refusal";
import { tenantConfigVersion } from "../tenant/table";
import { enforce } from "../verdict";
import { othersSendFrom, packDayOf, readVersion, versionsOf } from "./queries";
import { isSetHere, mayCountFrom, timelineOf } from "./rules";

type Scope = { readonly tx: Database; readonly tenantId: string; readonly now: Date };

/** Who makes a version, and why. `author` is for people without an account: an operator at the command line. */
export type Authorship = {
  readonly source: "file" | "settings";
  readonly author: string;
  readonly authorId: string | null;
  readonly reason: string;
};

/** Who signed in to make one. */
export const authoredBy = (actor: { readonly id: string }, reason: string): Authorship => ({
  source: "settings",
  author: "staff",
  authorId: actor.id,
  reason,
});

type NewVersion = Authorship & {
  readonly content: TenantFile;
  readonly effectiveAt: Date;
  readonly restores?: number | null;
};

/** One change at a time to a tenant's configuration, until the transaction ends. Answers the newest version's number, 0 before the first. */
export async function holdConfiguration({ tx, tenantId }: Omit<Scope, "now">): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`configuration:${tenantId}`}))`);
  const [newest] = await tx
    .select({ number: tenantConfigVersion.number })
    .from(tenantConfigVersion)
    .where(eq(tenantConfigVersion.tenantId, tenantId))
    .orderBy(desc(tenantConfigVersion.number))
    .limit(1);
  return newest?.number ?? 0;
}

/**
 * Appends a version, which must be valid, and tells every process as soon as it is committed. Whoever calls it holds the
 * configuration. It overtakes what was scheduled for later. Answers its number.
 */
export async function keepVersion(scope: Scope, { content, ...version }: NewVersion): Promise<number> {
  const { tx, tenantId, now } = scope;
  const number = (await holdConfiguration(scope)) + 1;
  await tx.insert(tenantConfigVersion).values({
    tenantId,
    number,
    content: plain(content),
    createdAt: now,
    ...version,
    restores: version.restores ?? null,
  });
  await tellOfTenants(tx);
  return number;
}

/** Tells every process that something about tenants has changed. The database says it on when the transaction is committed. */
export const tellOfTenants = (tx: Database) => tx.execute(sql`select pg_notify('vakans', '')`);

/** As the database keeps it: keys without a value are none. */
const plain = (file: TenantFile): TenantFile => JSON.parse(JSON.stringify(file));

type Wish = { readonly path: SettingPath; readonly value?: unknown };

/** A version on the timeline with what it says, judged by today's schema. */
type Laid = Awaited<ReturnType<typeof versionsOf>>[number] & { readonly file: TenantFile };

/**
 * What counts now and what is scheduled, with contents. A version that cannot be read is as if it were not there: the
 * newest that can counts. Empty where none has counted yet.
 */
export async function timelineWithContents({ tx, tenantId, now }: Scope): Promise<readonly Laid[]> {
  const versions = await versionsOf({ tx, tenantId });
  const read = async (version: (typeof versions)[number]): Promise<readonly Laid[]> => {
    const checked = await readVersion({ tx, tenantId }, version.number, now);
    return checked?.ok ? [{ ...version, file: checked.file }] : [];
  };
  const scheduled: Laid[] = [];
  for (const version of timelineOf(versions, now))
    if (version.effectiveAt > now) scheduled.push(...(await read(version)));
  for (const version of versions.filter(({ effectiveAt }) => effectiveAt <= now).reverse()) {
    const running = await read(version);
    if (running.length > 0) return [...running, ...scheduled];
  }
  return [];
}

/** The same where something counts. Refuses with `conflict: configurationInvalid` where nothing does. */
export async function laidOut(scope: Scope): Promise<readonly [Laid, ...Laid[]]> {
  const [running, ...scheduled] = await timelineWithContents(scope);
  if (!running) throw new Refusal("conflict", "configurationInvalid");
  return [running, ...scheduled];
}

/** What a change would make: of the version that will count at its moment, and of each scheduled for later. */
export type Outcome = {
  readonly from: Laid;
  readonly made: CheckedTenantFile;
  readonly later: readonly { readonly version: Laid; readonly made: CheckedTenantFile }[];
};

/**
 * What becomes of the configuration when these values are set from a moment on. A change is made to what will count then,
 * and to everything scheduled for later, so that no scheduled version brings an old value back.
 */
export async function outcomeOf(scope: Scope, changes: readonly Wish[], effectiveAt: Date): Promise<Outcome> {
  const laid = await laidOut(scope);
  const from = laid.findLast((version) => version.effectiveAt <= effectiveAt) ?? laid[0];
  const after = laid.filter((version) => version.effectiveAt > effectiveAt && version !== from);
  // Each version is judged by the law of the day from which it counts.
  const make = (version: Laid, day: Date) =>
    judged(scope, version.file, changed(version.file, changes, packDayOf(day)));
  const later: Outcome["later"][number][] = [];
  for (const version of after) later.push({ version, made: await make(version, version.effectiveAt) });
  return { from, made: await make(from, effectiveAt), later };
}

/** What was made, as the law, the tenant's own pictures and its neighbours let it be made of what was before. */
async function judged(scope: Scope, before: TenantFile, made: CheckedTenantFile): Promise<CheckedTenantFile> {
  if (!made.ok) return made;
  const [first, ...rest] = [
    ...(await foreignTo(scope, before, made.file)),
    ...(await senderOfOthers(scope, before, made.file)),
  ];
  return first ? { ok: false, problems: [first, ...rest] } : made;
}

/**
 * What a configuration may not say though its form is right: what the law fixes, and a picture that the tenant does not
 * have. `before` is what it follows, null for nothing.
 */
export async function foreignTo(
  { tx }: Pick<Scope, "tx">,
  before: TenantFile | null,
  after: TenantFile,
): Promise<readonly ContentProblem[]> {
  const problems = lawProblemsOf(before, after);
  const { logotype = null } = after.look;
  if (logotype === null || logotype === before?.look.logotype) return problems;
  const [own] = await tx.select({ name: brandImage.name }).from(brandImage).where(eq(brandImage.name, logotype));
  const allowed = "null, or a picture that was uploaded at this tenant's own page of colours and logotype";
  return own ? problems : [...problems, { path: ["look", "logotype"], found: JSON.stringify(logotype), allowed }];
}

/**
 * A sender's domain that another tenant sends from: what DNS says of it covers all mail that is sent from here, so receivers
 * would believe it. Only an operator's file gives one domain to two.
 */
async function senderOfOthers(scope: Scope, before: TenantFile, after: TenantFile): Promise<readonly ContentProblem[]> {
  const domain = domainOf(after.mail.fromAddress);
  if (domain === domainOf(before.mail.fromAddress) || !(await othersSendFrom(scope, domain))) return [];
  const allowed = "an address in a domain that no other tenant sends from";
  return [{ path: ["mail", "fromAddress"], found: JSON.stringify(after.mail.fromAddress), allowed }];
}

/** Everything that keeps a change from being made, where it stands. */
export function problemsOf(changes: readonly Wish[], { made, later }: Outcome): readonly ContentProblem[] {
  const outside = changes
    .filter(({ path }) => !isSetHere(path))
    .map(({ path }) => ({ path, found: "a change", allowed: "what an operator sets" }));
  if (outside.length > 0) return outside;
  if (!made.ok) return made.problems;
  return later.flatMap((each) => (each.made.ok ? [] : each.made.problems)).slice(0, 1);
}

type Change = {
  /** The newest version's number when the form was made. */
  readonly basis: number;
  readonly changes: readonly Wish[];
  /** Null: at once. */
  readonly effectiveAt: Date | null;
  readonly by: Authorship;
};

/**
 * Sets some values from a moment on, by one more version; scheduled versions are made again with them. Sent twice it is
 * one act. Refuses with `conflict`: `changedElsewhere` when there is a newer version than `basis`, `effectivePassed`,
 * `effectiveTooFar`, `nothingChanged`, `configurationInvalid` with the problems.
 */
export async function changeConfiguration(scope: Scope, { basis, changes, effectiveAt, by }: Change): Promise<number> {
  const { now } = scope;
  const newest = await holdConfiguration(scope);
  if (effectiveAt) enforce(mayCountFrom(effectiveAt, now));
  const from = new Date(Math.max(effectiveAt?.getTime() ?? 0, now.getTime()));
  const outcome = await outcomeOf(scope, changes, from);
  const problems = problemsOf(changes, outcome);
  const done =
    problems.length === 0 && outcome.made.ok && differenceOf(outcome.from.file, outcome.made.file).length === 0;
  if (done && basis !== newest && outcome.from.authorId === by.authorId && outcome.from.reason === by.reason)
    return outcome.from.number;
  if (basis !== newest) throw new Refusal("conflict", "changedElsewhere", { newest });
  if (problems.length > 0 || !outcome.made.ok) throw new Refusal("conflict", "configurationInvalid", { problems });
  if (done) throw new Refusal("conflict", "nothingChanged");
  const number = await keepVersion(scope, { ...by, content: outcome.made.file, effectiveAt: from });
  for (const { version, made } of outcome.later) if (made.ok) await layAgain(scope, version, made.file);
  if (from <= now) await keepNotice({ ...scope, policy: outcome.made.policy });
  return number;
}

/** What an earlier version would be today: what makes the tenant the one it is stays as it runs. */
export function broughtBack(scope: Scope, running: TenantFile, earlier: TenantFile): Promise<CheckedTenantFile> {
  const { slug, country, kind, hosts } = running;
  const made = checkTenantFile({ ...earlier, slug, country, kind, hosts }, packDayOf(scope.now));
  return judged(scope, running, made);
}

/** A scheduled version once more, with what was changed meanwhile: it is still its author's. */
async function layAgain(scope: Scope, version: Laid, content: TenantFile): Promise<void> {
  const { source, authorId, reason, effectiveAt } = version;
  const author = authorId ? "staff" : version.author;
  await keepVersion(scope, { source, author, authorId, reason, effectiveAt, content });
}

type Return = { readonly number: number; readonly basis: number; readonly by: Authorship };

async function holdAt(scope: Scope, basis: number): Promise<void> {
  const newest = await holdConfiguration(scope);
  if (newest !== basis) throw new Refusal("conflict", "changedElsewhere", { newest });
}

/**
 * Brings back at once what an earlier version said, by one more version. What makes the tenant the one it is stays as it
 * is; what was scheduled is overtaken, since it was made from what is left. Refuses with `notFound`, and with `conflict`:
 * `changedElsewhere`, `nothingChanged`, `configurationInvalid` when this release or the law no longer takes it.
 */
export async function rollBackConfiguration(scope: Scope, { number, basis, by }: Return): Promise<number> {
  const { now } = scope;
  await holdAt(scope, basis);
  const target = await readVersion(scope, number, now);
  if (!target) throw new Refusal("notFound", "notFound");
  const [running, ...scheduled] = await laidOut(scope);
  if (!target.ok) throw new Refusal("conflict", "configurationInvalid", { problems: target.problems });
  const back = await broughtBack(scope, running.file, target.file);
  if (!back.ok) throw new Refusal("conflict", "configurationInvalid", { problems: back.problems });
  if (scheduled.length === 0 && isDeepStrictEqual(back.file, running.file))
    throw new Refusal("conflict", "nothingChanged");
  const made = await keepVersion(scope, { ...by, content: back.file, effectiveAt: now, restores: number });
  await keepNotice({ ...scope, policy: back.policy });
  return made;
}

/**
 * Takes a scheduled version back: what counts now is said once more, which overtakes everything scheduled, and the other
 * scheduled versions are made again without what this one would have changed. Refuses with `notFound`, and with
 * `conflict`: `changedElsewhere`, `versionNotScheduled`, `configurationInvalid` when another scheduled one needs it.
 */
export async function cancelVersion(scope: Scope, { number, basis, by }: Return): Promise<number> {
  await holdAt(scope, basis);
  const [running, ...scheduled] = await laidOut(scope);
  const at = scheduled.findIndex((version) => version.number === number);
  if (at === -1) {
    const known = await readVersion(scope, number, scope.now);
    throw known ? new Refusal("conflict", "versionNotScheduled") : new Refusal("notFound", "notFound");
  }
  const before = [running, ...scheduled];
  let content = running.file;
  const again: { readonly version: Laid; readonly content: TenantFile }[] = [];
  for (const [index, version] of scheduled.entries()) {
    if (index === at) continue;
    const own = differenceOf((before[index] ?? running).file, version.file);
    const wishes = own.map(({ path, after }) => ({ path, value: after }));
    const made = await judged(scope, content, changed(content, wishes, packDayOf(version.effectiveAt)));
    if (!made.ok) throw new Refusal("conflict", "configurationInvalid", { problems: made.problems });
    content = made.file;
    again.push({ version, content });
  }
  const restored = { content: running.file, effectiveAt: scope.now, restores: running.number };
  const made = await keepVersion(scope, { ...by, ...restored });
  for (const { version, content: laid } of again) await layAgain(scope, version, laid);
  return made;
}
