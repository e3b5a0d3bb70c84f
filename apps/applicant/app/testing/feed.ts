import { createWords, type Language } from "@vakans/i18n";
import type { FeedAdvert } from "../machines/advert";
import type { Feed } from "../machines/feed";
import { policyOf } from "./policy";

/** An advert with everything that gives a writer of feeds trouble. */
export const troublesome: FeedAdvert = {
  advertId: "01a2030a-8d72-7629-925d-1804a0004a70",
  title: 'Kock & "matglad" <ledare> – köket ]]>',
  area: "cleaningAndFood",
  occupation: null,
  extent: "partTime",
  extentPercent: 75,
  employment: "substitute",
  place: "Provköping",
  posts: 2,
  startOn: "2027-01-15",
  pay: "Månadslön",
  lastDayOn: "2026-12-03",
  intro: "Vi lagar mat </script><script>alert(1)</script> & dukar\u000b upp.",
  sections: [{ heading: "Om <arbetet>", html: "<p>Du lagar <strong>mat</strong>.</p>\n<ul>\n<li>Fisk</li>\n</ul>\n" }],
  must: ["Kunna läsa < 5 recept"],
  should: ["Körkort"],
  process: [],
  registerCheck: null,
  standing: false,
  language: null,
  reference: "R-2026-7",
  about: "Köket ligger vid torget.\n\nHär arbetar sju.",
  contacts: [
    { role: "union", title: "Facklig företrädare", phone: "08-465 004 02", email: "" },
    { role: "recruiter", title: "Kökschef", phone: "08-465 004 01", email: "kokschef@example.se" },
  ],
  notices: ["law.advertPublicRecord"],
  questions: undefined,
  unitName: "Måltidsenheten",
  publishedAt: new Date("2026-11-20T10:00:00.123Z"),
  changedAt: new Date("2026-11-21T08:30:00Z"),
  closesAt: new Date("2026-12-03T23:00:00Z"),
};

/** An advert without a last day, for applications at any time. */
export const standingAdvert: FeedAdvert = {
  ...troublesome,
  advertId: "01a2030a-8d72-7629-925d-1804a0004a71",
  title: "Öppen ansökan",
  intro: "",
  standing: true,
  lastDayOn: null,
  closesAt: null,
  posts: null,
  startOn: "",
};

/** A page of a tenant's feed, by the rules of the tenant's own file. */
export async function feedOf(slug: string, asked?: Language, own: Partial<Feed> = {}): Promise<Feed> {
  const policy = policyOf(slug);
  return {
    site: { origin: `https://${policy.hosts[0]}`, languages: policy.languages },
    tenant: { name: policy.name, policy },
    words: createWords(asked ?? policy.languages.default, policy.words),
    items: [troublesome, standingAdvert],
    page: 1,
    next: null,
    ...own,
  };
}
