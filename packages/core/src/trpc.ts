import { initTRPC, TRPCError } from "@trpc/server";
import type { Language } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { eq } from "drizzle-orm";
import { ZodError } from "zod";
import type { Judge } from "./attachment/judge-thread";
import { keepAuditEvent, keepPlatformAuditEvent, objectIdsOf } from "./audit/trail";
import type { Client, Database } from "./db/client";
import { failpoint } from "./db/failpoint";
import { type TenantTransaction, withoutTenant, withTenant } from "./db/tenant-transaction";
import type { Dns } from "./domain/dns";
import { isAskedForFactor } from "./factor/queries";
import { findEndedSession, formOwnerOf } from "./identity/ended-session";
import type { Right } from "./identity/rights";
import { type ApplicantActor, findApplicantSession, findStaffSession, type StaffActor } from "./identity/session";
import { membership } from "./identity/table";
import { currentLeave } from "./leave/queries";
import { isRefusal, problemsOfIssues, Refusal, refuseFields } from "./refusal";
import type { Storage } from "./storage/storage";
import type { Registry, TenantRef } from "./tenant/registry";

/** What the core needs from outside. */
export type Dependencies = {
  readonly client: Client;
  readonly registry: Registry;
  readonly storage: Storage;
  readonly judge: Judge;
  /** Signs challenges and hashes what is counted; the same in all processes of an installation. */
  readonly secret: string;
  readonly dns: Dns;
  /** Whose servers send the installation's mail, as an SPF record includes them; null while the operator has not said. */
  readonly spfInclude: string | null;
  /** Zones of the operator's own: no tenant can claim a name in them. */
  readonly ownZones: readonly string[];
};

/** Who calls, from where, for which tenant. */
export type Who = {
  readonly tenant: TenantRef | null;
  readonly sessionToken: string | null;
  readonly requestId: string;
  readonly language: Language;
  /** The network address, for throttling only. */
  readonly address: string;
  /** Milliseconds since the last byte of the request was read. */
  readonly waitedMs: () => number;
  /** The account that the sent form was shown to, as the form says; null where no form says so. */
  readonly formOwner?: () => string | null;
};

type Meta = {
  /** Who may call: written by the builder, read by the architecture test and the audit trail. */
  readonly who: "anyone" | "applicant" | "staff" | "operator";
  readonly right?: Right;
  /**
   * Reads that leave a row in the audit trail all the same, such as looking at an application; and the few mutations that
   * leave none, since they are no act of a person: a session's steps.
   */
  readonly audited?: boolean;
  /** Open to an applicant who signed in with provisional digits and has no password of their own yet (VN-4). */
  readonly provisional?: boolean;
  /** Open to a staff member who has shown a password and not yet the second factor: the steps to it, and signing out. */
  readonly beforeFactor?: boolean;
};

type Context = { readonly dependencies: Dependencies; readonly caller: Who };

/** Somebody who acts: known by a session, or nobody in particular. */
type Actor = ApplicantActor | StaffActor | null;

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter({ shape, error }) {
      const refusal = isRefusal(error.cause) ? error.cause : null;
      // Nothing of a bug reaches a browser: neither its message nor its stack.
      return {
        ...shape,
        message: refusal ? refusal.message : error.code,
        data: {
          code: shape.data.code,
          httpStatus: refusal ? statusOf[refusal.kind] : shape.data.httpStatus,
          refusal: refusal && { kind: refusal.kind, code: refusal.code, details: refusal.details },
        },
      };
    },
  });

/** The HTTP status that tells a refusal of each kind. */
export const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooMany: 429,
} as const satisfies Record<Refusal["kind"], number>;

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const codeOfKind = {
  invalid: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  notFound: "NOT_FOUND",
  conflict: "CONFLICT",
  tooMany: "TOO_MANY_REQUESTS",
} as const;

/** Bad input becomes a refusal like every other, so that every caller meets one kind of error. */
const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (isRefusal(cause)) throw new TRPCError({ code: codeOfKind[cause.kind], cause });
  if (cause instanceof ZodError) {
    throw new TRPCError({ code: "BAD_REQUEST", cause: refuseFields(problemsOfIssues(cause.issues)) });
  }
  throw result.error;
});

function tenantOf(caller: Who): TenantRef {
  if (!caller.tenant) throw new Refusal("notFound", "notFound");
  return caller.tenant;
}

/** What every procedure inside a tenant is given. */
type TenantScope = {
  readonly tenant: TenantRef;
  readonly policy: Policy;
  readonly tenantId: string;
};

const scopeOf = (tenant: TenantRef): TenantScope => ({ tenant, policy: tenant.policy, tenantId: tenant.id });

/** What is called: a look or an act, and what its builder says of it. */
type Called = { readonly type: string; readonly meta: Meta | undefined };

type Admission = (
  transaction: TenantTransaction,
  context: Context,
  scope: TenantScope,
  called: Called,
) => Promise<Actor>;

const admitAnyone: Admission = async () => null;

const admitApplicant: Admission = async ({ tx, now }, { caller }, { tenantId, policy }, { meta }) => {
  const actor = await findApplicantSession(tx, { tenantId, policy, token: caller.sessionToken, now });
  if (!actor) throw new Refusal("unauthenticated", "signInNeeded");
  // A form that was shown to somebody else, in a browser where another person has signed in since.
  if (!isOwnForm(actor, caller)) throw new Refusal("forbidden", "otherAccount");
  if (actor.provisional && !meta?.provisional) throw new Refusal("forbidden", "passwordChangeNeeded");
  return actor;
};

function isOwnForm({ id }: ApplicantActor, caller: Who): boolean {
  const owner = caller.formOwner?.() ?? null;
  return owner === null || owner === formOwnerOf(id);
}

/** As `admitApplicant`, or whoever's session ended by itself a while ago, if the form was shown to them. */
const admitLateApplicant: Admission = async (transaction, context, scope, called) => {
  const { tx, now } = transaction;
  const { caller } = context;
  const ended = await findEndedSession(tx, { ...scope, token: caller.sessionToken, now });
  if (!ended) return admitApplicant(transaction, context, scope, called);
  if (ended.provisional || !isOwnForm(ended, caller)) throw new Refusal("unauthenticated", "signInNeeded");
  return ended;
};

/** Whoever is signed in on the employers' side, whole: asked for by the rules of this moment, not by those of their sign-in. */
async function wholeStaff(
  tx: Database,
  { dependencies, caller }: Context,
  now: Date,
  meta: Meta | undefined,
): Promise<StaffActor> {
  const actor = await findStaffSession(tx, { token: caller.sessionToken, now });
  if (!actor) throw new Refusal("unauthenticated", "signInNeeded");
  if (!actor.provedAt && !meta?.beforeFactor && isAskedForFactor(actor, dependencies.registry))
    throw new Refusal("forbidden", "factorNeeded");
  return actor;
}

const admitStaff =
  (right: Right | null): Admission =>
  async ({ tx, now, platformNow }, context, { tenantId }, { type, meta }) => {
    const actor = await wholeStaff(tx, context, platformNow, meta);
    const [member] = await tx.select().from(membership).where(eq(membership.staffId, actor.id));
    const leave = !member && actor.operator ? await currentLeave(tx, now) : null;
    const admitted = member ?? leave;
    // Whoever does not belong here is told what a stranger is told: there is no such place.
    if (!admitted || admitted.tenantId !== tenantId) throw new Refusal("notFound", "notFound");
    if (right && !admitted.rights.includes(right)) throw new Refusal("forbidden", "rightNeeded", { right });
    // A leave is to look, whatever it names.
    if (leave && type !== "query") throw new Refusal("forbidden", "leaveToReadOnly");
    return { ...actor, rights: admitted.rights, leave };
  };

type AuditedCall = { type: string; path: string; meta: Meta | undefined; rawInput: unknown; made: unknown };

/** An operator's every look leaves a trace with the tenant that let them in (SE-14). */
const leavesTrace = ({ type, meta }: AuditedCall, actor: Actor) =>
  (actor?.kind === "staff" && actor.leave !== null) || (meta?.audited ?? type === "mutation");

/** Whoever changes a tenant's settings sees them on the very next page: this process looks before it answers. */
const seenAtOnce = t.middleware(async ({ ctx: { dependencies }, next, type, meta }) => {
  const result = await next();
  // Where the look fails the change holds all the same, and is seen as in any other process.
  if (result.ok && type === "mutation" && meta?.right === "tenant.settings")
    await dependencies.registry.refresh().catch(() => undefined);
  return result;
});

/** One transaction for one call: admitted, run, audited and committed together, or not at all. */
const oneTransaction = (admit: Admission) =>
  t.middleware(async ({ ctx: { dependencies, caller }, next, path, type, meta, getRawInput }) => {
    const tenant = tenantOf(caller);
    const scope = scopeOf(tenant);
    const waitedMs = caller.waitedMs();
    const committed = await withTenant(dependencies.client, tenant.id, async (transaction) => {
      const { tx, now } = transaction;
      const actor = await admit(transaction, { dependencies, caller }, scope, { type, meta });
      const result = await next({ ctx: { ...scope, tx, now, actor, receivedAt: new Date(now.getTime() - waitedMs) } });
      // tRPC hands a failure back instead of throwing it: returned here, it would commit refused work.
      if (!result.ok) throw result.error;
      const made = type === "mutation" ? result.data : null;
      const call = { type, path, meta, rawInput: await getRawInput(), made };
      if (leavesTrace(call, actor)) await trace(tx, now, scope, caller, actor, call);
      return result;
    });
    await failpoint(`${path}.committed`);
    return committed;
  });

async function trace(tx: Database, now: Date, scope: TenantScope, caller: Who, actor: Actor, call: AuditedCall) {
  await keepAuditEvent(tx, {
    tenantId: scope.tenantId,
    at: now,
    actor,
    action: call.path,
    // What an act made is named by what it answers; what it was on, by what it was given.
    objectIds: { ...objectIdsOf(call.made), ...objectIdsOf(call.rawInput) },
    requestId: caller.requestId,
  });
}

/** A step of a procedure that needs several transactions. The stage's name stands in the audit trail. */
export type Stage = { readonly tx: Database; readonly now: Date; readonly receivedAt: Date };

/** Several transactions for one call: each is admitted anew, and each that changes something leaves its own trace. */
const severalTransactions = (admit: Admission) =>
  t.middleware(async ({ ctx: { dependencies, caller }, next, path, type, meta, getRawInput }) => {
    const tenant = tenantOf(caller);
    const scope = scopeOf(tenant);
    const rawInput = await getRawInput();
    const transaction = async <Result>(
      stage: string,
      work: (stage: Stage & { readonly actor: Actor }) => Promise<Result>,
    ): Promise<Result> => {
      const waitedMs = caller.waitedMs();
      return withTenant(dependencies.client, tenant.id, async (transaction) => {
        const { tx, now } = transaction;
        const actor = await admit(transaction, { dependencies, caller }, scope, { type, meta });
        const result = await work({ tx, now, actor, receivedAt: new Date(now.getTime() - waitedMs) });
        const made = type === "mutation" ? result : null;
        await trace(tx, now, scope, caller, actor, { type, path: `${path}#${stage}`, meta, rawInput, made });
        return result;
      });
    };
    return next({ ctx: { ...scope, transaction } });
  });

/** Before any tenant: a staff member at the door. */
const globalTransactions = t.middleware(async ({ ctx: { dependencies, caller }, next, path, getRawInput }) => {
  const rawInput = await getRawInput();
  const transaction = async <Result>(
    stage: string,
    work: (stage: { tx: Database; now: Date }) => Promise<Result>,
  ): Promise<Result> =>
    withoutTenant(dependencies.client, async ({ tx, now }) => {
      const result = await work({ tx, now });
      await keepPlatformAuditEvent(tx, {
        at: now,
        actor: null,
        action: `${path}#${stage}`,
        objectIds: objectIdsOf(rawInput),
        requestId: caller.requestId,
      });
      return result;
    });
  return next({ ctx: { transaction } });
});

/** Work outside any tenant in several transactions, each of which admits the staff member anew. */
const severalGlobalTransactions = (operatorsOnly: boolean) =>
  t.middleware(async ({ ctx: { dependencies, caller }, next, path, type, meta, getRawInput }) => {
    const rawInput = await getRawInput();
    const transaction = async <Result>(
      stage: string,
      work: (stage: { tx: Database; now: Date; actor: StaffActor }) => Promise<Result>,
    ): Promise<Result> =>
      withoutTenant(dependencies.client, async ({ tx, now }) => {
        const actor = await wholeStaff(tx, { dependencies, caller }, now, meta);
        if (operatorsOnly && !actor.operator) throw new Refusal("notFound", "notFound");
        const result = await work({ tx, now, actor });
        const act = { at: now, actor, action: `${path}#${stage}`, requestId: caller.requestId };
        const made = type === "mutation" ? result : null;
        await keepPlatformAuditEvent(tx, { ...act, objectIds: { ...objectIdsOf(made), ...objectIdsOf(rawInput) } });
        return result;
      });
    return next({ ctx: { transaction } });
  });

const globalTransaction = (operatorsOnly: boolean) =>
  t.middleware(async ({ ctx: { dependencies, caller }, next, path, type, meta, getRawInput }) =>
    withoutTenant(dependencies.client, async ({ tx, now }) => {
      const actor = await wholeStaff(tx, { dependencies, caller }, now, meta);
      if (operatorsOnly && !actor.operator) throw new Refusal("notFound", "notFound");
      const result = await next({ ctx: { tx, now, actor } });
      if (!result.ok) throw result.error;
      const rawInput = await getRawInput();
      const made = type === "mutation" ? result.data : null;
      if (leavesTrace({ type, path, meta, rawInput, made }, actor)) {
        const objectIds = { ...objectIdsOf(made), ...objectIdsOf(rawInput) };
        await keepPlatformAuditEvent(tx, { at: now, actor, action: path, objectIds, requestId: caller.requestId });
      }
      return result;
    }),
  );

const asApplicant = t.middleware(({ ctx, next }) => {
  const { actor } = ctx as unknown as { actor: Actor };
  if (actor?.kind !== "applicant") throw new Error("an applicant's procedure ran without one");
  return next({ ctx: { actor } });
});

const asStaff = t.middleware(({ ctx, next }) => {
  const { actor } = ctx as unknown as { actor: Actor };
  if (actor?.kind !== "staff") throw new Error("a staff procedure ran without a staff member");
  return next({ ctx: { actor } });
});

// The only places where a procedure begins: each says who may call it. A procedure that says nothing cannot be written.

/** Anyone at the tenant's site, signed in or not. */
export const publicProcedure = t.procedure.meta({ who: "anyone" }).use(refusals).use(oneTransaction(admitAnyone));

/** A signed-in applicant. Refuses with `unauthenticated: signInNeeded`, `forbidden: passwordChangeNeeded` (VN-4). */
export const applicantProcedure = t.procedure
  .meta({ who: "applicant" })
  .use(refusals)
  .use(oneTransaction(admitApplicant))
  .use(asApplicant);

/**
 * As `applicantProcedure`, and also for somebody whose session has ended by itself: for what only takes in, and answers
 * nothing of what is kept. Refuses with `unauthenticated: signInNeeded` when nobody can tell whose it is.
 */
export const lateApplicantProcedure = t.procedure
  .meta({ who: "applicant" })
  .use(refusals)
  .use(oneTransaction(admitLateApplicant))
  .use(asApplicant);

/**
 * A staff member of the tenant with a right. Refuses with `unauthenticated`, `forbidden: factorNeeded`, `notFound` (not of
 * this tenant), `forbidden`.
 */
export const staffProcedure = (right: Right) =>
  t.procedure
    .meta({ who: "staff", right })
    .use(refusals)
    .use(seenAtOnce)
    .use(oneTransaction(admitStaff(right)))
    .use(asStaff);

/** A staff member of the tenant, whatever their rights. */
export const memberProcedure = t.procedure
  .meta({ who: "staff" })
  .use(refusals)
  .use(oneTransaction(admitStaff(null)))
  .use(asStaff);

/** As `publicProcedure`, for work that does not fit into one transaction: hashing, streams, counters that outlive a refusal. */
export const stagedProcedure = t.procedure.meta({ who: "anyone" }).use(refusals).use(severalTransactions(admitAnyone));

/** As `applicantProcedure`, with several transactions, each of which admits the applicant anew. */
export const stagedApplicantProcedure = t.procedure
  .meta({ who: "applicant" })
  .use(refusals)
  .use(severalTransactions(admitApplicant));

/** As `staffProcedure`, with several transactions, each of which admits the staff member anew. */
export const stagedStaffProcedure = (right: Right) =>
  t.procedure
    .meta({ who: "staff", right })
    .use(refusals)
    .use(seenAtOnce)
    .use(severalTransactions(admitStaff(right)));

/** Before a tenant is known: the staff door. */
export const doorProcedure = t.procedure.meta({ who: "anyone" }).use(refusals).use(globalTransactions);

/** A signed-in staff member, before a tenant is chosen. Refuses with `unauthenticated`, `forbidden: factorNeeded`. */
export const signedInStaffProcedure = t.procedure.meta({ who: "staff" }).use(refusals).use(globalTransaction(false));

/** As `signedInStaffProcedure`, with several transactions, each of which admits the staff member anew. */
export const stagedSignedInStaffProcedure = t.procedure
  .meta({ who: "staff" })
  .use(refusals)
  .use(severalGlobalTransactions(false));

/** As `operatorProcedure`, with several transactions, each of which admits the operator anew. */
export const stagedOperatorProcedure = t.procedure
  .meta({ who: "operator" })
  .use(refusals)
  .use(severalGlobalTransactions(true));

/** A platform operator. Anyone else is told that there is no such thing. */
export const operatorProcedure = t.procedure.meta({ who: "operator" }).use(refusals).use(globalTransaction(true));
