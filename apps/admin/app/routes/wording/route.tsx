import { useLoaderData } from "@remix-run/react";
import { isLanguage } from "@vakans/i18n";
import type { PageHandle } from "@vakans/web/shell";
import { tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { WordingView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ request, context }: Args) {
  const { slug, policy } = tenantOf(context);
  const asked = new URL(request.url).searchParams;
  const language = asked.get("language");
  const search = {
    language: isLanguage(language) ? language : policy.languages.default,
    query: (asked.get("query") ?? "").slice(0, 200),
    room: (asked.get("room") ?? "").slice(0, 40),
    ownOnly: asked.get("own") === "yes",
    page: Number(asked.get("page") ?? 1),
  };
  return { slug, search, found: await context.core.wording.list(search) };
}

export default function Wording() {
  return <WordingView {...useLoaderData<typeof loader>()} />;
}
