import { localeOf, type Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";

type AttachmentFormat = Policy["attachments"]["formats"][number];

const shown: Record<AttachmentFormat, string> = { pdf: "PDF", docx: "Word (.docx)", doc: "Word (.doc)", rtf: "RTF" };
const kind: Record<AttachmentFormat, string> = { pdf: "PDF", docx: "Word", doc: "Word", rtf: "RTF" };

/** The formats of a tenant with their endings: "PDF, Word (.docx)". */
export const formatList = (formats: readonly AttachmentFormat[]): string =>
  formats.map((format) => shown[format]).join(", ");

/** The formats as people call them: "PDF eller Word". RTF is taken, and nobody is advised to use it (VN-27). */
export function formatAdvice(words: Words, formats: readonly AttachmentFormat[]): string {
  const kinds = [...new Set(formats.filter((format) => format !== "rtf").map((format) => kind[format]))];
  return new Intl.ListFormat(localeOf[words.language], { type: "disjunction" }).format(kinds);
}
