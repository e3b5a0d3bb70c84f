import { z } from "zod";
import { requiredLine } from "../db/text";

/** A colour as it is typed: the sign in front may be left out. */
const colour = z
  .string()
  .max(40)
  .transform((typed) => `#${typed.trim().replace(/^#/, "").toLowerCase()}`)
  .refine((text) => /^#[0-9a-f]{6}$/.test(text), { error: "refusal.colourInvalid" });

const change = {
  /** The newest version's number when the form was made. */
  basis: z.coerce.number().int().min(0),
  reason: requiredLine(500),
};

export const saveColoursInput = z.object({
  ...change,
  primary: colour,
  /** Null, or "" in a form: the main colour. */
  accent: z.union([z.null(), z.literal("").transform(() => null), colour]),
});

export const changeLookInput = z.object(change);

export const saveLogotypeInput = z.object({
  ...change,
  content: z
    .custom<Uint8Array>((value) => value instanceof Uint8Array, { error: "refusal.required" })
    .refine((bytes) => bytes.length > 0, { error: "refusal.required" }),
});

/** A picture's name: its hash and its kind. */
const pictureName = /^[0-9a-f]{64}\.(?:svg|png)$/;

export const pictureInput = z.object({ name: z.string().regex(pictureName) });
