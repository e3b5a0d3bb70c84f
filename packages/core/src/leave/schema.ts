import { z } from "zod";
import { requiredLine } from "../db/text";
import { leaveHoursMax, leaveRights } from "./rules";

/** A leave for the operators of the platform: why, for how long, and to see what. */
export const grantLeaveInput = z.object({
  reason: requiredLine(300),
  hours: z.coerce.number().int().min(1).max(leaveHoursMax),
  rights: z.array(z.enum(leaveRights)).min(1, "refusal.required"),
});
