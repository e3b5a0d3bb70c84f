import { z } from "zod";

/** Everything that can follow from what was committed, with what its row says: ids only. A test asks for a handler of each. */
export const effects = {
  "applicant.registered": z.object({ applicantId: z.uuid(), emailTokenId: z.uuid() }),
  "applicant.alreadyRegistered": z.object({ applicantId: z.uuid() }),
  "applicant.verificationAsked": z.object({ applicantId: z.uuid(), emailTokenId: z.uuid() }),
  "applicant.renewalAsked": z.object({ applicantId: z.uuid(), emailTokenId: z.uuid() }),
  "applicant.passwordChanged": z.object({ applicantId: z.uuid() }),
  "applicant.emailChangeAsked": z.object({ applicantId: z.uuid(), emailTokenId: z.uuid() }),
  "applicant.emailChanged": z.object({ applicantId: z.uuid(), emailTokenId: z.uuid() }),
  "application.submitted": z.object({ applicationId: z.uuid(), applicationVersionId: z.uuid() }),
  "application.withdrawn": z.object({ applicationId: z.uuid() }),
  "message.resent": z.object({ messageId: z.uuid() }),
  "account.closed": z.object({ applicantId: z.uuid() }),
  "closure.filed": z.object({ closureRequestId: z.uuid() }),
  "closure.refused": z.object({ closureRequestId: z.uuid() }),
  "draft.closingSoon": z.object({ draftId: z.uuid() }),
  "interest.asked": z.object({ interestRequestId: z.uuid() }),
  "interest.registered": z.object({ interestRegistrationId: z.uuid() }),
  "interest.changed": z.object({ interestRegistrationId: z.uuid() }),
  "interest.removed": z.object({ interestRegistrationId: z.uuid() }),
  "interest.matched": z.object({ interestRegistrationId: z.uuid(), runId: z.uuid() }),
  "domain.missing": z.object({ host: z.string(), staffId: z.uuid() }),
  "domain.lost": z.object({ host: z.string(), staffId: z.uuid() }),
  "staff.factorChanged": z.object({ staffId: z.uuid(), change: z.enum(["reset", "replaced", "recoveryUsed"]) }),
  "staff.invited": z.object({ staffId: z.uuid(), staffLinkId: z.uuid() }),
  "support.asked": z.object({ supportRequestId: z.uuid() }),
  "support.received": z.object({ supportRequestId: z.uuid() }),
} as const;

export type EffectName = keyof typeof effects;
export type EffectPayload<Name extends EffectName> = z.output<(typeof effects)[Name]>;
