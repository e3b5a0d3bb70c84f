import { Readable } from "node:stream";
import { createWords } from "@vakans/i18n";
import { asc, eq } from "drizzle-orm";
import { dayIn } from "../advert/rules";
import { withTenant } from "../db/tenant-transaction";
import { countRequest } from "../identity/request-count";
import { membership, staff } from "../identity/table";
import { keyedHash } from "../identity/token";
import { Refusal } from "../refusal";
import { router, staffProcedure, stagedStaffProcedure } from "../trpc";
import { csvOf, linesOf } from "./export";
import { eventsOf, type TrailRow } from "./reading";
import { placeOf, placeText, type TrailPlace, trailExportInput, trailInput } from "./schema";
import { recentState } from "./verification";
import { actWord } from "./wording";

const pageMax = 50;
const exportPage = 1_000;
const exportsMax = 5;
const exportWindowMinutes = 60;

/** A tenant's audit trail, for those who may see it. To read it is an act that stands in it. */
export const audit = router({
  /** A page of events, the newest first, and the way to the next. */
  list: staffProcedure("audit.see")
    .meta({ who: "staff", right: "audit.see", audited: true })
    .input(trailInput)
    .query(async ({ ctx: { tx, policy }, input: { after, ...filter } }) => {
      const found = await eventsOf(tx, policy, filter, after === undefined ? null : placeOf(after), pageMax + 1);
      const rows = found.slice(0, pageMax);
      const last = rows.at(-1);
      return {
        timeZone: policy.timeZone,
        rows: rows.map(({ id, at, actorKind, actorId, actorName, action, objectIds, leaveReason }) => ({
          id,
          at,
          actorKind,
          actorId,
          actorName,
          action,
          leaveReason,
          /** Null: an act without a word, which is shown as it is. */
          word: actWord(action),
          objectIds: Object.entries(objectIds).map(([name, objectId]) => ({ name, objectId })),
        })),
        next: found.length > pageMax && last ? placeText(last) : null,
      };
    }),

  /** Whom a list can be narrowed to, and whether the newest part of the chain holds. Tells of no event. */
  state: staffProcedure("audit.see").query(async ({ ctx: { tx, policy } }) => ({
    timeZone: policy.timeZone,
    chain: await recentState(tx),
    members: await tx
      .select({ staffId: staff.id, name: staff.name })
      .from(membership)
      .innerJoin(staff, eq(staff.id, membership.staffId))
      .orderBy(asc(staff.name), asc(staff.id)),
  })),

  /**
   * The trail as a file, read while it is sent, a page at a time. Refuses with `tooMany: exportsTooMany` after five in an
   * hour (security.md, 8).
   */
  export: stagedStaffProcedure("audit.see")
    .input(trailExportInput)
    .mutation(async ({ ctx, input: { format, ...filter } }) => {
      const { dependencies, tenantId, policy, caller } = ctx;
      const { begunAt, allowed } = await ctx.transaction("begun", async ({ tx, now, actor }) => {
        const bucket = keyedHash(dependencies.secret, `auditExport:${actor?.id}`);
        const count = { tx, tenantId, now, bucket, max: exportsMax, windowMinutes: exportWindowMinutes };
        return { begunAt: now, allowed: await countRequest(count) };
      });
      if (!allowed) throw new Refusal("tooMany", "exportsTooMany");
      async function* pages() {
        let after: TrailPlace | null = null;
        for (;;) {
          const place: TrailPlace | null = after;
          const rows: readonly TrailRow[] = await withTenant(dependencies.client, tenantId, ({ tx }) =>
            eventsOf(tx, policy, filter, place, exportPage),
          );
          yield rows;
          const last = rows.at(-1);
          if (rows.length < exportPage || !last) return;
          after = last;
        }
      }
      const words = createWords(caller.language, policy.words);
      return {
        writtenOn: dayIn(policy.timeZone, begunAt),
        read: () => Readable.from(format === "csv" ? csvOf(pages(), words) : linesOf(pages(), words)),
      };
    }),
});
