import { Worker } from "node:worker_threads";
import { refuse } from "../verdict";
import { type AttachmentRules, type AttachmentVerdict, judgeFile } from "./judge";

export type JudgeOptions = {
  /** The thread's program; null judges in this process, without limits of time and memory. */
  readonly entry: URL | null;
  readonly concurrency?: number;
  readonly timeoutMs?: number;
  readonly heapMegabytes?: number;
  /** How many files may wait for a thread; one more is refused with `attachment.busy`. */
  readonly waitingMax?: number;
};

export type Judge = {
  /** As `judgeFile`; a file that the thread cannot finish in time and memory is `attachment.unreadable`. */
  readonly judge: (path: string, rules: AttachmentRules) => Promise<AttachmentVerdict>;
  /** Ends the threads; what is still being judged is `attachment.unreadable`. */
  readonly close: () => Promise<void>;
};

type Answer = { readonly verdict: AttachmentVerdict } | { readonly failure: string };
type Task = {
  readonly question: { readonly path: string; readonly rules: AttachmentRules };
  readonly answer: (verdict: AttachmentVerdict) => void;
  readonly fail: (error: Error) => void;
};

/** Judges files in threads of their own, so that a hostile file costs a thread and never the program. */
export function createJudge({
  entry,
  concurrency = 2,
  timeoutMs = 10_000,
  heapMegabytes = 256,
  waitingMax = 100,
}: JudgeOptions): Judge {
  if (entry === null) return { judge: judgeFile, close: async () => {} };
  const program = entry;
  const idle: Worker[] = [];
  const alive = new Set<Worker>();
  const ending = new Set<Promise<unknown>>();
  const waiting: Task[] = [];
  let busy = 0;
  let closed = false;

  function end(worker: Worker): void {
    alive.delete(worker);
    const ended = worker.terminate().finally(() => ending.delete(ended));
    ending.add(ended);
  }

  function start(): Worker {
    const worker = new Worker(program, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    alive.add(worker);
    worker.unref();
    return worker;
  }

  function rest(worker: Worker): void {
    idle.push(worker);
    worker.once("exit", () => {
      alive.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
  }

  function run(task: Task): void {
    busy++;
    const worker = idle.pop() ?? start();
    const settle = (spent: boolean, outcome: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // A thread that is being replaced may still report an error, which nobody waits for any more.
      worker.on("error", () => {});
      worker.unref();
      busy--;
      if (spent || closed) end(worker);
      else rest(worker);
      outcome();
      const next = closed ? undefined : waiting.shift();
      if (next) run(next);
    };
    const giveUp = () => settle(true, () => task.answer(refuse("attachment.unreadable")));
    const timer = setTimeout(giveUp, timeoutMs);
    worker.removeAllListeners();
    worker.once("error", giveUp);
    worker.once("exit", giveUp);
    worker.once("message", (answer: Answer) =>
      settle(false, () => ("verdict" in answer ? task.answer(answer.verdict) : task.fail(new Error(answer.failure)))),
    );
    worker.ref();
    worker.postMessage(task.question);
  }

  return {
    judge: (path, rules) =>
      new Promise((answer, fail) => {
        const task: Task = { question: { path, rules }, answer, fail };
        if (closed || (busy >= concurrency && waiting.length >= waitingMax)) answer(refuse("attachment.busy"));
        else if (busy >= concurrency) waiting.push(task);
        else run(task);
      }),
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.answer(refuse("attachment.unreadable"));
      for (const worker of alive) end(worker);
      idle.length = 0;
      await Promise.all(ending);
    },
  };
}
