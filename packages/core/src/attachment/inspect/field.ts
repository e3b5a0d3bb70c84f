import { isRemote } from "./address";
import type { AttachmentProblem } from "./problem";

const reading = new Set(["INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "DATABASE", "RD"]);

/** A Word field's instruction: DDE starts programs, LINK and the INCLUDE family fetch. Hyperlinks are fine. */
export function judgeField(instruction: string): AttachmentProblem | null {
  const words = instruction.trim().split(/\s+/);
  const name = words[0]?.toUpperCase() ?? "";
  if (name === "DDE" || name === "DDEAUTO") return "attachment.script";
  if (name === "LINK") return "attachment.embedded";
  if (!reading.has(name)) return null;
  return words.slice(1).some((word) => isRemote(word.replace(/^["\u201c\u201d]+/, ""))) ? "attachment.remote" : null;
}
