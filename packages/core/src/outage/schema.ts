import { z } from "zod";
import { day, longLine } from "../db/text";

const time = z
  .string()
  .trim()
  .transform((typed) => typed.replace(".", ":"))
  .pipe(z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "refusal.outageTimeInvalid"));

const ownWords = longLine(300);

/** An outage as a form has it: days and times by the tenant's own clock. */
export const announceInput = z.object({
  fromOn: day,
  fromTime: time,
  toOn: day,
  toTime: time,
  /** The day from which it is told; empty: a week before. */
  toldOn: z.union([z.literal(""), day]),
  /** Own words by language; where they are empty the product's stand. */
  text: z.object({ sv: ownWords, nb: ownWords, nn: ownWords, en: ownWords }).partial(),
  /** Why it is announced although last days fall into it. */
  reason: longLine(500),
});
export type Announcement = z.output<typeof announceInput>;

/** One outage. */
export const outageInput = z.object({ outageId: z.uuid() });

/** An outage that an operator announces, for one tenant or, without an id, for all. */
export const platformAnnounceInput = announceInput.extend({
  tenantId: z.union([z.literal("").transform(() => null), z.uuid()]).nullable(),
});

/** One that an operator changes. */
export const platformChangeInput = announceInput.extend(outageInput.shape);
