import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { ApplicationsView } from "./view";

export const handle: PageHandle<typeof loader> = { title: ({ words }) => words.t("shared.myApplications") };

export async function loader({ request, context: { core } }: Args) {
  const [drafts, applications] = await Promise.all([core.drafts.mine(), core.applications.mine()]);
  return { drafts, applications, withdrawn: new URL(request.url).searchParams.get("withdrawn") };
}

export default function Applications() {
  return <ApplicationsView {...useLoaderData<typeof loader>()} />;
}
