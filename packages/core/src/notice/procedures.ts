import type { Policy } from "@vakans/tenant-config";
import { desc, eq } from "drizzle-orm";
import { Refusal } from "../refusal";
import { publicProcedure, router } from "../trpc";
import { newestNotice } from "./queries";
import { noticeInput } from "./schema";
import { privacyNotice } from "./table";

type Kept = typeof privacyNotice.$inferSelect;

/** A version as a reader of a language gets it: in the tenant's first language where it was not written in theirs. */
const shownOf = ({ number, publishedAt, content }: Kept, language: string, policy: Policy) => {
  const own = content[language] ? language : policy.languages.default;
  return { number, publishedAt, language: own, sections: content[own] ?? Object.values(content)[0] ?? [] };
};

/** The notice about personal data, and every version that was shown before (SE-13). */
export const notices = router({
  /** The version that counts now, in the reader's language. Refuses with `notFound` before a tenant has one. */
  current: publicProcedure.query(async ({ ctx: { tx, policy, caller } }) => {
    const newest = await newestNotice(tx);
    if (!newest) throw new Refusal("notFound", "notFound");
    return shownOf(newest, caller.language, policy);
  }),

  /** One version, as it was shown. Refuses with `notFound`. */
  version: publicProcedure.input(noticeInput).query(async ({ ctx: { tx, policy, caller }, input }) => {
    const [found] = await tx.select().from(privacyNotice).where(eq(privacyNotice.number, input.number));
    if (!found) throw new Refusal("notFound", "notFound");
    return shownOf(found, caller.language, policy);
  }),

  /** Every version's number and day, the newest first. */
  list: publicProcedure.query(({ ctx: { tx } }) =>
    tx
      .select({ number: privacyNotice.number, publishedAt: privacyNotice.publishedAt })
      .from(privacyNotice)
      .orderBy(desc(privacyNotice.number)),
  ),
});
