import { isDeepStrictEqual } from "node:util";
import type { TenantFile } from "@vakans/tenant-config";
import { eq } from "drizzle-orm";
import { authoredBy, changeConfiguration } from "../configuration/acts";
import { contentsBefore } from "../configuration/queries";
import { Refusal } from "../refusal";
import { publicProcedure, router, staffProcedure, stagedStaffProcedure } from "../trpc";
import { currentFile } from "../wording/queries";
import { cleanLogotype, keepPicture } from "./acts";
import { changeLookInput, pictureInput, saveColoursInput, saveLogotypeInput } from "./schema";
import { brandImage } from "./table";

type Look = TenantFile["look"];

/** How far back somebody looks for the look before. */
const versionsLookedAt = 50;

/** How a tenant looks: each change is a version of its configuration. */
export const look = router({
  /** The colours and the logotype that count, and what they were before, if that is not long ago. */
  current: staffProcedure("tenant.settings").query(async ({ ctx: { tx, tenantId, now } }) => {
    const { file, basis } = await currentFile({ tx, tenantId, now });
    const earlier = await contentsBefore({ tx, tenantId }, null, versionsLookedAt);
    const before = earlier.find(({ content }) => !isDeepStrictEqual(lookOf(content), lookOf(file)));
    return { basis, look: lookOf(file), before: before ? lookOf(before.content) : null };
  }),

  /** Other colours, at once. Refuses with `conflict`: `changedElsewhere`, `nothingChanged`. */
  save: staffProcedure("tenant.settings")
    .input(saveColoursInput)
    .mutation(async ({ ctx: { tx, tenantId, now, actor }, input: { primary, accent, basis, reason } }) => {
      const changes = changesTo({ primary, accent: accent === primary ? null : accent });
      const by = authoredBy(actor, reason);
      return { number: await changeConfiguration({ tx, tenantId, now }, { basis, changes, effectiveAt: null, by }) };
    }),

  /**
   * Takes a logotype in, cleaned of everything that is no picture. Refuses with `invalid` beside the file
   * (`picture.format`, `picture.unreadable`, `picture.size`, `picture.tooLarge`), and as `save` does.
   */
  saveLogotype: stagedStaffProcedure("tenant.settings")
    .input(saveLogotypeInput)
    .mutation(async ({ ctx, input: { content, basis, reason } }) => {
      // Whoever may not is refused before anything is unpacked.
      await ctx.transaction("admitted", async () => {});
      const picture = await cleanLogotype(content);
      const number = await ctx.transaction("kept", async ({ tx, now, actor }) => {
        const scope = { tx, tenantId: ctx.tenantId, now };
        if (actor?.kind !== "staff") throw new Error("a logotype came from nobody");
        const logotype = await keepPicture(scope, picture, actor.id);
        const by = authoredBy(actor, reason);
        return changeConfiguration(scope, { basis, changes: changesTo({ logotype }), effectiveAt: null, by });
      });
      return { number };
    }),

  /** The name in letters again. Refuses as `save` does. */
  removeLogotype: staffProcedure("tenant.settings")
    .input(changeLookInput)
    .mutation(async ({ ctx: { tx, tenantId, now, actor }, input: { basis, reason } }) => {
      const changes = changesTo({ logotype: null });
      const by = authoredBy(actor, reason);
      return { number: await changeConfiguration({ tx, tenantId, now }, { basis, changes, effectiveAt: null, by }) };
    }),

  /** The look before the last change of it. Refuses with `notFound` where there is none, and as `save` does. */
  undo: staffProcedure("tenant.settings")
    .input(changeLookInput)
    .mutation(async ({ ctx: { tx, tenantId, now, actor }, input: { basis, reason } }) => {
      const { file } = await currentFile({ tx, tenantId, now });
      const earlier = await contentsBefore({ tx, tenantId }, null, versionsLookedAt);
      const before = earlier.find(({ content }) => !isDeepStrictEqual(lookOf(content), lookOf(file)));
      if (!before) throw new Refusal("notFound", "notFound");
      const changes = changesTo(lookOf(before.content));
      const by = authoredBy(actor, reason);
      return { number: await changeConfiguration({ tx, tenantId, now }, { basis, changes, effectiveAt: null, by }) };
    }),
});

/** What everybody sees of a tenant's look. */
export const brand = router({
  /** A picture of the tenant's by its name; null for none. */
  picture: publicProcedure.input(pictureInput).query(async ({ ctx: { tx }, input: { name } }) => {
    const [found] = await tx
      .select({ content: brandImage.content, mediaType: brandImage.mediaType })
      .from(brandImage)
      .where(eq(brandImage.name, name));
    return found ?? null;
  }),
});

const lookOf = ({ look: { primary, accent = null, logotype = null } }: Pick<TenantFile, "look">): Look => ({
  primary,
  accent,
  logotype,
});

const changesTo = (wanted: Partial<Look>) =>
  Object.entries(wanted).map(([key, value]) => ({ path: ["look", key], value }));
