import { useLoaderData } from "@remix-run/react";
import { at, tenantOf } from "../../components/tenant-path";
import { publicOriginOf } from "../../env.server";
import type { Args } from "../../load-context";
import { WordingPreviewView } from "./view";

export { handle } from "../wording/route";

export async function loader({ context }: Args) {
  const { slug, hosts, policy } = tenantOf(context);
  const base = `${context.url.origin}${at.words(slug)}`;
  const { token, minutes } = await context.core.wording.preview({ base });
  const { default: first, offered } = policy.languages;
  return {
    slug,
    minutes,
    token,
    sites: offered.map((language) => ({
      language,
      origin: `${publicOriginOf(hosts[0] ?? "")}${language === first ? "" : `/${language}`}`,
    })),
    interest: policy.interestRegistrations.offered,
  };
}

export default function WordingPreview() {
  return <WordingPreviewView {...useLoaderData<typeof loader>()} />;
}
