import { and, eq, sql } from "drizzle-orm";
import { mailAgain } from "../message/deliver";
import { message } from "../message/table";
import type { Handlers } from "../outbox/handler";
import { effect } from "../outbox/table";

/** What follows from what the helpdesk does. */
export const helpdeskHandlers = {
  "message.resent": {
    run: (attempt, { messageId }) => mailAgain(attempt, messageId),
    giveUp: async ({ tx }, effectId) => {
      const resent = tx
        .select({ id: sql`(${effect.payload}->>'messageId')::uuid` })
        .from(effect)
        .where(eq(effect.id, effectId));
      await tx
        .update(message)
        .set({ state: "failed" })
        .where(and(eq(message.id, resent), eq(message.state, "pending")));
    },
  },
} satisfies Partial<Handlers>;
