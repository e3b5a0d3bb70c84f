import { z } from "zod";
import { requiredLine } from "../db/text";

/** What a helpdesk looks for, as it was typed: see `soughtIn`. */
export const findInput = z.object({ text: requiredLine(300) });

/** Which account. Every look and act of the helpdesk names it, so that an account's trail is whole. */
export const helpedInput = z.object({ applicantId: z.uuid() });

/** One letter of an account. */
export const letterInput = helpedInput.extend({ messageId: z.uuid() });

/** Sends a letter again. `attempts` is how often it had been tried when the page was shown: a second press is the same act. */
export const resendInput = letterInput.extend({ attempts: z.number().int().min(0) });

/** Withdraws an application for its applicant. */
export const withdrawForInput = helpedInput.extend({ applicationId: z.uuid() });

/** One request to close an account. */
export const closureInput = helpedInput.extend({ closureRequestId: z.uuid() });

/** Refuses a request to close an account, with the reason that the applicant reads. */
export const refuseClosureInput = closureInput.extend({ reason: requiredLine(1000) });

/** Which of what people have written to support. */
export const supportListInput = z.object({ kind: z.enum(["support", "accessibility"]), handled: z.boolean() });

/** One thing that somebody wrote. */
export const supportInput = z.object({ supportRequestId: z.uuid() });

/** Marks it as handled, or takes the mark away. */
export const handledInput = supportInput.extend({ handled: z.boolean() });
