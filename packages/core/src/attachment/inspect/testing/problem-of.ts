import { type AttachmentProblem, Found } from "../problem";

/** What an inspection finds in a file; null when nothing. Any other error is a failure of the test. */
export function problemOf(inspect: (bytes: Buffer) => void, bytes: Buffer): AttachmentProblem | null {
  try {
    inspect(bytes);
    return null;
  } catch (error) {
    if (error instanceof Found) return error.problem;
    throw error;
  }
}
