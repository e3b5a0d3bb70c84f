import { eq } from "drizzle-orm";
import type { Database } from "../db/client";
import { applicant, emailToken } from "../identity/table";
import { derivedDigits, derivedToken, groupedDigits } from "../identity/token";
import { addresseeOf, giveUpMail, mailOnce } from "../message/deliver";
import type { Handlers } from "../outbox/handler";

/** What follows from what happens to a password or an address. */
export const credentialHandlers = {
  "applicant.renewalAsked": {
    giveUp: giveUpMail,
    run(attempt, { applicantId, emailTokenId }) {
      const { secret } = attempt.dependencies;
      return mailOnce(
        attempt,
        async (tx) => {
          const person = await addresseeOf(tx, applicantId);
          const mailed = await openMail(tx, emailTokenId);
          if (!person || !mailed) return null;
          // What was asked for is what is mailed, though the tenant may have gone over to the other way since.
          const kind = mailed.purpose;
          if (kind !== "renewalDigits" && kind !== "renewalLink") return null;
          return {
            facts: { kind, expiresAt: mailed.expiresAt },
            recipient: person.email,
            language: person.language,
            applicantId,
            applicationId: null,
          };
        },
        (kind) =>
          kind === "renewalDigits"
            ? groupedDigits(derivedDigits(secret, emailTokenId))
            : derivedToken(secret, "renewalLink", emailTokenId),
      );
    },
  },
  "applicant.passwordChanged": {
    giveUp: giveUpMail,
    run: (attempt, { applicantId }) =>
      mailOnce(attempt, async (tx) => {
        const person = await addresseeOf(tx, applicantId);
        if (!person) return null;
        const { email: recipient, language } = person;
        return { facts: { kind: "passwordChanged" }, recipient, language, applicantId, applicationId: null };
      }),
  },
  "applicant.emailChangeAsked": {
    giveUp: giveUpMail,
    run: (attempt, { applicantId, emailTokenId }) =>
      mailOnce(
        attempt,
        async (tx) => {
          const mailed = await openMail(tx, emailTokenId);
          const person = await addresseeOf(tx, applicantId);
          if (!mailed?.newEmail || !person) return null;
          // Whose address it is, is found out here, where nobody waits and measures; only its owner is told.
          const [owner] = await tx
            .select({ id: applicant.id, language: applicant.language })
            .from(applicant)
            .where(eq(applicant.email, mailed.newEmail));
          const to = { recipient: mailed.newEmail, applicationId: null };
          return owner
            ? { ...to, facts: { kind: "emailTaken" }, language: owner.language, applicantId: owner.id }
            : {
                ...to,
                facts: { kind: "emailChange", expiresAt: mailed.expiresAt },
                language: person.language,
                applicantId,
              };
        },
        derivedToken(attempt.dependencies.secret, "emailChange", emailTokenId),
      ),
  },
  "applicant.emailChanged": {
    giveUp: giveUpMail,
    run: (attempt, { applicantId, emailTokenId }) =>
      mailOnce(attempt, async (tx) => {
        const [link] = await tx.select().from(emailToken).where(eq(emailToken.id, emailTokenId));
        const person = await addresseeOf(tx, applicantId);
        if (!link?.oldEmail || !person) return null;
        return {
          facts: { kind: "emailChanged" },
          recipient: link.oldEmail,
          language: person.language,
          applicantId,
          applicationId: null,
        };
      }),
  },
} satisfies Partial<Handlers>;

/** What was mailed, while it has not been used, taken back or followed by another. */
async function openMail(tx: Database, emailTokenId: string) {
  const [mailed] = await tx.select().from(emailToken).where(eq(emailToken.id, emailTokenId));
  return mailed && mailed.usedAt === null ? mailed : null;
}
