import { eq } from "drizzle-orm";
import type { Database } from "../db/client";
import { type Addressed, giveUpMail, mailOnce } from "../message/deliver";
import type { Handlers } from "../outbox/handler";
import { supportRequest } from "./table";

const requestOf = async (tx: Database, id: string) => {
  const [found] = await tx.select().from(supportRequest).where(eq(supportRequest.id, id));
  return found ?? null;
};

/** What follows when somebody has asked support. */
export const supportHandlers = {
  // What its sender wrote goes to the tenant's own support address, and nowhere else (security.md, 8).
  "support.asked": {
    giveUp: giveUpMail,
    run: (attempt, { supportRequestId }) =>
      mailOnce(attempt, async (tx): Promise<Addressed | null> => {
        const asked = await requestOf(tx, supportRequestId);
        if (!asked) return null;
        const { policy } = attempt.tenant;
        return {
          facts: {
            kind: "supportAsked",
            about: asked.kind,
            tried: asked.tried,
            happened: asked.happened,
            page: asked.page,
            email: asked.email,
            language: asked.language,
            signedIn: asked.applicantId !== null,
            at: asked.createdAt,
          },
          recipient: policy.contacts.support.email,
          language: policy.languages.default,
          replyTo: asked.email,
          // Written to the tenant: no part of the sender's own messages.
          applicantId: null,
          applicationId: null,
        };
      }),
  },
  // The address is anybody's that the form was given: the confirmation repeats nothing of what was written.
  "support.received": {
    giveUp: giveUpMail,
    run: (attempt, { supportRequestId }) =>
      mailOnce(attempt, async (tx): Promise<Addressed | null> => {
        const asked = await requestOf(tx, supportRequestId);
        if (!asked) return null;
        return {
          facts: { kind: "supportReceived", at: asked.createdAt },
          recipient: asked.email,
          language: asked.language,
          applicantId: asked.applicantId,
          applicationId: null,
        };
      }),
  },
} satisfies Partial<Handlers>;
