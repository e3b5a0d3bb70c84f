import { z } from "zod";
import { requiredLine } from "../db/text";

export const createRecruitmentInput = z.object({
  title: requiredLine(120),
  reference: requiredLine(60),
  unitId: z.uuid("refusal.choiceRequired"),
});
