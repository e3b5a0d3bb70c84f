const start = "start the product with npm start, or look at the address of the database";

const sentences: Readonly<Record<string, string>> = {
  ENOTFOUND: `There is no server of the name in the database's address: ${start}.`,
  EAI_AGAIN: `The name in the database's address cannot be looked up just now: try again, or look at the address.`,
  "28P01": "The database refuses the user name and password of its address: look at the address.",
  "28000": "The database refuses the user name of its address: look at the address.",
  "3D000": 'The server has no database of the name in the address: look at the address, or run "vakans migrate" first.',
  "42P01": 'The database is not at this version: run "vakans migrate" first.',
  "42703": 'The database is not at this version: run "vakans migrate" first.',
  "42883": 'The database is not at this version: run "vakans migrate" first.',
  "53300": "The database has no connection free: try again in a moment.",
  "57P01": "The database was stopped meanwhile, and what was not finished was not done: run the command again.",
  "57P03": "The database is starting or stopping: try again in a moment.",
};
const silent = ["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"];

type Told = { readonly code?: unknown; readonly address?: unknown; readonly port?: unknown };

/** What stopped a command at its database, as one sentence that says what to do; null for anything else, which is a bug. */
export function sentenceOfDatabase(error: unknown): string | null {
  for (let cause: unknown = error; cause instanceof Error; cause = innerOf(cause)) {
    const { code, address, port } = cause as Told;
    if (typeof code === "string" && silent.includes(code))
      return `The database does not answer${address ? ` at ${address}:${port}` : ""}: ${start}.`;
    if (typeof code === "string" && sentences[code]) return sentences[code];
    // The driver gives these no code.
    if (/^(timeout exceeded when trying to connect|Connection terminated)/.test(cause.message))
      return `The database does not answer: ${start}.`;
  }
  return null;
}

/** A name with several addresses fails once for each. */
const innerOf = (error: Error): unknown => (error instanceof AggregateError ? error.errors[0] : error.cause);
