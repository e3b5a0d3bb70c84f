import { useLoaderData } from "@remix-run/react";
import { helpOf } from "@vakans/core/reading";
import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import type { Args } from "../../load-context";
import { HelpTopicView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, topic) => topic?.heading ?? words.t("shared.error404Heading"),
  head: (shell, topic) => (topic ? <PublicHead shell={shell} path={`/help/${topic.key}`} /> : null),
  keep: true,
};

/** Which topic the address names; none of this tenant's is no page. */
export function loader({ params, context: { tenant, words } }: Args) {
  const topic = helpOf(tenant.policy, words).find(({ key }) => key === params["topic"]);
  if (!topic) throw new Response(null, { status: 404 });
  return { key: topic.key, heading: topic.heading };
}

export default function HelpTopic() {
  return <HelpTopicView topic={useLoaderData<typeof loader>().key} />;
}
