import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

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

/** A terminal of lines. What is typed or piped ahead waits for its question. Say `close` when nothing more is asked. */
export function openTerminal(input: Readable, output: Writable): Terminal & { close(): void } {
  const lines = createInterface({ input, output });
  const ahead: string[] = [];
  let over = false;
  let waiting: ((line: string | null) => void) | null = null;
  const answer = (line: string | null) => {
    waiting?.(line);
    waiting = null;
  };
  lines.on("line", (line) => (waiting ? answer(line) : ahead.push(line)));
  lines.on("close", () => {
    over = true;
    if (waiting) output.write("\n");
    answer(null);
  });
  return {
    ask(prompt) {
      const line = ahead.shift();
      if (line === undefined && over) return Promise.resolve(null);
      lines.setPrompt(prompt);
      if (line === undefined) {
        lines.prompt();
        return new Promise((resolve) => {
          waiting = resolve;
        });
      }
      output.write(`${prompt}${line}\n`);
      return Promise.resolve(line);
    },
    say: (line) => void output.write(`${line}\n`),
    close: () => lines.close(),
  };
}

/**
 * Asks one question after the other; `<` goes back to the one before. An answer that cannot be used is told why, and asked
 * for again. `answers` has what was answered before. Answers null when the terminal was closed first.
 */
export async function askAll(
  terminal: Terminal,
  questions: readonly Question[],
  problemOf: (place: readonly string[], answers: Answers) => string | null,
  answers: Answers = {},
): Promise<Answers | null> {
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
