import type { PageShell } from "@vakans/web/shell";
import { useShell } from "@vakans/web/shell";
import { expect, test } from "vitest";
import { standingAdvert, troublesome } from "../testing/feed";
import { renderFor } from "../testing/render";
import { FeedLinks } from "./feed-links";
import { JobPostingData } from "./job-posting-data";
import { PublicHead } from "./public-head";

const WithShell = ({ show }: { show: (shell: PageShell) => React.ReactNode }) => show(useShell());
const head = (slug: string, language: "nb" | "nn" | "en" | "sv", path: string) =>
  renderFor(slug, <WithShell show={(shell) => <PublicHead shell={shell} path={path} />} />, language);

const canonicalIn = (html: string) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
const alternatesIn = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href]);

test.each(["/", "/jobs", "/help", "/jobs/x"])(
  "each language of %s names itself as canonical, lists all languages with itself, and all list the same",
  async (path) => {
    const lists: unknown[] = [];
    for (const language of ["nb", "nn", "en"] as const) {
      const html = await head("roros", language, path);
      const listed = alternatesIn(html);
      expect(listed).toContainEqual([language, canonicalIn(html)]);
      expect(listed.map(([lang]) => lang).sort()).toEqual(["en", "nb", "nn", "x-default"]);
      lists.push(listed);
    }
    expect(lists[1]).toEqual(lists[0]);
    expect(lists[2]).toEqual(lists[0]);
    expect(canonicalIn(await head("roros", "nb", path))).toBe(`http://roros.localhost${path}`);
    expect(canonicalIn(await head("roros", "nn", path))).toBe(`http://roros.localhost/nn${path === "/" ? "" : path}`);
  },
);

test("the list tells readers of feeds where both feeds are, in the page's language", async () => {
  const html = await renderFor("roros", <WithShell show={(shell) => <FeedLinks shell={shell} />} />, "nn");
  expect(html).toMatch(
    /rel="alternate" type="application\/feed\+json" title="[^"]+ – [^"]+" href="http:\/\/roros.localhost\/nn\/jobs.json"/,
  );
  expect(html).toMatch(
    /rel="alternate" type="application\/rss\+xml" title="[^"]+" href="http:\/\/roros.localhost\/nn\/jobs.rss"/,
  );
});

const data = (advert: Parameters<typeof JobPostingData>[0]["advert"]) =>
  renderFor("orebro", <WithShell show={(shell) => <JobPostingData shell={shell} advert={advert} />} />);

test("an open advert carries its JobPosting as one block of data, whatever was typed in it", async () => {
  const html = await data({ ...troublesome, ended: false });
  expect(html.match(/<\/?script/g)).toEqual(["<script", "</script"]);
  const block = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? "";
  expect(JSON.parse(block)).toMatchObject({ "@type": "JobPosting", title: troublesome.title });
});

test("an ended advert and a standing one carry no JobPosting", async () => {
  expect(await data({ ...troublesome, ended: true })).toBe("");
  expect(await data({ ...standingAdvert, ended: false })).toBe("");
});
