import { createWords, type Language, type Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { htmlOf, textOf } from "./layout";
import type { Content, Desk, Sender } from "./letter";
import { type AccountClosedFacts, accountClosed } from "./letters/account-closed";
import { type AlreadyRegisteredFacts, alreadyRegistered } from "./letters/already-registered";
import { type ClosingSoonFacts, closingSoon } from "./letters/closing-soon";
import { type ClosureFiledFacts, closureFiled } from "./letters/closure-filed";
import { type ClosureRefusedFacts, closureRefused } from "./letters/closure-refused";
import { type DomainLostFacts, domainLost } from "./letters/domain-lost";
import { type DomainMissingFacts, domainMissing } from "./letters/domain-missing";
import { type EmailChangeFacts, emailChange } from "./letters/email-change";
import { type EmailChangedFacts, emailChanged } from "./letters/email-changed";
import { type EmailTakenFacts, emailTaken } from "./letters/email-taken";
import { type FactorChangedFacts, factorChanged } from "./letters/factor-changed";
import { type InterestConfirmationFacts, interestConfirmation } from "./letters/interest-confirmation";
import { type InterestMatchedFacts, interestMatched } from "./letters/interest-matched";
import { type InterestRegisteredFacts, interestRegistered } from "./letters/interest-registered";
import { type InterestRemovedFacts, interestRemoved } from "./letters/interest-removed";
import { type PasswordChangedFacts, passwordChanged } from "./letters/password-changed";
import { type ReceiptFacts, receipt } from "./letters/receipt";
import { type RenewalDigitsFacts, renewalDigits } from "./letters/renewal-digits";
import { type RenewalLinkFacts, renewalLink } from "./letters/renewal-link";
import { type StaffInvitationFacts, staffInvitation } from "./letters/staff-invitation";
import { type SupportAskedFacts, supportAsked } from "./letters/support-asked";
import { type SupportReceivedFacts, supportReceived } from "./letters/support-received";
import { type VerificationFacts, verification } from "./letters/verification";
import { type WithdrawnFacts, withdrawn } from "./letters/withdrawn";

/** What a mail is about, and all it needs to say it. Names of people are no part of it: an address may be somebody else's. */
export type MessageFacts =
  | VerificationFacts
  | AlreadyRegisteredFacts
  | RenewalDigitsFacts
  | RenewalLinkFacts
  | PasswordChangedFacts
  | EmailChangeFacts
  | EmailTakenFacts
  | EmailChangedFacts
  | ClosingSoonFacts
  | ReceiptFacts
  | InterestConfirmationFacts
  | InterestRegisteredFacts
  | InterestMatchedFacts
  | InterestRemovedFacts
  | AccountClosedFacts
  | ClosureFiledFacts
  | ClosureRefusedFacts
  | DomainMissingFacts
  | DomainLostFacts
  | StaffInvitationFacts
  | FactorChangedFacts
  | SupportAskedFacts
  | SupportReceivedFacts
  | WithdrawnFacts;

type Kind = MessageFacts["kind"];

/** Who writes each kind of letter. */
const writers: { readonly [K in Kind]: (facts: Extract<MessageFacts, { kind: K }>, desk: Desk) => Content } = {
  verification,
  staffInvitation,
  factorChanged,
  supportAsked,
  supportReceived,
  interestConfirmation,
  interestRegistered,
  interestMatched,
  interestRemoved,
  alreadyRegistered,
  renewalDigits,
  renewalLink,
  passwordChanged,
  emailChange,
  emailTaken,
  emailChanged,
  accountClosed,
  closureFiled,
  closureRefused,
  closingSoon,
  domainMissing,
  domainLost,
  receipt,
  withdrawn,
};

export type Composed = { readonly subject: string; readonly text: string; readonly html: string };

/** The language a person is written to: their own, where the tenant has it. */
export function languageOf(wanted: string, policy: Policy): Language {
  return policy.languages.offered.find((language) => language === wanted) ?? policy.languages.default;
}

/** Writes a mail. Pure: the same facts give the same mail. */
export function compose(facts: MessageFacts, language: Language, sender: Sender): Composed {
  const words = createWords(language, sender.policy.words);
  const prefix = language === sender.policy.languages.default ? "" : `/${language}`;
  const link = (path: string) => `${sender.origin}${prefix}${path}`;
  const content = write(facts, { words, sender, link });
  const letter = {
    ...content,
    language,
    sender: sender.name,
    color: sender.policy.look.primary,
    logotype: logotypeOf(sender),
    foot: [waysToAsk(words, sender.policy), content.foot],
  };
  return { subject: content.subject, text: textOf(letter), html: htmlOf(letter) };
}

/** Mail programs show no SVG; a letter without links has no address of the site either. */
const logotypeOf = ({ origin, policy: { look } }: Sender): string | null =>
  look.logotype?.endsWith(".png") && origin !== "" ? `${origin}/brand/${look.logotype}` : null;

const write = <K extends Kind>(facts: Extract<MessageFacts, { kind: K }>, desk: Desk): Content =>
  (writers[facts.kind as K] as (facts: Extract<MessageFacts, { kind: K }>, desk: Desk) => Content)(facts, desk);

function waysToAsk(words: Words, policy: Policy): string {
  const { support } = policy.contacts;
  // Hours are written in the tenant's own language only.
  const hours = words.language === policy.languages.default ? support.hours : null;
  const ways = [support.email, support.phone, hours].filter((way) => way !== null);
  return words.t("mail.footQuestions", { support: support.function, ways: ways.join(", ") });
}
