/**
 * Something that only the person who runs Vakans can put right. The message is one whole sentence for that person:
 * what is wrong, and what to do. Programs print it as it is, without a stack.
 */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}

const sentences: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `The disk that holds ${path} is full: free some space and start again.`,
  EDQUOT: (path) => `The disk quota for ${path} is used up: free some space and start again.`,
  EACCES: (path) => `This user may not write in ${path}: give it that right, or choose another folder with DATA_DIR.`,
  EPERM: (path) => `This user may not write in ${path}: give it that right, or choose another folder with DATA_DIR.`,
  EROFS: (path) => `The disk that holds ${path} is read-only: choose another folder with DATA_DIR.`,
};

/** Turns a failure of the file system below `path` into a sentence, and leaves every other error as it is. */
export function asOperatorError(error: unknown, path: string): unknown {
  if (error instanceof OperatorError || !(error instanceof Error) || !("code" in error)) return error;
  const sentence = sentences[String(error.code)];
  return sentence ? new OperatorError(sentence(path), { cause: error }) : error;
}
