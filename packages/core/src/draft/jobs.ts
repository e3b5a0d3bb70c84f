import { eq } from "drizzle-orm";
import { addresseeOf, giveUpMail, mailOnce } from "../message/deliver";
import type { Handlers } from "../outbox/handler";
import { draftsOf } from "./queries";
import { draft } from "./table";

/** What follows from an application that lies unfinished. */
export const draftHandlers = {
  "draft.closingSoon": {
    giveUp: giveUpMail,
    run: (attempt, { draftId }) =>
      mailOnce(attempt, async (tx) => {
        // Handed in or thrown away since: there is nothing to remind of.
        const [found] = await tx.select({ applicantId: draft.applicantId }).from(draft).where(eq(draft.id, draftId));
        if (!found) return null;
        const person = await addresseeOf(tx, found.applicantId);
        const lying = (await draftsOf(tx, found.applicantId)).find((one) => one.draftId === draftId);
        if (!person || !lying?.lastDayOn) return null;
        return {
          facts: { kind: "closingSoon", jobTitle: lying.title, lastDayOn: lying.lastDayOn, draftId },
          recipient: person.email,
          language: person.language,
          applicantId: found.applicantId,
          applicationId: null,
        };
      }),
  },
} satisfies Partial<Handlers>;
