import type { Args } from "../../load-context";
import { openFeed } from "../../machines/feed";
import { publicResource } from "../../machines/resource.server";
import { rssOf } from "../../machines/rss";

export const loader = async ({ context, request }: Args) =>
  publicResource(rssOf(await openFeed(context, new URL(request.url))), "application/rss+xml");
