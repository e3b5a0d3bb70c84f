import type { WordKey, Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import type { Content, Desk } from "../letter";

/** What was handed in, or handed in anew, has been received. */
export type ReceiptFacts = {
  readonly kind: "receipt";
  readonly jobTitle: string;
  readonly reference: string;
  readonly number: number;
  readonly receivedAt: Date;
  /** When it was updated last; null for what was handed in once. */
  readonly updatedAt: Date | null;
  /** Null while an advert stands open. */
  readonly lastDayOn: string | null;
  readonly standing: boolean;
  /** Expected dates after the last day, as the advert told them. */
  readonly process: readonly { readonly what: string; readonly on: string }[];
};

export function receipt(facts: ReceiptFacts, { words, sender: { name, policy }, link }: Desk): Content {
  const { t } = words;
  const changes = changesOf(facts, words, policy);
  const updated = facts.updatedAt !== null;
  return {
    subject: updated ? t("mail.receiptUpdatedSubject") : t("mail.receiptSubject"),
    preview: t("mail.receiptPreview", { title: facts.jobTitle }),
    title: updated ? t("mail.receiptUpdatedTitle") : t("mail.receiptTitle"),
    parts: [
      {
        kind: "paragraph",
        text: updated ? t("mail.receiptUpdatedIntro") : t("mail.receiptIntro", { tenant: name }),
      },
      {
        kind: "facts",
        rows: [
          [t("mail.factJob"), facts.jobTitle],
          [t("mail.factReference"), facts.reference],
          [t("mail.factNumber"), words.number(facts.number)],
          [t("mail.factReceived"), words.instant(facts.receivedAt, policy.timeZone)],
          ...(facts.updatedAt
            ? [[t("mail.factUpdated"), words.instant(facts.updatedAt, policy.timeZone)] as const]
            : []),
        ],
      },
      { kind: "heading", text: t("mail.nextHeading") },
      { kind: "paragraph", text: nextOf(facts, words) },
      ...(facts.standing ? [] : [{ kind: "paragraph", text: outcomeOf(words, policy) } as const]),
      ...(facts.process.length > 0
        ? [
            { kind: "paragraph", text: t("mail.processIntro") } as const,
            { kind: "facts", rows: facts.process.map(({ what, on }) => [what, words.longDate(on)] as const) } as const,
          ]
        : []),
      { kind: "heading", text: t("mail.changeHeading") },
      ...changes.map((text) => ({ kind: "paragraph", text }) as const),
      { kind: "button", label: t("mail.applicationsButton"), url: link("/applications") },
      ...policy.pack.receiptNotices.map((key: WordKey) => ({ kind: "quiet", text: t(key) }) as const),
    ],
    foot: t("mail.footReceipt", { tenant: name }),
  };
}

function nextOf(facts: ReceiptFacts, words: Words): string {
  if (facts.standing) return words.t("mail.nextStanding");
  if (!facts.lastDayOn) return words.t("mail.nextOpen");
  return words.t("mail.nextAfterLastDay", { day: words.longDate(facts.lastDayOn) });
}

/** Who hears of the outcome, and how (VN-18, OR-18, OS-13). */
const outcomeOf = (words: Words, policy: Policy): string =>
  words.t(
    policy.process.outcomeMailTo === "notInterviewed"
      ? "application.outcomeNotInterviewed"
      : "application.outcomeEveryone",
  );

function changesOf(facts: ReceiptFacts, words: Words, policy: Policy): readonly string[] {
  const updates = policy.applications.update === "untilLastDay";
  const place = words.t("shared.myApplications");
  if (!facts.lastDayOn) return [words.t(updates ? "mail.changeOpen" : "mail.withdrawOpen", { place })];
  const day = words.longDate(facts.lastDayOn);
  return [words.t(updates ? "mail.changeUntil" : "mail.withdrawUntil", { day, place }), lateOf(words, policy)];
}

/** Whom to turn to after the last day (VN-13, OR-19, OS-14). */
function lateOf(words: Words, { contacts, applications }: Policy): string {
  const { lateRoute } = applications.withdrawal;
  if (lateRoute === "advertContact") return words.t("mail.lateAdvertContact");
  const { function: contact, phone } =
    lateRoute === "technicalSupport" ? (contacts.technicalSupport ?? contacts.support) : contacts.support;
  if (lateRoute === "supportByPhone" && phone) return words.t("mail.lateCall", { contact, phone });
  return words.t("mail.lateContact", { contact });
}
