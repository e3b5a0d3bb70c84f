import { keptResource } from "@vakans/web";

/** A public resource: kept in memory as pages are, and open to scripts of other sites, since everyone may read it. */
export const publicResource = (body: string, mediaType: string): Response =>
  new Response(body, {
    headers: {
      ...keptResource,
      "Content-Type": `${mediaType}; charset=utf-8`,
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
