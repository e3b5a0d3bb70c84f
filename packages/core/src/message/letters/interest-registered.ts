import { type Content, type Desk, tokenPlace } from "../letter";
import { type InterestFacts, interestRows } from "./interest-answers";

/** An interest registration was made or changed: always confirmed, with and without alerts (VN-7). */
export type InterestRegisteredFacts = {
  readonly kind: "interestRegistered";
  readonly changed: boolean;
  readonly answers: InterestFacts;
  readonly alerts: boolean;
  readonly keptUntilOn: string;
};

export function interestRegistered(
  { changed, answers, alerts, keptUntilOn }: InterestRegisteredFacts,
  { words, sender: { name }, link }: Desk,
): Content {
  const { t } = words;
  return {
    subject: t(changed ? "mail.interestChangedSubject" : "mail.interestRegisteredSubject", { tenant: name }),
    preview: t(alerts ? "mail.interestWithAlerts" : "mail.interestWithoutAlerts"),
    title: t(changed ? "mail.interestChangedTitle" : "mail.interestRegisteredTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.interestRegisteredIntro", { tenant: name }) },
      { kind: "facts", rows: interestRows(answers, words) },
      { kind: "paragraph", text: t(alerts ? "mail.interestWithAlerts" : "mail.interestWithoutAlerts") },
      { kind: "paragraph", text: t("mail.interestKeptUntil", { day: words.longDate(keptUntilOn) }) },
      { kind: "button", label: t("mail.interestButton"), url: link("/interest") },
      { kind: "quietLink", label: t("mail.interestEndLink"), url: link(`/interest/unsubscribe/${tokenPlace}`) },
    ],
    foot: t("mail.footInterest", { tenant: name }),
  };
}
