/** One thing that is wrong in a tenant file, for the operator who wrote it. */
export type Problem = {
  /** The file's name, as it was given. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Where in the file, as a path of keys: `attachments.formats[1]`; empty for the file as a whole. */
  key: string;
  /** What stands there. */
  found: string;
  /** What could stand there. */
  allowed: string;
};

/** How many problems of a file are told at once. More would cost time to word and help nobody. */
export const problemsMax = 50;

/** A problem as one line in English: file, line, key, found, allowed. */
export function sentenceOf({ file, line, key, found, allowed }: Problem): string {
  return `${file}:${line}: ${key === "" ? "" : `${key}: `}found ${found}; allowed: ${allowed}`;
}

/** A value as a problem shows it: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** A path of keys as people write it. Keys with dots of their own stand in brackets. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const name = String(part);
    if (name.includes(".")) return `${text}["${name}"]`;
    return text === "" ? name : `${text}.${name}`;
  }, "");
}
