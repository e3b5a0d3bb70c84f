import type { PageShell } from "@vakans/web/shell";
import { feedTitle } from "../machines/feed";
import { addressOf, siteOf } from "../machines/site";

const feeds = [
  { path: "/jobs.json", type: "application/feed+json" },
  { path: "/jobs.rss", type: "application/rss+xml" },
] as const;

/** Where a reader of feeds finds the open adverts. */
export function FeedLinks({ shell }: { shell: PageShell }) {
  const { tenant, words, language } = shell;
  if (!tenant) return null;
  return feeds.map(({ path, type }) => (
    <link
      key={path}
      rel="alternate"
      type={type}
      title={feedTitle({ tenant, words })}
      href={addressOf(siteOf(shell), language, path)}
    />
  ));
}
