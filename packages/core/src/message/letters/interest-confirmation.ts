import { type Content, type Desk, tokenPlace } from "../letter";
import { type InterestFacts, interestRows } from "./interest-answers";

/** Somebody asked for an interest registration with this address: nothing is registered before the link is followed. */
export type InterestConfirmationFacts = {
  readonly kind: "interestConfirmation";
  readonly answers: InterestFacts;
  readonly alerts: boolean;
  readonly expiresAt: Date;
};

export function interestConfirmation(
  { answers, alerts, expiresAt }: InterestConfirmationFacts,
  { words, sender: { name, policy }, link }: Desk,
): Content {
  const { t } = words;
  return {
    subject: t("mail.interestConfirmationSubject", { tenant: name }),
    preview: t("mail.interestConfirmationDo"),
    title: t("mail.interestConfirmationTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.interestConfirmationIntro", { tenant: name }) },
      { kind: "facts", rows: interestRows(answers, words) },
      { kind: "paragraph", text: t(alerts ? "mail.interestWithAlerts" : "mail.interestWithoutAlerts") },
      { kind: "button", label: t("mail.interestConfirmationButton"), url: link(`/interest/confirm/${tokenPlace}`) },
      { kind: "paragraph", text: t("mail.verificationUntil", { until: words.instant(expiresAt, policy.timeZone) }) },
      { kind: "quiet", text: t("mail.interestNotYou") },
    ],
    foot: t("mail.footAccount", { tenant: name }),
  };
}
