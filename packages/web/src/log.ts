import type { Writable } from "node:stream";
import { type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines on standard output. Says who asked for what and how it went; never bodies, names or addresses. */
export function openLog(program: string, destination: Writable = process.stdout): Log {
  return pino(
    {
      base: { program },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: tellError },
    },
    destination,
  );
}

/** An error for the log: what it is and where, without what somebody typed (database errors quote values). */
function tellError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  // A message may quote a row or a form; a programming error's does not.
  const told = /^(Type|Reference|Range|Syntax)?Error$/.test(error.name) && code === undefined;
  return {
    name: error.name,
    ...(code ? { code } : {}),
    ...(told ? { message: error.message.slice(0, 300) } : {}),
    stack: frames?.slice(0, 12).join("\n"),
    ...(error.cause === undefined ? {} : { cause: tellError(error.cause) }),
  };
}
