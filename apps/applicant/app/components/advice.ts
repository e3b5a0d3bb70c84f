import type { Words } from "@vakans/i18n";
import { formatAdvice } from "./formats";
import type { Policy } from "./policy";

/** What is good to have done before the first step, in sentences (VN-27, OR-22, OS-19). */
export function adviceSentences(policy: Policy, words: Words): readonly string[] {
  const texts = {
    haveFilesReady: words.t("jobs.adviceHaveFilesReady", { formats: formatAdvice(words, policy.attachments.formats) }),
    copyTextIntoAnswers: words.t("jobs.adviceCopyTextIntoAnswers"),
    attachFiles: words.t("jobs.adviceAttachFiles"),
  };
  return policy.applications.adviceBeforeStarting.map((advice) => texts[advice]);
}

/** What becomes of diplomas and certificates, where the tenant says so (OS-11, RO-4). */
export function diplomasSentence(policy: Policy, words: Words): string | null {
  if (policy.attachments.diplomas === "bringToInterview") return words.t("jobs.diplomasBringToInterview");
  return policy.attachments.diplomas === "attachOrBring" ? words.t("jobs.diplomasAttachOrBring") : null;
}
