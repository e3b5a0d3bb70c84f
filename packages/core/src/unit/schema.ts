import { z } from "zod";
import { longLine, requiredLine } from "../db/text";
import { email } from "../identity/schema";

export const createUnitInput = z.object({
  parentId: z.uuid().nullable(),
  name: requiredLine(150),
  place: requiredLine(120),
  about: longLine(4000),
});

export const createContactInput = z.object({
  unitId: z.uuid(),
  role: z.enum(["recruiter", "union", "system"]),
  title: requiredLine(150),
  phone: longLine(40),
  email: z.union([z.literal(""), email]),
});

export const unitInput = z.object({ unitId: z.uuid() });
