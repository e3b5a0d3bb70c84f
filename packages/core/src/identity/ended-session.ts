import { createHash } from "node:crypto";
import type { Policy } from "@vakans/tenant-config";
import { and, eq, gt, lte } from "drizzle-orm";
import type { Database } from "../db/client";
import type { ApplicantActor } from "./session";
import { applicantSession } from "./table";
import { hashOf } from "./token";

type Search = { readonly tenantId: string; readonly policy: Policy; readonly token: string | null; readonly now: Date };

/** How long a session's row outlives the session: as long as what came too late is kept. */
export const endedKeptMs = (policy: Policy): number => policy.applications.drafts.keptHours * 3_600_000;

/**
 * Whose a session was that has ended by itself, and not long ago. It opens nothing: it only tells for whom a form that
 * came too late is kept. A session that was ended on purpose has no row left.
 */
export async function findEndedSession(
  tx: Database,
  { tenantId, policy, token, now }: Search,
): Promise<ApplicantActor | null> {
  if (!token) return null;
  const [row] = await tx
    .select()
    .from(applicantSession)
    .where(
      and(
        eq(applicantSession.tenantId, tenantId),
        eq(applicantSession.tokenHash, hashOf(token)),
        lte(applicantSession.expiresAt, now),
        gt(applicantSession.expiresAt, new Date(now.getTime() - endedKeptMs(policy))),
      ),
    );
  if (!row) return null;
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

/** What a form says of the account that it was shown to: recognised there, and telling nobody else anything. */
export const formOwnerOf = (applicantId: string): string =>
  createHash("sha256").update(`form:${applicantId}`).digest("base64url").slice(0, 22);
