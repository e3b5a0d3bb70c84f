import { z } from "zod";

/** Everything that can follow from what was committed, with what its row says: ids only. A test asks for a handler of each. */
export const effects = {
  "applicant.registered": z.object({ applicantId: z.uuid(), emailTokenId: z.uuid() }),
  "applicant.alreadyRegistered": z.object({ applicantId: z.uuid() }),
  "application.submitted": z.object({ applicationId: z.uuid(), applicationVersionId: z.uuid() }),
} as const;

export type EffectName = keyof typeof effects;
export type EffectPayload<Name extends EffectName> = z.output<(typeof effects)[Name]>;
