import type { Policy } from "@vakans/tenant-config";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { hashPassword } from "../identity/password";
import { applicant, applicantSession, emailToken } from "../identity/table";
import { derivedDigits, derivedToken, hashOf, newToken } from "../identity/token";
import { keepVerification } from "../identity/verification";
import { promise } from "../outbox/promise";
import { renewalEndsAt } from "./rules";

export type CredentialScope = {
  readonly tx: Database;
  readonly now: Date;
  readonly tenantId: string;
  readonly policy: Policy;
  readonly secret: string;
};

/** What takes too long for a transaction: the hash of the digits, where the tenant mails digits. */
export type PreparedRenewal = { readonly emailTokenId: string; readonly digitsHash: string | null };

/** Works a renewal out before its transaction, the same for an account that exists and one that does not. */
export async function prepareRenewal(secret: string, policy: Policy): Promise<PreparedRenewal> {
  const emailTokenId = newId();
  const byDigits = policy.accounts.passwordRenewal.by === "digits";
  return { emailTokenId, digitsHash: byDigits ? await hashPassword(derivedDigits(secret, emailTokenId)) : null };
}

/** Mails an open account provisional digits (VN-2, OR-6) or a link (OS-6), as the tenant has it; an older mail stops counting. */
export async function promiseRenewal(
  scope: CredentialScope,
  applicantId: string,
  { emailTokenId, digitsHash }: PreparedRenewal,
): Promise<void> {
  const { tx, now, tenantId, policy, secret } = scope;
  const [account] = await tx
    .select({ passwordHash: applicant.passwordHash })
    .from(applicant)
    .where(eq(applicant.id, applicantId))
    .for("update");
  if (!account?.passwordHash) return;
  await cancelRenewals(tx, applicantId, now);
  const byDigits = digitsHash !== null;
  await tx.insert(emailToken).values({
    tenantId,
    id: emailTokenId,
    applicantId,
    purpose: byDigits ? "renewalDigits" : "renewalLink",
    // Digits have no token: their own hash is a slow one.
    tokenHash: hashOf(byDigits ? newToken() : derivedToken(secret, "renewalLink", emailTokenId)),
    digitsHash,
    boundTo: hashOf(account.passwordHash),
    createdAt: now,
    expiresAt: renewalEndsAt(policy, now),
  });
  await promise(scope, "applicant.renewalAsked", { applicantId, emailTokenId });
}

/** Mails an account the link that confirms its address, once more (OS-3). */
export async function promiseVerification(scope: CredentialScope, applicantId: string): Promise<void> {
  const emailTokenId = await keepVerification(scope, applicantId);
  await promise(scope, "applicant.verificationAsked", { applicantId, emailTokenId });
}

/** Digits and links that were mailed for a new password stop counting. */
export async function cancelRenewals(tx: Database, applicantId: string, now: Date): Promise<void> {
  await tx
    .update(emailToken)
    .set({ usedAt: now })
    .where(
      and(
        eq(emailToken.applicantId, applicantId),
        inArray(emailToken.purpose, ["renewalLink", "renewalDigits"]),
        isNull(emailToken.usedAt),
      ),
    );
}

/** Ends an account's sessions, but the one of a hash. Answers how many. */
export async function endSessions(tx: Database, applicantId: string, keptSessionHash: string | null): Promise<number> {
  const others = keptSessionHash === null ? undefined : ne(applicantSession.tokenHash, keptSessionHash);
  const ended = await tx
    .delete(applicantSession)
    .where(and(eq(applicantSession.applicantId, applicantId), others))
    .returning({ id: applicantSession.id });
  return ended.length;
}
