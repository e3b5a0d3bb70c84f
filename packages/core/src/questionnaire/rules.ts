import type { AnswerValue } from "../application/schema";
import { exceeds } from "../db/text";
import type { FieldProblem, RefusalCode } from "../refusal";
import { allowed, refuse, type Verdict } from "../verdict";
import type { AskedQuestion, Question } from "./schema";

/** Can the questions still be changed? Not from the first application that was started on (RE-15). */
export function mayChangeQuestions(lockedAt: Date | null): Verdict<"questionnaireLocked"> {
  return lockedAt ? refuse("questionnaireLocked") : allowed;
}

const isAsked = (question: Question): question is AskedQuestion => question.type !== "statement";

type Judged = { readonly code: RefusalCode; readonly details?: Record<string, unknown> } | null;

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Is this a day that exists, such as 2026-02-28 and not 2026-02-30? */
export function isDay(text: string): boolean {
  if (!dayForm.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function judgeNumber(text: string, { min, max }: { min: number | null; max: number | null }): Judged {
  const value = Number(text.replace(",", "."));
  if (!Number.isFinite(value)) return { code: "numberInvalid" };
  if (min !== null && value < min) return { code: "numberBelow", details: { min } };
  if (max !== null && value > max) return { code: "numberAbove", details: { max } };
  return null;
}

function judgeAnswer(question: AskedQuestion, value: AnswerValue | undefined): Judged {
  const chosen = Array.isArray(value) ? value : [];
  const text = typeof value === "string" ? value.trim() : "";
  const empty = question.type === "severalOf" ? chosen.length === 0 : text === "";
  if (empty) {
    const choice = question.type === "oneOf" || question.type === "severalOf" || question.type === "yesNo";
    return question.required ? { code: choice ? "choiceRequired" : "required" } : null;
  }
  switch (question.type) {
    case "shortText":
    case "longText":
      return exceeds(text, question.charactersMax)
        ? { code: "tooLong", details: { max: question.charactersMax } }
        : null;
    case "oneOf":
      return question.options.includes(text) ? null : { code: "choiceUnknown" };
    case "severalOf":
      return chosen.every((option) => question.options.includes(option)) ? null : { code: "choiceUnknown" };
    case "yesNo":
      return text === "yes" || text === "no" ? null : { code: "choiceUnknown" };
    case "number":
      return judgeNumber(text, question);
    case "date":
      return isDay(text) ? null : { code: "dateInvalid" };
  }
}

/** What is wrong with the answers: every question's own problem, in the order of the questions. */
export function judgeAnswers(
  questions: readonly Question[],
  answers: Readonly<Record<string, AnswerValue>>,
): readonly FieldProblem[] {
  return questions.filter(isAsked).flatMap((question) => {
    const judged = judgeAnswer(question, answers[question.id]);
    return judged ? [{ path: ["answers", question.id], code: judged.code, details: judged.details ?? {} }] : [];
  });
}
