import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { FeedLinks } from "../../components/feed-links";
import { PublicHead } from "../../components/public-head";
import type { Args } from "../../load-context";
import { jobPath, readJobQuery } from "./query";
import { JobsView } from "./view";

export const loader = async ({ request, context: { core } }: Args) => {
  const query = readJobQuery(new URL(request.url).searchParams);
  return { query, list: await core.adverts.list(query) };
};

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, data) => [words.t("jobs.heading"), ...pageWords(words, data)].join(", "),
  description: ({ words, tenant }) => words.t("jobs.description", { tenant: tenant?.name ?? "" }),
  head: (shell, data) => (
    <>
      <PublicHead shell={shell} path={data ? canonical(data) : "/jobs"} />
      <FeedLinks shell={shell} />
    </>
  ),
  width: "wide",
  keep: true,
};

type Data = Awaited<ReturnType<typeof loader>>;

const pageWords = (words: Parameters<NonNullable<typeof handle.title>>[0]["words"], data: Data | null): string[] =>
  data && data.list.page > 1 ? [words.t("jobs.foundPage", { page: data.list.page, pages: data.list.pages })] : [];

/** Searches and filters are views of one list, and only its pages are addresses of their own. */
const canonical = ({ query, list }: Data) =>
  jobPath({ ...query, text: "", area: [], extent: [], employment: [], unit: [], sort: "newest", page: list.page });

export default function Jobs() {
  const { query, list } = useLoaderData<typeof loader>();
  return <JobsView query={query} list={list} />;
}
