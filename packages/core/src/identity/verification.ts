import type { Policy } from "@vakans/tenant-config";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { emailToken } from "./table";
import { derivedToken, hashOf } from "./token";

type Scope = {
  readonly tx: Database;
  readonly now: Date;
  readonly tenantId: string;
  readonly policy: Policy;
  readonly secret: string;
};

/** Makes a link that confirms an account's address, for the mail of an effect to carry. Answers its row's id. */
export async function keepVerification(
  { tx, now, tenantId, policy, secret }: Scope,
  applicantId: string,
): Promise<string> {
  const id = newId();
  await tx.insert(emailToken).values({
    tenantId,
    id,
    applicantId,
    purpose: "verification",
    tokenHash: hashOf(derivedToken(secret, "verification", id)),
    createdAt: now,
    expiresAt: new Date(now.getTime() + policy.accounts.verificationHours * 3_600_000),
  });
  return id;
}
