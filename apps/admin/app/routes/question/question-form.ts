import { type Question, questionTypes } from "@vakans/core/forms";
import type { FormFields, FormValues } from "@vakans/web";

type QuestionType = Question["type"];

export const typeOf = (value: string | null): QuestionType | null =>
  questionTypes.find((type) => type === value) ?? null;

export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** How many characters an answer may have when nobody says otherwise. */
const usualCharacters: Partial<Record<QuestionType, number>> = { shortText: 150, longText: 1500 };

/** A question as its form shows it. */
export function valuesOf(question: Question): FormValues {
  const text = (value: number | null) => (value === null ? "" : String(value));
  if (question.type === "statement") return { text: question.text };
  return {
    label: question.label,
    help: question.help,
    required: question.required ? "yes" : "",
    ...("charactersMax" in question ? { charactersMax: text(question.charactersMax) } : {}),
    ...("options" in question ? { options: question.options.join("\n") } : {}),
    ...("min" in question ? { min: text(question.min), max: text(question.max) } : {}),
  };
}

/** An empty form of a type. */
export const emptyValues = (type: QuestionType): FormValues => ({
  required: "yes",
  charactersMax: String(usualCharacters[type] ?? ""),
});

const numberOf = (text: string): number | null => (text.trim() === "" ? null : Number(text.trim().replace(",", ".")));

/** What a form says, as the schema of a question takes it. */
export function questionOf(fields: FormFields, id: string, type: QuestionType): Record<string, unknown> {
  if (type === "statement") return { id, type, text: fields.text("text") };
  return {
    id,
    type,
    label: fields.text("label"),
    help: fields.text("help"),
    required: fields.flag("required"),
    charactersMax: numberOf(fields.text("charactersMax")) ?? undefined,
    options: linesOf(fields.text("options")),
    min: numberOf(fields.text("min")),
    max: numberOf(fields.text("max")),
  };
}
