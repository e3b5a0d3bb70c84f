import { z } from "zod";
import { longLine, requiredLine } from "../db/text";
import { email } from "../identity/schema";

/** The most characters of what was tried, and of what happened. */
export const supportCharactersMax = 3000;

/** What somebody asks support (VN-6), or reports about accessibility (SE-10). `page` is a path of this site. */
export const supportInput = z.object({
  kind: z.enum(["support", "accessibility"]),
  tried: requiredLine(supportCharactersMax),
  happened: requiredLine(supportCharactersMax),
  email,
  page: longLine(2_000),
  /** When the form was shown, signed (`support.begin`). */
  begun: z.string().max(200),
  /** Drawn with the form: the same key is the same request. */
  requestKey: z.uuid(),
  /** A field that no person sees. */
  trap: z.string().max(5_000),
});
