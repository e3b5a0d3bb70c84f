import { desc, eq } from "drizzle-orm";
import { publicProcedure, router } from "../trpc";
import { isOpen, publicVersion } from "./queries";
import { feedInput } from "./schema";
import { advert, advertVersion } from "./table";

const itemsPerPage = 100;
/** A sitemap may name 50,000 addresses, and each advert has one for each of four languages. */
const addressesMax = 10_000;

/** What other sites and search engines read of the open adverts. */
export const feeds = router({
  /** A page of the open adverts, the newest first, each with all that it says; `next` is the page after it or null. */
  adverts: publicProcedure.input(feedInput).query(async ({ ctx: { tx, now }, input: { page } }) => {
    const rows = await tx
      .select({ version: advertVersion })
      .from(advert)
      .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
      .where(isOpen(now))
      .orderBy(desc(advertVersion.firstPublishedAt), desc(advert.id))
      .limit(itemsPerPage + 1)
      .offset((page - 1) * itemsPerPage);
    return {
      items: rows.slice(0, itemsPerPage).map(({ version }) => publicVersion(version)),
      next: rows.length > itemsPerPage ? page + 1 : null,
    };
  }),

  /** Every open advert by its id, with when what it says was published; the newest first. */
  addresses: publicProcedure.query(({ ctx: { tx, now } }) =>
    tx
      .select({ advertId: advert.id, changedAt: advertVersion.publishedAt })
      .from(advert)
      .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
      .where(isOpen(now))
      .orderBy(desc(advertVersion.publishedAt), desc(advert.id))
      .limit(addressesMax),
  ),
});
