import { languages } from "@vakans/i18n";
import { z } from "zod";
import { areas, employments, extents } from "../advert/schema";

const asked = { label: z.string(), help: z.string().optional(), required: z.boolean() };

const demoQuestion = z.discriminatedUnion("type", [
  z.strictObject({ ...asked, type: z.literal("shortText"), charactersMax: z.int() }),
  z.strictObject({ ...asked, type: z.literal("longText"), charactersMax: z.int() }),
  z.strictObject({ ...asked, type: z.literal("oneOf"), options: z.array(z.string()) }),
  z.strictObject({ ...asked, type: z.literal("severalOf"), options: z.array(z.string()) }),
  z.strictObject({ ...asked, type: z.literal("number"), min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({ ...asked, type: z.literal("date") }),
  z.strictObject({ ...asked, type: z.literal("yesNo") }),
  z.strictObject({ type: z.literal("statement"), text: z.string() }),
]);

export type DemoQuestion = z.output<typeof demoQuestion>;

const demoAdvert = z.strictObject({
  title: z.string(),
  unit: z.string(),
  reference: z.string(),
  standing: z.boolean().default(false),
  language: z.enum(languages).nullable().default(null),
  publicListNotice: z.boolean().optional(),
  area: z.enum(areas),
  extent: z.enum(extents),
  extentPercent: z.int(),
  employment: z.enum(employments),
  place: z.string(),
  posts: z.int().nullable(),
  startOn: z.string(),
  pay: z.string(),
  /** Days from the day of seeding, so that demo data does not age. */
  lastDayInDays: z.int().nullable(),
  publishedDaysAgo: z.int().min(0),
  registerCheck: z.string(),
  contacts: z.array(z.string()),
  intro: z.string(),
  sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
  requirements: z.strictObject({ must: z.array(z.string()), should: z.array(z.string()) }),
  process: z.array(z.strictObject({ what: z.string(), inDays: z.int() })),
  questions: z.array(demoQuestion),
});

export type DemoAdvert = z.output<typeof demoAdvert>;

/** The demo data of one tenant, as a file in `tenants/demo` has it. */
export const demoFile = z.strictObject({
  units: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      parent: z.string().nullable(),
      place: z.string(),
      about: z.string(),
    }),
  ),
  contacts: z.array(
    z.strictObject({
      key: z.string(),
      unit: z.string(),
      title: z.string(),
      phone: z.string(),
      email: z.string(),
      role: z.enum(["recruiter", "union", "system"]),
    }),
  ),
  adverts: z.array(demoAdvert),
});

export type DemoFile = z.output<typeof demoFile>;
