import type { WordKey, Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { formatAdvice } from "./formats";

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

const reminderWord = {
  fieldsOfWork: "application.remindFieldsOfWork",
  applyAnew: "application.remindApplyAnew",
  cvAsFields: "application.remindCvAsFields",
  attachCertificates: "application.remindAttachCertificates",
  followSite: "application.remindFollowSite",
} as const satisfies Record<string, WordKey>;

/** The short list before an open application is submitted, in the tenant's order (RO-11). */
export const standingReminders = (policy: Policy, words: Words): readonly string[] =>
  (policy.standingAdvert?.reminders ?? []).map((reminder) => words.t(reminderWord[reminder]));
