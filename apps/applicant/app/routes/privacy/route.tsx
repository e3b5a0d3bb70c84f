import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import type { Args } from "../../load-context";
import { PrivacyView } from "./view";

export const handle: PageHandle = {
  title: ({ words }) => words.t("shared.privacy"),
  head: (shell) => <PublicHead shell={shell} path="/privacy" />,
  keep: true,
};

export async function loader({ context: { core } }: Args) {
  const [version, versions] = await Promise.all([core.notices.current(), core.notices.list()]);
  return { version, versions };
}

export default function Privacy() {
  return <PrivacyView {...useLoaderData<typeof loader>()} />;
}
