import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { countRequest } from "../identity/request-count";
import { findApplicantSession } from "../identity/session";
import { derivedToken, keyedHash, sameText } from "../identity/token";
import { addresseeOf } from "../message/deliver";
import { promise } from "../outbox/promise";
import { Refusal } from "../refusal";
import { publicProcedure, router, stagedProcedure } from "../trpc";
import { enforce } from "../verdict";
import { askLimits, copyShownMinutes, judgeSender, pageOf } from "./rules";
import { supportInput } from "./schema";
import { momentOf, stampOf } from "./stamp";
import { supportRequest } from "./table";

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const copyTokenOf = (secret: string, id: string) => `${id}.${derivedToken(secret, "supportCopy", id)}`;

const ofKey = async (tx: Database, requestKey: string) => {
  const [known] = await tx.select().from(supportRequest).where(eq(supportRequest.requestKey, requestKey));
  return known;
};

/** Questions to support (VN-6) and reports about accessibility (SE-10), from anyone. */
export const support = router({
  /** What the form starts with: when it was shown, the key of the request, and the address of whoever is signed in. */
  begin: publicProcedure.query(async ({ ctx: { tx, now, tenantId, policy, caller, dependencies } }) => {
    const actor = await findApplicantSession(tx, { tenantId, policy, token: caller.sessionToken, now });
    const person = actor ? await addresseeOf(tx, actor.id) : null;
    const requestKey: string = randomUUID();
    return {
      begun: stampOf(dependencies.secret, tenantId, now),
      requestKey,
      email: person?.email ?? "",
    };
  }),

  /**
   * Keeps a request and promises its mail to the tenant's support, and a short confirmation to the address it names. A
   * repeat of its key is answered as the first was. Answers a token that shows it once more for a while. Refuses with
   * `conflict: looksAutomatic`, `tooMany: requestsThrottled`.
   */
  ask: stagedProcedure.input(supportInput).mutation(async ({ ctx, input }) => {
    const { dependencies, tenantId, policy, caller } = ctx;
    const { secret } = dependencies;
    const known = await ctx.transaction("counted", async ({ tx, now }) => {
      const earlier = await ofKey(tx, input.requestKey);
      if (earlier) return { earlier, mayAsk: true };
      enforce(judgeSender({ trap: input.trap, begunAt: momentOf(secret, tenantId, input.begun) }, now));
      const count = (bucket: string, max: number) =>
        countRequest({ tx, tenantId, now, bucket: keyedHash(secret, bucket), max, windowMinutes: 60 });
      const byNetwork = await count(`support:network:${caller.address}`, askLimits.networkPerHour);
      const byAddress = await count(`support:address:${input.email}`, askLimits.addressPerHour);
      return { earlier: null, mayAsk: byNetwork && byAddress };
    });
    if (known.earlier) return { copyToken: copyTokenOf(secret, known.earlier.id) };
    if (!known.mayAsk) throw new Refusal("tooMany", "requestsThrottled");
    const supportRequestId = await ctx.transaction("kept", async ({ tx, now }) => {
      const actor = await findApplicantSession(tx, { tenantId, policy, token: caller.sessionToken, now });
      const id = newId();
      const { kind, tried, happened, email, requestKey } = input;
      const kept = await tx
        .insert(supportRequest)
        .values({
          tenantId,
          id,
          kind,
          requestKey,
          applicantId: actor?.id ?? null,
          email,
          tried,
          happened,
          page: pageOf(input.page),
          language: caller.language,
          createdAt: now,
        })
        .onConflictDoNothing({ target: [supportRequest.tenantId, supportRequest.requestKey] })
        .returning({ id: supportRequest.id });
      if (kept.length === 0) return (await ofKey(tx, requestKey))?.id ?? id;
      await promise({ tx, tenantId, now }, "support.asked", { supportRequestId: id });
      await promise({ tx, tenantId, now }, "support.received", { supportRequestId: id });
      return id;
    });
    return { copyToken: copyTokenOf(secret, supportRequestId) };
  }),

  /** What was sent, for whoever has the token of `ask`; null once it is too old, or for a token that is not ours. */
  sent: publicProcedure
    .input(z.object({ copyToken: z.string().max(200) }))
    .query(async ({ ctx: { tx, now, dependencies }, input }) => {
      const [id = ""] = input.copyToken.split(".", 1);
      if (!idForm.test(id) || !sameText(input.copyToken, copyTokenOf(dependencies.secret, id))) return null;
      const [found] = await tx.select().from(supportRequest).where(eq(supportRequest.id, id));
      if (!found || now.getTime() - found.createdAt.getTime() > copyShownMinutes * 60_000) return null;
      const { kind, email, tried, happened, page, createdAt } = found;
      return { kind, email, tried, happened, page, createdAt };
    }),
});
