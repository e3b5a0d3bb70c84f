import { z } from "zod";
import { education, language, licence, ownDetails, work } from "../application/schema";

/** Own details as the account keeps them for the next application. What a country's list asks for may wait until then. */
export const saveProfileInput = ownDetails.omit({ exemptionAsked: true, exemptionReason: true });
export type SaveProfileInput = z.output<typeof saveProfileInput>;

/** Adds a row to the account's own CV, or changes the one with its id. */
export const keepOwnCvRowInput = z.discriminatedUnion("part", [
  z.object({ part: z.literal("education"), row: education }),
  z.object({ part: z.literal("work"), row: work }),
  z.object({ part: z.literal("languages"), row: language }),
  z.object({ part: z.literal("licences"), row: licence }),
]);

export const removeOwnCvRowInput = z.object({
  part: z.enum(["education", "work", "languages", "licences"]),
  rowId: z.uuid(),
});

/** To close the account: its password once more. */
export const closeAccountInput = z.object({ currentPassword: z.string().min(1, "refusal.required").max(1000) });
