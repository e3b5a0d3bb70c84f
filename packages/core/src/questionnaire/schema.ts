import { z } from "zod";
import { longLine, requiredLine } from "../db/text";

/** Every kind of question an advert can ask; `statement` informs and takes no answer. */
export const questionTypes = [
  "shortText",
  "longText",
  "oneOf",
  "severalOf",
  "number",
  "date",
  "yesNo",
  "statement",
] as const;

const asked = {
  id: z.uuid(),
  label: requiredLine(300),
  help: longLine(600),
  required: z.boolean(),
};

const optionsOf = z.array(requiredLine(200)).min(2, "refusal.optionsTooFew").max(30, "refusal.optionsTooMany");

/** A question of a questionnaire. `charactersMax` counts characters as people see them. */
export const question = z.discriminatedUnion("type", [
  z.object({
    ...asked,
    type: z.literal("shortText"),
    charactersMax: z.int("refusal.numberRange").min(10, "refusal.numberRange").max(300, "refusal.numberRange"),
  }),
  z.object({
    ...asked,
    type: z.literal("longText"),
    charactersMax: z.int("refusal.numberRange").min(100, "refusal.numberRange").max(10_000, "refusal.numberRange"),
  }),
  z.object({ ...asked, type: z.literal("oneOf"), options: optionsOf }),
  z.object({ ...asked, type: z.literal("severalOf"), options: optionsOf }),
  z.object({ ...asked, type: z.literal("number"), min: z.number().nullable(), max: z.number().nullable() }),
  z.object({ ...asked, type: z.literal("date") }),
  z.object({ ...asked, type: z.literal("yesNo") }),
  z.object({ id: z.uuid(), type: z.literal("statement"), text: requiredLine(3000) }),
]);

export type Question = z.output<typeof question>;
export type AskedQuestion = Exclude<Question, { type: "statement" }>;

export const saveQuestionnaireInput = z.object({
  recruitmentId: z.uuid(),
  questions: z.array(question).max(60, "refusal.questionsTooMany"),
});
