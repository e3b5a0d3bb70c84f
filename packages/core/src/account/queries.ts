import { and, count, desc, eq, isNull, max } from "drizzle-orm";
import { dayIn } from "../advert/rules";
import { application } from "../application/table";
import type { Database } from "../db/client";
import { closureRequest } from "./table";

/** The day on which somebody last handed something in, in a zone; null for never. */
export async function latestApplicationOn(tx: Database, applicantId: string, timeZone: string): Promise<string | null> {
  const [latest] = await tx
    .select({ receivedAt: max(application.receivedAt) })
    .from(application)
    .where(eq(application.applicantId, applicantId));
  return latest?.receivedAt ? dayIn(timeZone, latest.receivedAt) : null;
}

/** How many applications stay behind when an account goes. */
export async function applicationCountOf(tx: Database, applicantId: string): Promise<number> {
  const [row] = await tx
    .select({ applications: count() })
    .from(application)
    .where(eq(application.applicantId, applicantId));
  return row?.applications ?? 0;
}

/** The request to close an account that waits for its answer, or the newest one that was answered. */
export async function closureRequestOf(tx: Database, applicantId: string) {
  const [waiting] = await tx
    .select()
    .from(closureRequest)
    .where(and(eq(closureRequest.applicantId, applicantId), isNull(closureRequest.decidedAt)));
  if (waiting) return waiting;
  const [answered] = await tx
    .select()
    .from(closureRequest)
    .where(eq(closureRequest.applicantId, applicantId))
    .orderBy(desc(closureRequest.decidedAt))
    .limit(1);
  return answered ?? null;
}
