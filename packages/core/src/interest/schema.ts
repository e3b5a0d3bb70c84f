import { z } from "zod";
import { areas, employments, extents } from "../advert/schema";
import { requiredLine } from "../db/text";
import { email } from "../identity/schema";
import { occupationCode } from "../occupation/schema";

/** How long a request without an account can be confirmed by its mailed link. */
export const interestLinkHours = 24;

const occupationsMax = 20;
const placesMax = 20;
const unitsMax = 50;

const atMost = <Item extends z.ZodType>(max: number, item: Item) =>
  z.array(item).refine((items) => items.length <= max, { error: "refusal.interestTooMany", params: { max } });

/** What kind of work somebody wants. An empty list stands for "any". */
export const interestAnswers = z.object({
  areas: z.array(z.enum(areas)).max(areas.length),
  occupations: atMost(occupationsMax, occupationCode),
  extents: z.array(z.enum(extents)).max(extents.length),
  employments: z.array(z.enum(employments)).max(employments.length),
  places: atMost(placesMax, requiredLine(80)),
  unitIds: atMost(unitsMax, z.uuid()),
});

export type InterestAnswers = z.output<typeof interestAnswers>;

/** What the questions' page asks for: the occupations that match what was typed, and the names of those chosen. */
export const interestQuestionsInput = z.object({
  occupationText: z.string().max(200),
  occupations: z.array(occupationCode).max(100),
});

/** The summary, sent: the answers, and the tick at its end (VN-7). */
export const registerInterestInput = interestAnswers.extend({ alerts: z.boolean() });

/** The same without an account: the address is confirmed by a mailed link. */
export const askInterestInput = registerInterestInput.extend({ email });

/** The token of a mailed link. */
export const interestTokenInput = z.object({ token: z.string().max(200) });
