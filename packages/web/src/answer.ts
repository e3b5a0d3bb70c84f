import type { ServerResponse } from "node:http";
import { bodyEndless } from "./edge-request";
import { pageMarks } from "./load-context";
import { headOf, sendResponse } from "./node-fetch";
import { type Answer, bytesOf } from "./page";
import { type KeptPage, makeKeptPage } from "./page-cache";
import { contentPolicy } from "./policy-headers";

const keptStatuses = [200, 404, 410];

/** How what an app answers leaves the house: with the headers that every answer has, and none of the marks. */
export function createAnswers(common: Readonly<Record<string, string>>) {
  /** The head of an answer: the route's own, and what every answer says. */
  function headFor({ headers }: Answer, nonce: string | null, cacheControl: string): [string, string][] {
    const scripted = headers.get(pageMarks.script) === "yes";
    const frames = headers.get(pageMarks.frames) === "yes";
    const own = headOf(headers).filter(([name]) => !name.startsWith("vakans-"));
    const has = new Set(own.map(([name]) => name.toLowerCase()));
    const isPage = (headers.get("content-type") ?? "").startsWith("text/html");
    const policy = isPage
      ? contentPolicy({ nonce: scripted ? nonce : null, frames })
      : "default-src 'none'; frame-ancestors 'none'";
    const rest = { ...common, "Content-Security-Policy": policy, "Cache-Control": cacheControl };
    return [...own, ...Object.entries(rest).filter(([name]) => !has.has(name.toLowerCase()))];
  }

  return {
    /** An answer as a page to keep for everyone, or null when it is none. */
    async keepable(answer: Answer, pulse: string): Promise<KeptPage | null> {
      const { headers, status } = answer;
      if (headers.get(pageMarks.keep) !== "yes" || headers.has("set-cookie") || headers.get(pageMarks.script) === "yes")
        return null;
      if (!keptStatuses.includes(status)) return null;
      // Kept here and asked for again each time: a browser or a proxy must not show an advert after its last day.
      return makeKeptPage({ pulse, status, headers: headFor(answer, null, "no-cache"), body: await bytesOf(answer) });
    },

    async send(res: ServerResponse, answer: Answer, nonce: string | null): Promise<void> {
      const head = headFor(answer, nonce, "no-store");
      // An endless body that nobody read would hold the connection until it is cut.
      if (bodyEndless(res.req)) head.push(["Connection", "close"]);
      await sendResponse(res, answer, head);
    },
  };
}
