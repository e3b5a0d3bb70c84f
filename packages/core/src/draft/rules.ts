import type { Policy } from "@vakans/tenant-config";
import type { Cv, OwnDetails } from "../application/schema";
import { isDay, judgeAnswers } from "../questionnaire/rules";
import type { Question } from "../questionnaire/schema";
import type { FieldProblem, RefusalCode } from "../refusal";
import type { ApplicationStep, DraftContent } from "./schema";

/** Which of the fields that only some countries ask for, this tenant's form shows (NO-1, NO-2). */
export function askedDetails(policy: Policy) {
  const fields = policy.pack.applicantList?.fields ?? [];
  return {
    dateOfBirth: fields.includes("dateOfBirth"),
    presentTitle: fields.includes("presentTitle"),
    municipality: fields.includes("municipality"),
    gender: fields.includes("gender"),
    exemption: policy.pack.exemption !== null,
  };
}

const phoneForm = /^\+?[0-9][0-9 ()-]{4,}$/;
const oldest = "1900-01-01";

/** What is wrong with own details: what every country needs, and what the country pack adds for its list (NO-1). */
export function judgeDetails(details: OwnDetails, policy: Policy, today: string): readonly FieldProblem[] {
  const asked = askedDetails(policy);
  const found: [keyof OwnDetails, RefusalCode | null][] = [
    ["firstName", details.firstName ? null : "required"],
    ["lastName", details.lastName ? null : "required"],
    ["phone", details.phone ? (phoneForm.test(details.phone) ? null : "phoneInvalid") : "required"],
    ["dateOfBirth", asked.dateOfBirth ? judgeBirth(details.dateOfBirth, today) : null],
    ["presentTitle", asked.presentTitle && !details.presentTitle ? "required" : null],
    ["municipality", asked.municipality && !details.municipality ? "required" : null],
    ["gender", asked.gender && !details.gender ? "choiceRequired" : null],
    [
      "exemptionReason",
      asked.exemption && details.exemptionAsked && !details.exemptionReason ? "exemptionReasonNeeded" : null,
    ],
  ];
  return found.flatMap(([field, code]) => (code ? [{ path: ["details", field], code, details: {} }] : []));
}

function judgeBirth(text: string, today: string): RefusalCode | null {
  if (!text) return "required";
  return isDay(text) && text > oldest && text < today ? null : "birthDateInvalid";
}

/** An open application needs its CV as fields: a file alone is not enough (RO-2). */
function judgeCv(cv: Cv, standing: boolean, policy: Policy): readonly FieldProblem[] {
  const needed = standing && policy.standingAdvert?.structuredCvRequired === true;
  const empty = cv.education.length === 0 && cv.work.length === 0;
  return needed && empty ? [{ path: ["cv"], code: "cvNeeded", details: {} }] : [];
}

export type DraftFacts = {
  readonly content: DraftContent;
  readonly questions: readonly Question[];
  readonly standing: boolean;
  /** Today, in the tenant's zone. */
  readonly today: string;
};

/** Everything that is missing or wrong, by the step where it is put right. */
export function judgeSteps(
  { content, questions, standing, today }: DraftFacts,
  policy: Policy,
): Readonly<Record<ApplicationStep, readonly FieldProblem[]>> {
  return {
    details: judgeDetails(content.details, policy, today),
    cv: judgeCv(content.cv, standing, policy),
    questions: judgeAnswers(questions, content.answers),
    attachments: [],
    summary: [],
  };
}
