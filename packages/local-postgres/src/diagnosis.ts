import { OperatorError } from "./operator-error";

/** Why a start failed. `again` means that something of an earlier run is still going away. */
export type Diagnosis =
  | { kind: "again" }
  | { kind: "port" }
  | { kind: "ctype" }
  | { kind: "error"; error: OperatorError };

export function diagnose(output: string, folder: string, log: string): Diagnosis {
  const is = (sentence: string): Diagnosis => ({ kind: "error", error: new OperatorError(sentence) });
  if (/No space left on device/.test(output))
    return is(`The disk that holds ${folder} is full: free some space and start again.`);
  if (/Disk quota exceeded/.test(output))
    return is(`The disk quota for ${folder} is used up: free some space and start again.`);
  if (/Address already in use|could not bind|could not create any TCP/.test(output)) return { kind: "port" };
  if (/lock file .* already exists|is still in use/.test(output)) return { kind: "again" };
  if (/invalid locale name/.test(output)) return { kind: "ctype" };
  const library = /loading shared libraries: ([^:\s]+)|Library not loaded: (\S+)/.exec(output);
  if (library) {
    return is(
      `The embedded PostgreSQL cannot load ${library[1] ?? library[2]}: remove node_modules and run npm start again, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  if (/database files are incompatible with server/.test(output)) {
    return is(
      `The database in ${folder} was made by another version of PostgreSQL: start the release that made it, or choose another folder with DATA_DIR.`,
    );
  }
  const lines = output.trim().split("\n");
  const reason = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "";
  return is(
    `PostgreSQL did not start (${reason.replace(/^.*?(FATAL|PANIC|error):\s*/, "").trim() || "it said nothing"}); its log is ${log}.`,
  );
}
