import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { writeFarewell } from "../message/deliver";
import { promise } from "../outbox/promise";
import type { TenantRef } from "../tenant/registry";
import { answersOf, type Registration } from "./queries";
import { inOrder } from "./rules";
import type { InterestAnswers } from "./schema";
import { interestRegistration } from "./table";

type Scope = { readonly tx: Database; readonly now: Date; readonly tenantId: string; readonly tenant: TenantRef };

/** What somebody whose address is known to be theirs registers. */
type Registering = {
  readonly applicantId: string | null;
  readonly email: string;
  readonly language: string;
  readonly answers: InterestAnswers;
  readonly alerts: boolean;
};

/** The same sent again this soon is a second click, and not a wish for a second mail. */
const repeatMs = 10 * 60_000;

/**
 * Registers, or changes what is registered: one registration an address. It is always confirmed by mail (VN-7), but for a
 * second click. Answers what became of it.
 */
export async function keepRegistration(
  scope: Scope,
  { applicantId, email, language, answers: given, alerts }: Registering,
): Promise<{ readonly outcome: "registered" | "changed"; readonly registrationId: string }> {
  const { tx, now, tenantId } = scope;
  const answers = inOrder(given);
  const id = newId();
  const made = await tx
    .insert(interestRegistration)
    .values({
      ...answers,
      tenantId,
      id,
      applicantId,
      email,
      language,
      alerts,
      consentedAt: alerts ? now : null,
      confirmedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing({ target: [interestRegistration.tenantId, interestRegistration.email] })
    .returning({ id: interestRegistration.id });
  if (made.length > 0) {
    await promise(scope, "interest.registered", { interestRegistrationId: id });
    return { outcome: "registered", registrationId: id };
  }
  const [known] = await tx
    .select()
    .from(interestRegistration)
    .where(eq(interestRegistration.email, email))
    .for("update");
  // Removed between the two statements: then there is room for it.
  if (!known) return keepRegistration(scope, { applicantId, email, language, answers: given, alerts });
  const same = isDeepStrictEqual(answersOf(known), answers) && known.alerts === alerts;
  await tx
    .update(interestRegistration)
    .set({
      ...answers,
      applicantId: applicantId ?? known.applicantId,
      language,
      alerts,
      consentedAt: alerts ? (known.consentedAt ?? now) : null,
      confirmedAt: now,
      updatedAt: now,
    })
    .where(eq(interestRegistration.id, known.id));
  if (!same || now.getTime() - known.updatedAt.getTime() > repeatMs)
    await promise(scope, "interest.changed", { interestRegistrationId: known.id });
  return { outcome: "changed", registrationId: known.id };
}

/** Removes a registration with all it holds, and tells its owner by mail. */
export async function removeRegistration(
  scope: Scope,
  { id, email, language, applicantId }: Registration,
  why: "asked" | "ended",
): Promise<void> {
  const gone = await scope.tx
    .delete(interestRegistration)
    .where(eq(interestRegistration.id, id))
    .returning({ id: interestRegistration.id });
  if (gone.length === 0) return;
  const effectId = await promise(scope, "interest.removed", { interestRegistrationId: id });
  await writeFarewell(scope, effectId, {
    facts: { kind: "interestRemoved", why },
    recipient: email,
    language,
    applicantId,
    applicationId: null,
  });
}

/** An account has another address, confirmed: its registration goes along, and takes the place of one without an account. */
export async function followAddress(tx: Database, applicantId: string, email: string): Promise<void> {
  const [own] = await tx
    .select({ id: interestRegistration.id })
    .from(interestRegistration)
    .where(eq(interestRegistration.applicantId, applicantId))
    .for("update");
  if (!own) return;
  await tx
    .delete(interestRegistration)
    .where(and(eq(interestRegistration.email, email), isNull(interestRegistration.applicantId)));
  await tx.update(interestRegistration).set({ email }).where(eq(interestRegistration.id, own.id));
}
