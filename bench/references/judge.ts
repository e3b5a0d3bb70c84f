import { Worker } from "node:worker_threads";

// The product's own thread program, with as many threads and the same limits as the product gives it.
const threads = 2;
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const rules = { formats: ["pdf", "rtf", "doc", "docx"], bytesMax: 5 * 1024 ** 2 };

type Answer = { readonly verdict?: { readonly ok: boolean } };

/** Judges a file by the product's own program; throws when it is refused. */
export function openJudge(entry: string): (path: string, name: string) => Promise<void> {
  const idle = Array.from({ length: threads }, () => new Worker(entry, { env: {}, resourceLimits }));
  const waiting: ((thread: Worker) => void)[] = [];
  const free = (): Promise<Worker> => {
    const thread = idle.pop();
    return thread ? Promise.resolve(thread) : new Promise((resolve) => waiting.push(resolve));
  };
  return async (path, name) => {
    const thread = await free();
    const answer = await new Promise<Answer>((resolve) => {
      thread.once("message", resolve);
      thread.postMessage({ path, rules: { name, ...rules } });
    });
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
    if (!answer.verdict?.ok) throw new Error(`${name} was refused`);
  };
}
