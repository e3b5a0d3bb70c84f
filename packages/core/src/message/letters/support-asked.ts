import { isLanguage, languageNames } from "@vakans/i18n";
import type { Content, Desk } from "../letter";

/** What somebody wrote to support, for the tenant's support (VN-6) or as a report about accessibility (SE-10). */
export type SupportAskedFacts = {
  readonly kind: "supportAsked";
  readonly about: "support" | "accessibility";
  readonly tried: string;
  readonly happened: string;
  /** A path of the site, or "". */
  readonly page: string;
  readonly email: string;
  readonly language: string;
  readonly signedIn: boolean;
  readonly at: Date;
};

export function supportAsked(facts: SupportAskedFacts, { words, sender: { name, policy } }: Desk): Content {
  const { t } = words;
  const report = facts.about === "accessibility";
  const subject = t(report ? "mail.supportReportSubject" : "mail.supportAskedSubject", { tenant: name });
  return {
    subject,
    preview: t("mail.supportAskedIntro"),
    title: t(report ? "mail.supportReportTitle" : "mail.supportAskedTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.supportAskedIntro") },
      {
        kind: "facts",
        rows: [
          [t("mail.factFrom"), facts.email],
          [t("mail.factReceived"), words.instant(facts.at, policy.timeZone)],
          [t("mail.factPage"), facts.page || "–"],
          [t("mail.factLanguage"), isLanguage(facts.language) ? languageNames[facts.language] : facts.language],
          [t("mail.factSignedIn"), t(facts.signedIn ? "ui.yes" : "ui.no")],
        ],
      },
      { kind: "heading", text: t("support.tried") },
      ...paragraphs(facts.tried),
      { kind: "heading", text: t("support.happened") },
      ...paragraphs(facts.happened),
      { kind: "quiet", text: t("mail.supportAskedUnknown") },
    ],
    foot: t("mail.footSupportAsked", { tenant: name }),
  };
}

const paragraphs = (text: string) =>
  text.split(/\n+/).map((paragraph) => ({ kind: "paragraph", text: paragraph }) as const);
