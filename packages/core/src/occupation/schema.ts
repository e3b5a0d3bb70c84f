import { z } from "zod";

/** Official classifications that the product can import: one a country. */
export const classifications = ["ssyk2012", "styrk08"] as const;
export type Classification = (typeof classifications)[number];

/** A code of a classification: a digit for each level, the widest group first. */
export const occupationCode = z.string().regex(/^\d{1,4}$/, "refusal.choiceUnknown");
