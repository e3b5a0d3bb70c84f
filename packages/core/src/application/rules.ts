import type { Policy } from "@vakans/tenant-config";
import { acceptedUntil, lateRoute } from "../advert/rules";
import type { Question } from "../questionnaire/schema";
import { allowed, refuse, type Verdict } from "../verdict";
import type { AnswerValue } from "./schema";

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

/** The answers that belong to the questions as they read in this version; anything else that was sent is left out. */
export function answersOf(questions: readonly Question[], answers: Readonly<Record<string, AnswerValue>>) {
  return questions.flatMap((question) =>
    question.type === "statement"
      ? []
      : [{ questionId: question.id, label: question.label, type: question.type, value: answers[question.id] ?? "" }],
  );
}
