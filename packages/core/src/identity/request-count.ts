import { sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { requestCount } from "./table";

type Ask = {
  readonly tx: Database;
  readonly tenantId: string;
  readonly now: Date;
  /** Whom it is about, as a keyed hash (`keyedHash`): nothing personal is kept. */
  readonly bucket: string;
  readonly max: number;
  readonly windowMinutes: number;
};

/**
 * Counts one more request for something that costs a mail or much work, and answers whether it may be met: at most `max`
 * in a window that begins with the first. Two at once are counted one after the other.
 */
export async function countRequest({ tx, tenantId, now, bucket, max, windowMinutes }: Ask): Promise<boolean> {
  const over = sql`${requestCount.since} <= ${new Date(now.getTime() - windowMinutes * 60_000)}`;
  const [counted] = await tx
    .insert(requestCount)
    .values({ tenantId, id: newId(), bucket, asked: 1, since: now })
    .onConflictDoUpdate({
      target: [requestCount.tenantId, requestCount.bucket],
      set: {
        asked: sql`case when ${over} then 1 else ${requestCount.asked} + 1 end`,
        since: sql`case when ${over} then ${now} else ${requestCount.since} end`,
      },
    })
    .returning({ asked: requestCount.asked });
  return (counted?.asked ?? 0) <= max;
}
