import type { Area, Employment, Extent } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import { areaWord, extentWord } from "../components/job-words";
import type { FeedAdvert } from "./advert";
import { type AdvertText, descriptionOf } from "./description";
import { instantIn } from "./instant";
import { addressOf, type Site } from "./site";

/** What a JobPosting is made of. */
export type PostedAdvert = AdvertText &
  Pick<
    FeedAdvert,
    | "advertId"
    | "title"
    | "area"
    | "employment"
    | "extent"
    | "extentPercent"
    | "place"
    | "posts"
    | "startOn"
    | "reference"
    | "contacts"
    | "unitName"
    | "publishedAt"
    | "closesAt"
    | "standing"
  >;

type Poster = {
  readonly site: Site;
  readonly words: Words;
  readonly tenant: {
    readonly name: string;
    readonly policy: { readonly country: string; readonly timeZone: string };
  };
};

const extentTypes: Readonly<Record<Extent, string>> = { fullTime: "FULL_TIME", partTime: "PART_TIME", hourly: "OTHER" };

/** Google's words for how somebody is employed. Everything that ends by itself is temporary. */
const employmentTypesOf = (extent: Extent, employment: Employment): readonly string[] => [
  extentTypes[extent],
  ...(employment === "permanent" ? [] : ["TEMPORARY"]),
];

/**
 * An open advert as schema.org's JobPosting, with all that search engines require and all they recommend that we know.
 * Pay is free text in an advert, and a figure that a machine guessed would be a promise: it is left out. Null for a
 * standing advert: it invites applications without a job that is vacant, and such a page may not be marked as one.
 */
export function jobPostingOf(advert: PostedAdvert, { site, words, tenant }: Poster) {
  if (advert.standing) return null;
  const { country, timeZone } = tenant.policy;
  const url = addressOf(site, words.language, `/jobs/${advert.advertId}`);
  const startsOnDay = /^\d{4}-\d{2}-\d{2}$/.test(advert.startOn);
  const contact = advert.contacts.find(({ role, phone, email }) => role === "recruiter" && (phone || email));
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: advert.title,
    description: descriptionOf(advert, words),
    identifier: { "@type": "PropertyValue", name: tenant.name, value: advert.reference },
    url,
    datePosted: instantIn(timeZone, advert.publishedAt),
    // The last second of the last day: readers that show only the day show the right one.
    ...(advert.closesAt ? { validThrough: instantIn(timeZone, new Date(advert.closesAt.getTime() - 1000)) } : {}),
    hiringOrganization: {
      "@type": "Organization",
      name: tenant.name,
      sameAs: addressOf(site, site.languages.default, "/"),
      department: { "@type": "Organization", name: advert.unitName },
    },
    jobLocation: {
      "@type": "Place",
      address: { "@type": "PostalAddress", addressLocality: advert.place, addressCountry: country },
    },
    employmentType: employmentTypesOf(advert.extent, advert.employment),
    workHours: extentWord(words, advert.extent, advert.extentPercent),
    directApply: true,
    ...(advert.posts === null ? {} : { totalJobOpenings: advert.posts }),
    ...(startsOnDay ? { jobStartDate: advert.startOn } : {}),
    ...(advert.area === "other" ? {} : { industry: areaWord(words, advert.area as Area) }),
    ...(contact ? { applicationContact: contactPointOf(contact) } : {}),
  };
}

const contactPointOf = ({ title, phone, email }: FeedAdvert["contacts"][number]) => ({
  "@type": "ContactPoint",
  contactType: title,
  ...(phone ? { telephone: phone } : {}),
  ...(email ? { email } : {}),
});
