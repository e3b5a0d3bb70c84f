import { eq } from "drizzle-orm";
import type { Database } from "../db/client";
import { type Addressed, addresseeOf, giveUpMail, mailOnce } from "../message/deliver";
import { message } from "../message/table";
import type { Handler, Handlers } from "../outbox/handler";
import { closureRequest } from "./table";

type Request = typeof closureRequest.$inferSelect;

/** A letter about a request to close an account, to whoever it is about. */
const aboutRequest = (
  factsOf: (request: Request) => Addressed["facts"] | null,
): Handler<"closure.filed" | "closure.refused"> => ({
  giveUp: giveUpMail,
  run: (attempt, { closureRequestId }) =>
    mailOnce(attempt, async (tx) => {
      const [request] = await tx.select().from(closureRequest).where(eq(closureRequest.id, closureRequestId));
      const person = request && (await addresseeOf(tx, request.applicantId));
      const facts = request && factsOf(request);
      if (!person || !facts) return null;
      const { email: recipient, language, id: applicantId } = person;
      return { facts, recipient, language, applicantId, applicationId: null };
    }),
});

/** What follows from closing an account, and from asking for it. */
export const accountHandlers = {
  // The mail was written when the account closed: there is nobody left to ask for the address.
  "account.closed": {
    giveUp: async (transaction, effectId) => {
      await giveUpMail(transaction, effectId);
      await forgetRecipient(transaction.tx, effectId);
    },
    run: async (attempt) => {
      const sent = await mailOnce(attempt, async () => null);
      return async (transaction) => {
        await sent(transaction);
        await forgetRecipient(transaction.tx, attempt.effectId);
      };
    },
  },
  "closure.filed": aboutRequest(({ filedBy, dueOn }) => ({ kind: "closureFiled", filedBy, dueOn })),
  "closure.refused": aboutRequest(({ reason }) => (reason === null ? null : { kind: "closureRefused", reason })),
} satisfies Partial<Handlers>;

/** The address was all that was left of the person. */
async function forgetRecipient(tx: Database, effectId: string): Promise<void> {
  await tx.update(message).set({ recipient: "" }).where(eq(message.effectId, effectId));
}
