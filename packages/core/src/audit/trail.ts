import type { Database } from "../db/client";
import type { ApplicantActor, StaffActor } from "../identity/session";
import { auditEvent, platformAuditEvent } from "./table";

type Act = {
  readonly at: Date;
  readonly actor: ApplicantActor | StaffActor | null;
  readonly action: string;
  readonly objectIds: Readonly<Record<string, string>>;
  readonly requestId: string;
};

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids an input names, and nothing else of it: the trail holds no contents. */
export function objectIdsOf(input: unknown): Record<string, string> {
  if (typeof input !== "object" || input === null) return {};
  return Object.fromEntries(
    Object.entries(input).filter(
      (entry): entry is [string, string] =>
        entry[0].endsWith("Id") && typeof entry[1] === "string" && idForm.test(entry[1]),
    ),
  );
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
