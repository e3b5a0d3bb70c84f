import type { PageShell } from "@vakans/web/shell";
import { jobPostingOf, type PostedAdvert } from "../machines/job-posting";
import { jsonInPage } from "../machines/markup";
import { siteOf } from "../machines/site";

/**
 * The advert for search engines, beside the one for people. A block of data and no script: no browser runs it, so it
 * stands under a policy that allows none. Ended and standing adverts have none.
 */
export function JobPostingData({ shell, advert }: { shell: PageShell; advert: PostedAdvert & { ended: boolean } }) {
  const { tenant, words } = shell;
  const posting = tenant && !advert.ended ? jobPostingOf(advert, { site: siteOf(shell), words, tenant }) : null;
  if (!posting) return null;
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInPage(posting) }} />;
}
