import { and, eq } from "drizzle-orm";
import { staff } from "../identity/table";
import { giveUpMail, mailOnce } from "../message/deliver";
import type { Handlers } from "../outbox/handler";

/** What follows when somebody's second factor has changed. */
export const factorHandlers = {
  "staff.factorChanged": {
    giveUp: giveUpMail,
    run: (attempt, { staffId, change }) =>
      mailOnce(attempt, async (tx, now) => {
        const [person] = await tx
          .select({ email: staff.email, language: staff.language })
          .from(staff)
          .where(and(eq(staff.id, staffId), eq(staff.active, true)));
        if (!person) return null;
        return {
          facts: { kind: "factorChanged", change, at: now },
          recipient: person.email,
          language: person.language,
          applicantId: null,
          applicationId: null,
        };
      }),
  },
} satisfies Partial<Handlers>;
