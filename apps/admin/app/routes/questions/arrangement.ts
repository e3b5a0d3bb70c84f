import type { Question } from "@vakans/core/forms";

/** The questions after a button: one of them moved up, down, or taken away. Any other word changes nothing. */
export function arranged(questions: readonly Question[], id: string, go: string): Question[] {
  const from = questions.findIndex((question) => question.id === id);
  const moved = questions[from];
  if (!moved) return [...questions];
  const others = questions.filter((question) => question.id !== id);
  if (go === "remove") return others;
  const step = go === "up" ? -1 : go === "down" ? 1 : 0;
  others.splice(Math.max(0, from + step), 0, moved);
  return others;
}
