import { createWords, type Language, type WordKey, type Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { htmlOf, type MailPart, textOf } from "./layout";

/** Stands where the token of a link belongs. A stored mail holds this, so that the token itself lies nowhere. */
export const tokenPlace = "{token}";

/** What a mail is about, and all it needs to say it. Names of people are no part of it: an address may be somebody else's. */
export type MessageFacts =
  | { readonly kind: "verification"; readonly expiresAt: Date }
  | { readonly kind: "alreadyRegistered" }
  | {
      readonly kind: "receipt";
      readonly jobTitle: string;
      readonly reference: string;
      readonly number: number;
      readonly receivedAt: Date;
      /** An update of what was handed in before. */
      readonly updated: boolean;
      /** Null while an advert stands open. */
      readonly lastDayOn: string | null;
      readonly standing: boolean;
      /** Expected dates after the last day, as the advert told them. */
      readonly process: readonly { readonly what: string; readonly on: string }[];
    };

type MessageKind = MessageFacts["kind"];

/** Where a mail comes from. */
export type Sender = { readonly name: string; readonly policy: Policy; readonly origin: string };

export type Composed = { readonly subject: string; readonly text: string; readonly html: string };

/** Where links lead, below the tenant's origin and the language's prefix. */
const paths = { verify: `/verify/${tokenPlace}`, signIn: "/sign-in", applications: "/applications" } as const;

/** The language a person is written to: their own, where the tenant has it. */
export function languageOf(wanted: string, policy: Policy): Language {
  return policy.languages.offered.find((language) => language === wanted) ?? policy.languages.default;
}

/** Writes a mail. Pure: the same facts give the same mail. */
export function compose(facts: MessageFacts, language: Language, sender: Sender): Composed {
  const words = createWords(language, sender.policy.words);
  const prefix = language === sender.policy.languages.default ? "" : `/${language}`;
  const link = (path: string) => `${sender.origin}${prefix}${path}`;
  const content = contentOf(facts, words, sender, link);
  const letter = {
    ...content,
    language,
    sender: sender.name,
    color: sender.policy.look.primary,
    foot: footOf(facts, words, sender),
  };
  return { subject: content.subject, text: textOf(letter), html: htmlOf(letter) };
}

type Content = { subject: string; preview: string; title: string; parts: readonly MailPart[] };

function contentOf(facts: MessageFacts, words: Words, sender: Sender, link: (path: string) => string): Content {
  switch (facts.kind) {
    case "verification":
      return verification(facts, words, sender, link);
    case "alreadyRegistered":
      return alreadyRegistered(words, sender, link);
    case "receipt":
      return receipt(facts, words, sender, link);
  }
}

type FactsOf<Kind extends MessageKind> = Extract<MessageFacts, { kind: Kind }>;

function verification(
  { expiresAt }: FactsOf<"verification">,
  words: Words,
  { name, policy }: Sender,
  link: (path: string) => string,
): Content {
  const { t } = words;
  const why =
    policy.accounts.verification === "beforeSignIn" ? t("mail.verificationBeforeSignIn") : t("mail.verificationAfter");
  return {
    subject: t("mail.verificationSubject", { tenant: name }),
    preview: why,
    title: t("mail.verificationTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.verificationIntro", { tenant: name }) },
      { kind: "paragraph", text: why },
      { kind: "button", label: t("mail.verificationButton"), url: link(paths.verify) },
      { kind: "paragraph", text: t("mail.verificationUntil", { until: words.instant(expiresAt, policy.timeZone) }) },
      { kind: "quiet", text: t("mail.notYouNewAccount") },
    ],
  };
}

function alreadyRegistered(words: Words, { name }: Sender, link: (path: string) => string): Content {
  const { t } = words;
  return {
    subject: t("mail.alreadyRegisteredSubject", { tenant: name }),
    preview: t("mail.alreadyRegisteredDo"),
    title: t("mail.alreadyRegisteredTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.alreadyRegisteredIntro", { tenant: name }) },
      { kind: "paragraph", text: t("mail.alreadyRegisteredDo") },
      { kind: "button", label: t("account.signIn"), url: link(paths.signIn) },
      { kind: "quiet", text: t("mail.notYouKnownAccount") },
    ],
  };
}

function receipt(
  facts: FactsOf<"receipt">,
  words: Words,
  { name, policy }: Sender,
  link: (path: string) => string,
): Content {
  const { t } = words;
  const changes = changesOf(facts, words, policy);
  return {
    subject: facts.updated ? t("mail.receiptUpdatedSubject") : t("mail.receiptSubject"),
    preview: t("mail.receiptPreview", { title: facts.jobTitle }),
    title: facts.updated ? t("mail.receiptUpdatedTitle") : t("mail.receiptTitle"),
    parts: [
      {
        kind: "paragraph",
        text: facts.updated ? t("mail.receiptUpdatedIntro") : t("mail.receiptIntro", { tenant: name }),
      },
      {
        kind: "facts",
        rows: [
          [t("mail.factJob"), facts.jobTitle],
          [t("mail.factReference"), facts.reference],
          [t("mail.factNumber"), words.number(facts.number)],
          [t("mail.factReceived"), words.instant(facts.receivedAt, policy.timeZone)],
        ],
      },
      { kind: "heading", text: t("mail.nextHeading") },
      { kind: "paragraph", text: nextOf(facts, words) },
      ...(facts.process.length > 0
        ? [
            { kind: "paragraph", text: t("mail.processIntro") } as const,
            { kind: "facts", rows: facts.process.map(({ what, on }) => [what, words.longDate(on)] as const) } as const,
          ]
        : []),
      { kind: "heading", text: t("mail.changeHeading") },
      ...changes.map((text) => ({ kind: "paragraph", text }) as const),
      { kind: "button", label: t("mail.applicationsButton"), url: link(paths.applications) },
      ...policy.pack.receiptNotices.map((key: WordKey) => ({ kind: "quiet", text: t(key) }) as const),
    ],
  };
}

function nextOf(facts: FactsOf<"receipt">, words: Words): string {
  if (facts.standing) return words.t("mail.nextStanding");
  if (!facts.lastDayOn) return words.t("mail.nextOpen");
  return words.t("mail.nextAfterLastDay", { day: words.longDate(facts.lastDayOn) });
}

function changesOf(facts: FactsOf<"receipt">, words: Words, policy: Policy): readonly string[] {
  const updates = policy.applications.update === "untilLastDay";
  const support = policy.contacts.support.function;
  if (!facts.lastDayOn) return [words.t(updates ? "mail.changeOpen" : "mail.withdrawOpen", { support })];
  const day = words.longDate(facts.lastDayOn);
  return [words.t(updates ? "mail.changeUntil" : "mail.withdrawUntil", { day, support })];
}

function footOf(facts: MessageFacts, words: Words, { name, policy }: Sender): readonly string[] {
  const { support } = policy.contacts;
  // Hours are written in the tenant's own language only.
  const hours = words.language === policy.languages.default ? support.hours : null;
  const ways = [support.email, support.phone, hours].filter((way) => way !== null);
  return [
    words.t("mail.footQuestions", { support: support.function, ways: ways.join(", ") }),
    words.t(facts.kind === "receipt" ? "mail.footReceipt" : "mail.footAccount", { tenant: name }),
  ];
}
