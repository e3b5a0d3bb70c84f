import { eq } from "drizzle-orm";
import type { Database } from "../db/client";
import type { ApplicantActor, StaffActor } from "../identity/session";
import { applicant } from "../identity/table";
import { bucketsOf } from "../identity/throttle";
import { Refusal, refuseFields } from "../refusal";
import type { Who } from "../trpc";

/** Who acts in a step of a staged procedure that lets applicants in alone. */
export function requireApplicant(actor: ApplicantActor | StaffActor | null): ApplicantActor {
  if (actor?.kind !== "applicant") throw new Error("an applicant's procedure ran without one");
  return actor;
}

export const accountColumns = {
  id: applicant.id,
  email: applicant.email,
  passwordHash: applicant.passwordHash,
  verifiedAt: applicant.verifiedAt,
};

/** The account of an address, or null. */
export async function accountOf(tx: Database, email: string) {
  const [account] = await tx.select(accountColumns).from(applicant).where(eq(applicant.email, email));
  return account ?? null;
}

/** The account of whoever is signed in; one that was closed this moment is signed out. */
export async function ownAccount(tx: Database, applicantId: string) {
  const [account] = await tx.select(accountColumns).from(applicant).where(eq(applicant.id, applicantId));
  if (!account?.email || !account.passwordHash) throw new Refusal("unauthenticated", "signInNeeded");
  return { ...account, email: account.email, passwordHash: account.passwordHash };
}

/** Somebody at another's live session tries passwords there: counted apart from the sign-in, which stays open. */
export const ownBuckets = (secret: string, applicantId: string, caller: Who) =>
  bucketsOf(secret, `signedIn:${applicantId}`, caller.address);

export const wrongPassword = () =>
  refuseFields([{ path: ["currentPassword"], code: "currentPasswordWrong", details: {} }]);
