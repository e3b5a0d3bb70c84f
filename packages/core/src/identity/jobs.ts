import { and, eq } from "drizzle-orm";
import { addresseeOf, giveUpMail, mailOnce } from "../message/deliver";
import type { EffectPayload } from "../outbox/effects";
import type { Attempt, Handlers, LastWrite } from "../outbox/handler";
import { staffLinkToken } from "./acts";
import { emailToken, staff, staffLink } from "./table";
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
  "staff.invited": {
    giveUp: giveUpMail,
    run: (attempt, { staffId, staffLinkId }) =>
      mailOnce(
        attempt,
        async (tx, now) => {
          const [found] = await tx
            .select({ person: staff, link: staffLink })
            .from(staffLink)
            .innerJoin(staff, eq(staff.id, staffLink.staffId))
            .where(and(eq(staffLink.id, staffLinkId), eq(staff.id, staffId)));
          if (!found?.person.active || found.link.usedAt || found.link.expiresAt <= now) return null;
          const { userName, email: recipient, language } = found.person;
          const { adminOrigin } = attempt.dependencies;
          return {
            facts: { kind: "staffInvitation", adminOrigin, userName, expiresAt: found.link.expiresAt },
            ...{ recipient, language, applicantId: null, applicationId: null },
          };
        },
        staffLinkToken(attempt.dependencies.secret, staffLinkId),
      ),
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
