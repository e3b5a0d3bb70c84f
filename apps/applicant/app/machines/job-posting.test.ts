import type { Language } from "@vakans/i18n";
import { expect, test } from "vitest";
import { z } from "zod";
import { feedOf, standingAdvert, troublesome } from "../testing/feed";
import { jobPostingOf, type PostedAdvert } from "./job-posting";
import { jsonInPage } from "./markup";

const text = z.string().min(1);
const instant = z.iso.datetime({ offset: true, precision: 0 });

/** What Google requires of a JobPosting, what it recommends that we have, and the forms it reads. */
const asGoogleReads = z.object({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("JobPosting"),
  title: text,
  description: z.string().regex(/<(p|ul)>/),
  datePosted: instant,
  validThrough: instant,
  hiringOrganization: z.object({ "@type": z.literal("Organization"), name: text, sameAs: z.url() }),
  jobLocation: z.object({
    "@type": z.literal("Place"),
    address: z.object({
      "@type": z.literal("PostalAddress"),
      addressLocality: text,
      addressCountry: z.enum(["SE", "NO"]),
    }),
  }),
  employmentType: z.array(
    z.enum(["FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"]),
  ),
  identifier: z.object({ "@type": z.literal("PropertyValue"), name: text, value: text }),
  directApply: z.literal(true),
  url: z.url(),
});

const posted = async (advert: PostedAdvert = troublesome, slug = "orebro", language?: Language) =>
  jobPostingOf(advert, await feedOf(slug, language));

test.each([
  ["orebro", "sv"],
  ["orebro", "en"],
  ["roros", "nn"],
] as const)("the JobPosting of an advert at %s in %s has every field that Google requires", async (slug, language) => {
  const read = asGoogleReads.safeParse(await posted(troublesome, slug, language));
  expect(read.error?.issues ?? []).toEqual([]);
});

test("a JobPosting says what the advert says: the last second of its last day, its posts, its start, its number", async () => {
  expect(await posted()).toMatchObject({
    title: troublesome.title,
    datePosted: "2026-11-20T11:00:00+01:00",
    validThrough: "2026-12-03T23:59:59+01:00",
    totalJobOpenings: 2,
    jobStartDate: "2027-01-15",
    employmentType: ["PART_TIME", "TEMPORARY"],
    identifier: { name: "Region Örebro län", value: "R-2026-7" },
    hiringOrganization: { name: "Region Örebro län", department: { name: "Måltidsenheten" } },
    applicationContact: { contactType: "Kökschef", telephone: "08-465 004 01" },
    industry: "Måltid och lokalvård",
  });
});

test("what an advert does not say in a form that machines read is left out rather than guessed", async () => {
  const vague = await posted({
    ...troublesome,
    startOn: "Enligt överenskommelse",
    posts: null,
    area: "other",
    contacts: [],
  });
  for (const field of ["baseSalary", "jobStartDate", "totalJobOpenings", "industry", "applicationContact"])
    expect(vague).not.toHaveProperty(field);
});

test("a standing advert is no vacant job, and has no JobPosting", async () => {
  expect(await posted(standingAdvert)).toBeNull();
});

test("JSON in a page cannot end its element or begin another, and reads back as it was", async () => {
  const posting = await posted({ ...troublesome, title: "</script><!--<script>\u2028 & ]]>" });
  const block = jsonInPage(posting);
  expect(block).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(block)).toEqual(JSON.parse(JSON.stringify(posting)));
});
