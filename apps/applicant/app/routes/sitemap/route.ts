import { helpOf } from "@vakans/core/reading";
import type { Args } from "../../load-context";
import { publicResource } from "../../machines/resource.server";
import { siteOf } from "../../machines/site";
import { sitemapOf } from "../../machines/sitemap";

export const loader = async ({ context }: Args) => {
  const { tenant, language, words } = context;
  // One map names all languages, and it may only lie above what it names.
  if (language !== tenant.policy.languages.default) throw new Response(null, { status: 404 });
  const adverts = await context.core.feeds.addresses();
  const morePages = helpOf(tenant.policy, words).map(({ key }) => `/help/${key}`);
  const map = sitemapOf({ site: siteOf(context), timeZone: tenant.policy.timeZone, morePages, adverts });
  return publicResource(map, "application/xml");
};
