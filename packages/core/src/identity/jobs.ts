import { eq } from "drizzle-orm";
import { addresseeOf, giveUpMail, mailOnce } from "../message/deliver";
import type { EffectPayload } from "../outbox/effects";
import type { Attempt, Handlers, LastWrite } from "../outbox/handler";
import { emailToken } from "./table";
import { derivedToken } from "./token";

/** What follows from what happens to an account. */
export const identityHandlers = {
  "applicant.registered": { giveUp: giveUpMail, run: mailVerification },
  "applicant.verificationAsked": { giveUp: giveUpMail, run: mailVerification },
  "applicant.alreadyRegistered": {
    giveUp: giveUpMail,
    run: (attempt, { applicantId }) =>
      mailOnce(attempt, async (tx) => {
        const person = await addresseeOf(tx, applicantId);
        if (!person) return null;
        return {
          facts: { kind: "alreadyRegistered" },
          recipient: person.email,
          language: person.language,
          applicantId,
          applicationId: null,
        };
      }),
  },
} satisfies Partial<Handlers>;

/** The link that confirms an address, the first time or once more. */
function mailVerification(
  attempt: Attempt,
  { applicantId, emailTokenId }: EffectPayload<"applicant.registered">,
): Promise<LastWrite> {
  return mailOnce(
    attempt,
    async (tx) => {
      const person = await addresseeOf(tx, applicantId);
      const [link] = await tx.select().from(emailToken).where(eq(emailToken.id, emailTokenId));
      if (!person || !link || link.usedAt) return null;
      return {
        facts: { kind: "verification", expiresAt: link.expiresAt },
        recipient: person.email,
        language: person.language,
        applicantId,
        applicationId: null,
      };
    },
    derivedToken(attempt.dependencies.secret, "verification", emailTokenId),
  );
}
