import type { Policy } from "@vakans/tenant-config";
import { and, eq, gt, sql } from "drizzle-orm";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import type { Right } from "./rights";
import { applicantSession, staff, staffSession } from "./table";
import { hashOf, newToken } from "./token";

// The only file that knows the session engine (see docs/decisions). The engine is given an adapter over the transaction
// at hand, and three things that it lacks: hashed ids, an exact idle time, an absolute end.

export type ApplicantActor = {
  readonly kind: "applicant";
  readonly id: string;
  readonly sessionHash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly publicComputer: boolean;
  /** Signed in with provisional digits: until there is a password of one's own, nothing else is open (VN-4). */
  readonly provisional: boolean;
};

export type StaffActor = {
  readonly kind: "staff";
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly operator: boolean;
  readonly sessionHash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When this session showed the second factor; null while it has shown a password alone. */
  readonly provedAt: Date | null;
  /** Who may ask for the second factor: the tenants where this person works, and the platform, but not that of a demo. */
  readonly tenantIds: readonly string[];
  readonly inDemo: boolean;
  readonly rights: readonly Right[];
  /** The tenant's leave that this operator looks by (SE-14); null for whoever belongs here. */
  readonly leave: { readonly id: string; readonly reason: string; readonly endsAt: Date } | null;
};

/** What the browser gets: the token in clear, once, and when it ends unless it is used. */
export type OpenedSession = { readonly token: string; readonly expiresAt: Date };

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => count * 3_600_000;

/** How long a session lasts: without a step, and in all. */
export type Lifetime = { readonly idleMs: number; readonly absoluteMs: number };

/** Of whoever works nowhere yet, and of operators, who reach further (security.md, V7). */
const staffLifetime: Lifetime = { idleMs: minutes(30), absoluteMs: hours(8) };
const operatorLifetime: Lifetime = { idleMs: minutes(15), absoluteMs: hours(4) };

/** How long a staff member's session lasts: as the strictest of the tenants where they work has it. */
export function staffLifetimeOf(operator: boolean, policies: readonly Policy[]): Lifetime {
  const own = policies.map(({ staff }) => ({
    idleMs: minutes(staff.idleMinutes),
    absoluteMs: hours(staff.absoluteHours),
  }));
  const all = [...(own.length > 0 ? own : [staffLifetime]), ...(operator ? [operatorLifetime] : [])];
  return {
    idleMs: Math.min(...all.map(({ idleMs }) => idleMs)),
    absoluteMs: Math.min(...all.map(({ absoluteMs }) => absoluteMs)),
  };
}

/** How long an applicant's session lasts without a step: the tenant decides, apart for a public computer (VN-24, VN-25, OR-15, OS-16, OS-17). */
export function idleMsOf(policy: Policy, publicComputer: boolean): number {
  return minutes(publicComputer ? policy.session.publicComputerMinutes : policy.session.idleMinutes);
}

const earlier = (a: Date, b: Date) => (a < b ? a : b);
const latest = (a: Date, b: Date) => (a < b ? b : a);

/** When a session ends that was made at `createdAt` and used now: after its idle time, and never past its absolute end. */
export function expiryOf(createdAt: Date, now: Date, idleMs: number, absoluteMs: number): Date {
  return earlier(new Date(now.getTime() + idleMs), new Date(createdAt.getTime() + absoluteMs));
}

type Row = { readonly userId: string; readonly expiresAt: Date };

/**
 * The engine judges by the process's clock, and deadlines are the database's. So the adapter shows it expiry times moved
 * by the difference, and what it writes comes from `expiryOf` alone: the engine would extend only after half the time.
 */
function engine(
  now: Date,
  idleMs: number,
  find: (tokenHash: string) => Promise<Row | null>,
  remove: (tokenHash: string) => Promise<void>,
): Lucia {
  const aheadMs = now.getTime() - Date.now();
  const adapter: Adapter = {
    async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await find(hashOf(token));
      if (!row) return [null, null];
      const expiresAt = new Date(row.expiresAt.getTime() - aheadMs);
      return [
        { id: token, userId: row.userId, expiresAt, attributes: {} },
        { id: row.userId, attributes: {} },
      ];
    },
    deleteSession: (token) => remove(hashOf(token)),
    updateSessionExpiration: async () => undefined,
    getUserSessions: async () => [],
    setSession: async () => undefined,
    deleteUserSessions: async () => undefined,
    deleteExpiredSessions: async () => undefined,
  };
  return new Lucia(adapter, { sessionExpiresIn: new TimeSpan(idleMs, "ms") });
}

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

type Search = { tenantId: string; policy: Policy; token: string | null; now: Date };

/** The applicant behind a session token, or null when there is none or it has ended. */
export async function findApplicantSession(
  tx: Database,
  { tenantId, policy, token, now }: Search,
): Promise<ApplicantActor | null> {
  if (!token || !tokenForm.test(token)) return null;
  let found: typeof applicantSession.$inferSelect | null = null;
  const lucia = engine(
    now,
    idleMsOf(policy, false),
    async (tokenHash) => {
      const [row] = await tx
        .select()
        .from(applicantSession)
        .where(and(eq(applicantSession.tenantId, tenantId), eq(applicantSession.tokenHash, tokenHash)));
      found = row ?? null;
      return row ? { userId: row.applicantId, expiresAt: row.expiresAt } : null;
    },
    async () => undefined,
  );
  const { user } = await lucia.validateSession(token);
  const row = found as typeof applicantSession.$inferSelect | null;
  if (!user || !row) return null;
  return {
    kind: "applicant",
    id: row.applicantId,
    sessionHash: row.tokenHash,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    publicComputer: row.publicComputer,
    provisional: row.provisionalDigitsHash !== null,
  };
}

/** Opens a session for an applicant; with `provisionalDigitsHash` one that asks for a password of one's own first. */
export async function openApplicantSession(
  tx: Database,
  {
    tenantId,
    policy,
    now,
    applicantId,
    publicComputer,
    provisionalDigitsHash,
  }: {
    tenantId: string;
    policy: Policy;
    now: Date;
    applicantId: string;
    publicComputer: boolean;
    provisionalDigitsHash: string | null;
  },
): Promise<OpenedSession> {
  const token = newToken();
  const expiresAt = expiryOf(now, now, idleMsOf(policy, publicComputer), hours(policy.session.absoluteHours));
  await tx.insert(applicantSession).values({
    tenantId,
    id: newId(),
    tokenHash: hashOf(token),
    applicantId,
    publicComputer,
    createdAt: now,
    expiresAt,
    provisionalDigitsHash,
  });
  return { token, expiresAt };
}

/**
 * Counts a step: the session ends its idle time after this moment, and never past its absolute end; nor sooner than it has
 * told already, though the tenant has made the times shorter since. Answers when.
 */
export async function touchApplicantSession(
  tx: Database,
  policy: Policy,
  actor: ApplicantActor,
  now: Date,
): Promise<Date> {
  const idleMs = idleMsOf(policy, actor.publicComputer);
  const next = expiryOf(actor.createdAt, now, idleMs, hours(policy.session.absoluteHours));
  const expiresAt = latest(next, actor.expiresAt);
  await tx.update(applicantSession).set({ expiresAt }).where(eq(applicantSession.tokenHash, actor.sessionHash));
  return expiresAt;
}

export async function closeApplicantSession(tx: Database, actor: ApplicantActor): Promise<void> {
  await tx.delete(applicantSession).where(eq(applicantSession.tokenHash, actor.sessionHash));
}

type FoundStaff = {
  readonly session: typeof staffSession.$inferSelect;
  readonly staff: typeof staff.$inferSelect;
  readonly tenantIds: readonly string[];
  readonly inDemo: boolean;
};

/**
 * The staff member behind a session token, whether or not their second factor has been shown: that is the builder's to
 * ask. Their rights are a tenant's to say: here they are none.
 */
export async function findStaffSession(
  tx: Database,
  { token, now }: { token: string | null; now: Date },
): Promise<StaffActor | null> {
  if (!token || !tokenForm.test(token)) return null;
  let found: FoundStaff | null = null;
  const lucia = engine(
    now,
    staffLifetime.idleMs,
    async (tokenHash) => {
      const [row] = await tx
        .select({
          session: staffSession,
          staff,
          tenantIds: sql<string[]>`array(select tenant_id::text from staff_tenant where staff_id = ${staff.id})`,
          inDemo: sql<boolean>`exists (select 1 from database_mark where kind = 'demo')`,
        })
        .from(staffSession)
        .innerJoin(staff, eq(staff.id, staffSession.staffId))
        .where(and(eq(staffSession.tokenHash, tokenHash), eq(staff.active, true), gt(staffSession.expiresAt, now)));
      found = row ?? null;
      return row ? { userId: row.staff.id, expiresAt: row.session.expiresAt } : null;
    },
    async () => undefined,
  );
  const { user } = await lucia.validateSession(token);
  const row = found as FoundStaff | null;
  if (!user || !row) return null;
  return {
    kind: "staff",
    id: row.staff.id,
    name: row.staff.name,
    language: row.staff.language,
    operator: row.staff.operator,
    sessionHash: row.session.tokenHash,
    createdAt: row.session.createdAt,
    expiresAt: row.session.expiresAt,
    provedAt: row.session.provedAt,
    tenantIds: row.tenantIds,
    inDemo: row.inDemo,
    rights: [],
    leave: null,
  };
}

/** Opens a session for whoever has shown a password. */
export async function openStaffSession(
  tx: Database,
  staffId: string,
  now: Date,
  { idleMs, absoluteMs }: Lifetime,
): Promise<OpenedSession> {
  const token = newToken();
  const expiresAt = expiryOf(now, now, idleMs, absoluteMs);
  const row = { tokenHash: hashOf(token), staffId, createdAt: now, expiresAt, provedAt: null };
  await tx.insert(staffSession).values(row);
  return { token, expiresAt };
}

/**
 * The same session after the second factor was shown, under another token: whoever knew the one before it knows nothing.
 * It ends no later for it. Null when the session was ended meanwhile.
 */
export async function proveStaffSession(
  tx: Database,
  actor: StaffActor,
  now: Date,
  { idleMs, absoluteMs }: Lifetime,
): Promise<OpenedSession | null> {
  const token = newToken();
  const expiresAt = expiryOf(actor.createdAt, now, idleMs, absoluteMs);
  const [proved] = await tx
    .update(staffSession)
    .set({ tokenHash: hashOf(token), expiresAt, provedAt: now })
    .where(eq(staffSession.tokenHash, actor.sessionHash))
    .returning({ staffId: staffSession.staffId });
  return proved ? { token, expiresAt } : null;
}

/** Counts a step. Answers when the session ends now. */
export async function touchStaffSession(
  tx: Database,
  actor: StaffActor,
  now: Date,
  { idleMs, absoluteMs }: Lifetime,
): Promise<Date> {
  const expiresAt = expiryOf(actor.createdAt, now, idleMs, absoluteMs);
  await tx.update(staffSession).set({ expiresAt }).where(eq(staffSession.tokenHash, actor.sessionHash));
  return expiresAt;
}

export async function closeStaffSession(tx: Database, actor: StaffActor): Promise<void> {
  await tx.delete(staffSession).where(eq(staffSession.tokenHash, actor.sessionHash));
}
