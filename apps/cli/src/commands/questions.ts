/** How somebody at a terminal is asked. Null: there is nobody any more. */
export type Terminal = {
  ask(prompt: string): Promise<string | null>;
  say(line: string): void;
};

export type Answers = Record<string, unknown>;

export type Question = {
  /** Where the answer stands: `["users", "0", "email"]`. */
  readonly place: readonly string[];
  readonly asks: string;
  /** What an empty answer means; null: it has to be answered. */
  readonly usual: (answers: Answers) => string | null;
};

/** Puts a value at a place, making lists and objects on the way. */
function put(answers: Answers, [part = "", ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    answers[part] = value;
    return;
  }
  answers[part] ??= /^\d+$/.test(rest[0] ?? "") ? [] : {};
  put(answers[part] as Answers, rest, value);
}

/**
 * Asks one question after the other; `<` goes back to the one before. An answer that cannot be used is told why, and asked
 * for again. Answers null when the terminal was closed first.
 */
export async function askAll(
  terminal: Terminal,
  questions: readonly Question[],
  problemOf: (place: readonly string[], answers: Answers) => string | null,
): Promise<Answers | null> {
  const answers: Answers = {};
  let at = 0;
  while (at < questions.length) {
    const question = questions[at];
    if (!question) break;
    const usual = question.usual(answers);
    const typed = await terminal.ask(`${question.asks}${usual ? ` [${usual}]` : ""}: `);
    if (typed === null) return null;
    if (typed.trim() === "<") {
      at = Math.max(0, at - 1);
      continue;
    }
    put(answers, question.place, typed.trim() === "" ? (usual ?? "") : typed.trim());
    const problem = problemOf(question.place, answers);
    if (problem) terminal.say(`  ${problem}`);
    else at += 1;
  }
  return answers;
}
