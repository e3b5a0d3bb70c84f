import { expect, test } from "vitest";
import { z } from "zod";
import { feedOf, troublesome } from "../testing/feed";
import { jsonFeedOf } from "./json-feed";

const address = z.url({ protocol: /^https?$/ });
const instant = z.iso.datetime({ offset: true });

/** What version 1.1 of the specification asks for, and every member of it that we use. */
const specification = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  description: z.string().min(1).optional(),
  home_page_url: address.optional(),
  feed_url: address.optional(),
  next_url: address.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .optional(),
  authors: z
    .array(z.strictObject({ name: z.string().min(1), url: address }))
    .min(1)
    .optional(),
  items: z.array(
    z
      .object({
        id: z.string().min(1),
        url: address.optional(),
        title: z.string().optional(),
        content_html: z.string().min(1),
        summary: z.string().optional(),
        date_published: instant.optional(),
        date_modified: instant.optional(),
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/)
          .optional(),
        tags: z.array(z.string().min(1)).optional(),
      })
      // Anything else begins with an underscore, and is an object.
      .catchall(z.record(z.string(), z.unknown()))
      .refine((item) => Object.keys(item).every((key) => key in known || key.startsWith("_"))),
  ),
});
const known = {
  id: 1,
  url: 1,
  title: 1,
  content_html: 1,
  summary: 1,
  date_published: 1,
  date_modified: 1,
  language: 1,
  tags: 1,
};

/** As a reader gets it: through JSON. */
const sent = (feed: Parameters<typeof jsonFeedOf>[0]) => JSON.parse(JSON.stringify(jsonFeedOf(feed)));

test.each([
  ["orebro", "sv"],
  ["orebro", "en"],
  ["roros", "nb"],
  ["roros", "nn"],
] as const)("the JSON Feed of %s in %s is what version 1.1 asks for, empty or full", async (slug, language) => {
  for (const own of [{}, { items: [] }, { next: 2 }]) {
    const feed = sent(await feedOf(slug, language, own));
    expect(specification.safeParse(feed).error?.issues ?? []).toEqual([]);
  }
});

test("every item of the JSON Feed has an id of its own that is a string, the same in every language", async () => {
  const ids = async (language: "sv" | "en"): Promise<unknown[]> =>
    sent(await feedOf("orebro", language)).items.map(({ id }: { id: unknown }) => id);
  const [swedish, english] = [await ids("sv"), await ids("en")];
  expect(swedish).toHaveLength(2);
  expect(swedish).toEqual(english);
  expect(new Set(swedish).size).toBe(swedish.length);
  expect(swedish.every((id) => typeof id === "string")).toBe(true);
});

test("the JSON Feed says where it is itself, and its next page follows with no gap", async () => {
  const first = sent(await feedOf("orebro", "en", { next: 2 }));
  expect(first.feed_url).toBe("https://orebro.localhost/en/jobs.json");
  const second = sent(await feedOf("orebro", "en", { page: 2, next: null }));
  expect(second.feed_url).toBe(first.next_url);
  expect(second.next_url).toBeUndefined();
});

test("an item's dates say their distance from UTC, and its address is in the feed's language", async () => {
  const [item] = sent(await feedOf("orebro", "en")).items;
  expect(item).toMatchObject({
    date_published: "2026-11-20T11:00:00+01:00",
    date_modified: "2026-11-21T09:30:00+01:00",
    url: `https://orebro.localhost/en/jobs/${troublesome.advertId}`,
    title: troublesome.title,
  });
});

test("what an employer typed is text in the feed's HTML, and its own small markup stays", async () => {
  const [item] = sent(await feedOf("orebro")).items;
  expect(item.content_html).not.toContain("<script");
  expect(item.content_html).toContain("&lt;script&gt;");
  expect(item.content_html).toContain("<p>Du lagar <strong>mat</strong>.</p>");
  expect(item.content_html).toContain("<li>Kunna läsa &lt; 5 recept</li>");
});

test("a vacant job says itself as JobPosting in the feed, and a standing advert does not", async () => {
  const [job, standing] = sent(await feedOf("orebro")).items;
  expect(job._jobposting).toMatchObject({ "@type": "JobPosting", title: troublesome.title });
  expect(standing._jobposting).toBeUndefined();
});
