import { and, eq, inArray, lt, lte } from "drizzle-orm";
import { attachment } from "../attachment/table";
import { keepOwnActs } from "../audit/acts";
import type { Client } from "../db/client";
import { withoutTenant, withTenant } from "../db/tenant-transaction";
import { endedKeptMs } from "../identity/ended-session";
import {
  applicantSession,
  challengeUse,
  emailToken,
  registration,
  requestCount,
  signInFailure,
  staffLink,
  staffSession,
  staffSignInFailure,
} from "../identity/table";
import type { Storage } from "../storage/storage";
import type { TenantRef } from "../tenant/registry";

export const hourMs = 60 * 60_000;
const uploadMsMax = hourMs;
export const failuresKeptMs = 24 * hourMs;
const batch = 200;

/** How many rows were removed. */
export type Swept = {
  readonly attachments: number;
  readonly registrations: number;
  readonly sessions: number;
  readonly failures: number;
};

/**
 * Removes what a tenant's people left half-way: uploads that ended without a word an hour ago, with their files, and
 * registrations, sessions, challenges and links that are over. Can be killed anywhere and repeated.
 */
export async function sweepTenant(
  client: Client,
  storage: Storage,
  { id: tenantId, policy }: TenantRef,
): Promise<Swept> {
  const cut = await withTenant(client, tenantId, ({ tx, now }) =>
    tx
      .select({ id: attachment.id, storageKey: attachment.storageKey })
      .from(attachment)
      .where(and(eq(attachment.state, "receiving"), lt(attachment.createdAt, new Date(now.getTime() - uploadMsMax))))
      .limit(batch),
  );
  // Files first: a row without its file is found again, a file without its row never.
  for (const { storageKey } of cut) await storage.remove(storageKey);
  return withTenant(client, tenantId, async ({ tx, now }) => {
    const ids = cut.map(({ id }) => id);
    const uploads =
      ids.length === 0
        ? []
        : await tx
            .delete(attachment)
            .where(and(inArray(attachment.id, ids), eq(attachment.state, "receiving")))
            .returning({ id: attachment.id });
    const begun = await tx
      .delete(registration)
      .where(lt(registration.expiresAt, now))
      .returning({ id: registration.id });
    const sessions = await tx
      .delete(applicantSession)
      // A session that has ended still tells for whom a form is kept that comes too late.
      .where(lt(applicantSession.expiresAt, new Date(now.getTime() - endedKeptMs(policy))))
      .returning({ id: applicantSession.id });
    const failures = await tx
      .delete(signInFailure)
      .where(lt(signInFailure.lastAt, new Date(now.getTime() - failuresKeptMs)))
      .returning({ id: signInFailure.id });
    // A challenge is refused by its own time after half an hour; a link that has ended tells nobody anything.
    const challenges = await tx
      .delete(challengeUse)
      .where(lt(challengeUse.usedAt, new Date(now.getTime() - hourMs)))
      .returning({ id: challengeUse.id });
    const counts = await tx
      .delete(requestCount)
      .where(lt(requestCount.since, new Date(now.getTime() - failuresKeptMs)))
      .returning({ id: requestCount.id });
    const links = await tx.delete(emailToken).where(lt(emailToken.expiresAt, now)).returning({ id: emailToken.id });
    const traces = [
      ...uploads.map(({ id }) => ["sweep.attachment", { attachmentId: id }] as const),
      ...begun.map(({ id }) => ["sweep.registration", { registrationId: id }] as const),
      ...sessions.map(({ id }) => ["sweep.session", { sessionId: id }] as const),
      ...failures.map(({ id }) => ["sweep.signInFailure", { signInFailureId: id }] as const),
      ...challenges.map(({ id }) => ["sweep.challenge", { challengeUseId: id }] as const),
      ...counts.map(({ id }) => ["sweep.requestCount", { requestCountId: id }] as const),
      ...links.map(({ id }) => ["sweep.link", { emailTokenId: id }] as const),
    ];
    await keepOwnActs(
      { tx, tenantId, now },
      traces.map(([action, objectIds]) => ({ action, objectIds })),
      "sweep",
    );
    return {
      attachments: uploads.length,
      registrations: begun.length,
      sessions: sessions.length,
      failures: failures.length,
    };
  });
}

/** Removes the staff's sessions and links that are over, and failed sign-ins that no longer count. */
export async function sweepPlatform(client: Client): Promise<void> {
  await withoutTenant(client, async ({ tx, now }) => {
    await tx.delete(staffSession).where(lt(staffSession.expiresAt, now));
    // A used one too: it is refused like one that never was.
    await tx.delete(staffLink).where(lte(staffLink.expiresAt, now));
    await tx.delete(staffSignInFailure).where(lt(staffSignInFailure.lastAt, new Date(now.getTime() - failuresKeptMs)));
  });
}
