/** Why a file cannot be an attachment. Each is a word of the room `refusal` and says what to do (VN-21). */
export type AttachmentProblem =
  | "attachment.bomb"
  | "attachment.corrupt"
  | "attachment.embedded"
  | "attachment.empty"
  | "attachment.encrypted"
  | "attachment.macro"
  | "attachment.polyglot"
  | "attachment.remote"
  | "attachment.script"
  | "attachment.wrongType";

/** Ends an inspection at the first thing found. It never leaves the folder: `judgeFile` answers with its problem. */
export class Found extends Error {
  readonly problem: AttachmentProblem;

  constructor(problem: AttachmentProblem) {
    super(problem);
    this.name = "Found";
    this.problem = problem;
  }
}
