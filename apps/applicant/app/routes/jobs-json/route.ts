import type { Args } from "../../load-context";
import { openFeed } from "../../machines/feed";
import { jsonFeedOf } from "../../machines/json-feed";
import { publicResource } from "../../machines/resource.server";

export const loader = async ({ context, request }: Args) => {
  const feed = await openFeed(context, new URL(request.url));
  return publicResource(JSON.stringify(jsonFeedOf(feed)), "application/feed+json");
};
