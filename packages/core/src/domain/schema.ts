import { z } from "zod";
import { hostIn } from "./rules";

/** A host as somebody types or pastes it, with or without `https://`; it comes out as DNS knows it. */
export const hostInput = z.object({
  host: z
    .string()
    .trim()
    .min(1, "refusal.required")
    .max(300, "refusal.domainInvalid")
    .refine((typed) => hostIn(typed) !== null, "refusal.domainInvalid")
    .transform((typed) => hostIn(typed) ?? typed),
});
