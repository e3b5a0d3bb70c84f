import type { Policy } from "@vakans/tenant-config";
import type { Cv, CvPart, OwnDetails } from "../application/schema";
import { judgeBirth } from "../draft/rules";
import type { FieldProblem } from "../refusal";
import { monthsAfter } from "../retention/rules";
import { allowed, refuse, type Verdict } from "../verdict";
import type { SaveProfileInput } from "./schema";

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What is wrong with own details that are complete otherwise. A birthday may wait until an application needs it. */
export function judgeProfile(details: SaveProfileInput, today: string): readonly FieldProblem[] {
  const code = details.dateOfBirth ? judgeBirth(details.dateOfBirth, today) : null;
  return code ? [{ path: ["dateOfBirth"], code, details: {} }] : [];
}

/** Whose wish it is that an account closes: its owner's own act, or the tenant's answer to a request. */
export type Closer = "applicant" | "staff";

export type ClosingFacts = {
  /** The day of the latest application, in the tenant's zone; null without any. */
  readonly latestApplicationOn: string | null;
  readonly today: string;
};

/** The first day on which an account can go; null where nothing has to be waited for (VN-11, OR-20). */
export function earliestClosingOn(latestApplicationOn: string | null, policy: Policy): string | null {
  const { selfRemoval, removalMonthsAfterApplication } = policy.accounts;
  if (selfRemoval || removalMonthsAfterApplication === null || latestApplicationOn === null) return null;
  return monthsAfter(latestApplicationOn, removalMonthsAfterApplication);
}

/**
 * May this account be closed now? By its owner only where the tenant has it so; by staff, on request, not before the
 * tenant's months have passed since the latest application (VN-11, OR-20, OS-15).
 */
export function judgeClosing(
  by: Closer,
  { latestApplicationOn, today }: ClosingFacts,
  policy: Policy,
): Verdict<"closureBySupport" | "closureTooEarly"> {
  if (by === "applicant") return policy.accounts.selfRemoval ? allowed : refuse("closureBySupport");
  const earliestOn = earliestClosingOn(latestApplicationOn, policy);
  return earliestOn !== null && today < earliestOn ? refuse("closureTooEarly", { earliestOn }) : allowed;
}

/** May a request to close the account be filed? Only where its owner cannot close it (VN-11, OR-20, OS-15). */
export const judgeClosureRequest = (policy: Policy): Verdict<"closureIsOwn"> =>
  policy.accounts.selfRemoval ? refuse("closureIsOwn") : allowed;

/** The day on which a request that is filed today must have been answered. */
export const closureDueOn = (today: string, policy: Policy): string =>
  daysAfter(today, policy.accounts.closureAnswerDays);

type Known = { readonly details: Partial<OwnDetails>; readonly cv: Cv };

/**
 * What an account keeps of an application for the next one: what it did not know yet. What its owner has written there
 * is changed there and nowhere else (VN-5, OR-17, OS-7); a wish about one list is no part of it (NO-2).
 */
export function learned(known: Known, told: { readonly details: OwnDetails; readonly cv: Cv }): Known {
  const written = Object.entries(known.details).filter(([, value]) => value !== "" && value !== false);
  const part = <Part extends CvPart>(name: Part): Cv[Part] =>
    known.cv[name].length > 0 ? known.cv[name] : told.cv[name];
  return {
    details: { ...told.details, ...Object.fromEntries(written), exemptionAsked: false, exemptionReason: "" },
    cv: {
      education: part("education"),
      work: part("work"),
      languages: part("languages"),
      licences: part("licences"),
    },
  };
}
