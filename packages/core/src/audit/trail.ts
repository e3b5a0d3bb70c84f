import type { Database } from "../db/client";
import { hostIn } from "../domain/rules";
import type { ApplicantActor, StaffActor } from "../identity/session";
import { Refusal } from "../refusal";
import { auditEvent, platformAuditEvent } from "./table";

type Act = {
  readonly at: Date;
  readonly actor: ApplicantActor | StaffActor | null;
  readonly action: string;
  readonly objectIds: Readonly<Record<string, string>>;
  readonly requestId: string;
};

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
// A name of ours, and no more of them than any input has: what is sent is the caller's, its names as well. One that names
// more is refused with its act: to leave some out would let a caller choose which.
const nameForm = /^[a-z][A-Za-z]{0,38}Id$/;
const namedMax = 12;

/**
 * What an input or an answer names, and nothing else of it: the trail holds no contents. Things are named by their ids, and
 * a domain by its host, which is all that it is.
 */
export function objectIdsOf(named: unknown): Record<string, string> {
  if (typeof named !== "object" || named === null) return {};
  const ids = Object.entries(named).flatMap(([name, value]): [string, string][] => {
    if (typeof value !== "string") return [];
    if (nameForm.test(name) && idForm.test(value)) return [[name, value]];
    const host = name === "host" ? hostIn(value) : null;
    return host === null ? [] : [[name, host]];
  });
  if (ids.length > namedMax) throw new Refusal("invalid", "inputInvalid");
  return Object.fromEntries(ids);
}

/** Adds an act to a tenant's trail, in the transaction of the act (I7). */
export async function keepAuditEvent(tx: Database, { actor, ...act }: Act & { tenantId: string }): Promise<void> {
  const leave = actor?.kind === "staff" ? actor.leave : null;
  await tx.insert(auditEvent).values({
    ...act,
    ...(leave && { objectIds: { ...act.objectIds, leaveId: leave.id } }),
    actorKind: leave ? "operator" : (actor?.kind ?? "anyone"),
    actorId: actor?.id ?? null,
    sessionHash: actor?.sessionHash ?? null,
  });
}

/** Adds an act that belongs to no tenant. */
export async function keepPlatformAuditEvent(tx: Database, { actor, ...act }: Act): Promise<void> {
  await tx
    .insert(platformAuditEvent)
    .values({ ...act, actorId: actor?.id ?? null, sessionHash: actor?.sessionHash ?? null });
}
