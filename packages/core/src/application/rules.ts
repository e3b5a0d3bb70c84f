import type { Policy } from "@vakans/tenant-config";
import { acceptedUntil, dayIn, lateRoute } from "../advert/rules";
import type { Question } from "../questionnaire/schema";
import { allowed, refuse, type Verdict } from "../verdict";
import type { AnswerValue, ApplicationContent } from "./schema";

export type SubmissionFacts = {
  readonly closesAt: Date | null;
  readonly problems: number;
};

/** May this draft be handed in? Lateness is told before gaps: nobody should finish a form that is already too late. */
export function judgeSubmission(
  facts: SubmissionFacts,
  policy: Policy,
  receivedAt: Date,
): Verdict<"deadlinePassed" | "incomplete"> {
  if (isLate(facts, policy, receivedAt) && policy.applications.late === "refuse")
    return refuse("deadlinePassed", lateRoute(policy));
  if (facts.problems > 0) return refuse("incomplete");
  return allowed;
}

/** Was it received after the last day and the tenant's grace? */
export function isLate(facts: { readonly closesAt: Date | null }, policy: Policy, receivedAt: Date): boolean {
  const until = acceptedUntil(facts, policy);
  return until !== null && receivedAt >= until;
}

export type ChangeFacts = {
  readonly closesAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/**
 * May what was handed in be updated? Up to and including the last day (VN-14, OR-11, OS-8, SE-4). Nothing is changed after
 * it, also where late applications are accepted: what came in late is judged as it came.
 */
export function mayUpdate(
  facts: ChangeFacts,
  policy: Policy,
  receivedAt: Date,
): Verdict<"alreadyWithdrawn" | "updateNotOffered" | "deadlinePassed"> {
  if (facts.withdrawnAt) return refuse("alreadyWithdrawn");
  if (policy.applications.update === "never") return refuse("updateNotOffered", lateRoute(policy));
  if (isLate(facts, policy, receivedAt)) return refuse("deadlinePassed", lateRoute(policy));
  return allowed;
}

/** May its applicant withdraw it? Up to and including the last day (VN-12, OR-19, OS-14); then the tenant's late route. */
export function mayWithdraw(
  facts: ChangeFacts,
  policy: Policy,
  receivedAt: Date,
): Verdict<"alreadyWithdrawn" | "deadlinePassed"> {
  if (facts.withdrawnAt) return refuse("alreadyWithdrawn");
  if (isLate(facts, policy, receivedAt)) return refuse("deadlinePassed", lateRoute(policy));
  return allowed;
}

/** The answers that belong to the questions as they read in this version; anything else that was sent is left out. */
export function answersOf(questions: readonly Question[], answers: Readonly<Record<string, AnswerValue>>) {
  return questions.flatMap((question) =>
    question.type === "statement"
      ? []
      : [{ questionId: question.id, label: question.label, type: question.type, value: answers[question.id] ?? "" }],
  );
}

/** What an application waits for. `outcome`: no day was told. `overdue`: the days that were told have passed. */
export type Expected =
  | { readonly kind: "step"; readonly what: string; readonly on: string }
  | { readonly kind: "lastDay"; readonly on: string }
  | { readonly kind: "outcome" | "overdue" | "open" };

/** Where an application stands, since when, and what comes next; null when nothing more comes. */
export type Progress = {
  readonly state: "received" | "reading" | "withdrawn";
  /** The day since when, in the tenant's zone. */
  readonly sinceOn: string;
  readonly expected: Expected | null;
};

export type ProgressFacts = {
  readonly receivedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly closesAt: Date | null;
  readonly lastDayOn: string | null;
  /** Expected dates after the last day, as the advert tells them now. */
  readonly process: readonly { readonly what: string; readonly on: string }[];
};

/** Where it stands. Nobody waits in silence: as long as something can come, it says what. */
export function progressOf(facts: ProgressFacts, { timeZone }: Policy, now: Date): Progress {
  const today = dayIn(timeZone, now);
  const { withdrawnAt, closesAt, receivedAt, lastDayOn } = facts;
  if (withdrawnAt) return { state: "withdrawn", sinceOn: dayIn(timeZone, withdrawnAt), expected: null };
  const steps = [...facts.process].sort((one, other) => one.on.localeCompare(other.on));
  const step = steps.find(({ on }) => on >= today);
  const expected: Expected | null = step ? { kind: "step", ...step } : null;
  if (!closesAt || now < closesAt) {
    const lastDay: Expected = lastDayOn ? { kind: "lastDay", on: lastDayOn } : { kind: "open" };
    return { state: "received", sinceOn: dayIn(timeZone, receivedAt), expected: expected ?? lastDay };
  }
  return {
    state: "reading",
    sinceOn: dayIn(timeZone, new Date(Math.max(closesAt.getTime(), receivedAt.getTime()))),
    expected: expected ?? { kind: steps.length > 0 ? "overdue" : "outcome" },
  };
}

/** What one version has otherwise than the one before it, part by part. */
export type Changes = {
  readonly details: boolean;
  readonly cv: boolean;
  readonly wishes: boolean;
  /** How many answers read otherwise. */
  readonly answers: number;
  readonly filesAdded: number;
  readonly filesRemoved: number;
};

// Both come out of the database, which keeps the keys of an object in one order.
const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

export function changesBetween(before: ApplicationContent, after: ApplicationContent): Changes {
  const had = new Map(before.answers.map(({ questionId, value }) => [questionId, value]));
  const missing = (from: ApplicationContent, others: ApplicationContent) =>
    from.attachments.filter(({ id }) => others.attachments.every((other) => other.id !== id)).length;
  return {
    details: before.email !== after.email || differ(before.details, after.details),
    cv: differ(before.cv, after.cv),
    wishes: differ(before.wishes, after.wishes),
    answers: after.answers.filter(({ questionId, value }) => differ(had.get(questionId), value)).length,
    filesAdded: missing(after, before),
    filesRemoved: missing(before, after),
  };
}

/** Letters that their reader finds in the portal too: about an application, and never one with a secret to type. */
export const portalLetters: readonly string[] = ["receipt", "withdrawn"];
