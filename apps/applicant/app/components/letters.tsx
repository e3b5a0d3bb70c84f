import { localeOf } from "@vakans/i18n";
import { Section, Tag } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";

/** A letter about one's own application. */
export type Letter = Awaited<ReturnType<ApplicantContext["core"]["applications"]["messages"]>>[number];

/** What was mailed about an application, to be read here too, and whether it went out. */
export function Letters({ letters }: { letters: readonly Letter[] }) {
  const { words } = useShell();
  return (
    <Section heading={words.t("application.messagesHeading")}>
      {letters.length === 0 ? (
        <p>{words.t("application.messagesNone")}</p>
      ) : (
        <ul className="va-letters">
          {letters.map((letter) => (
            <li key={letter.messageId} className="va-letters__row">
              <LetterRow letter={letter} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function LetterRow({ letter }: { letter: Letter }) {
  const { language } = useShell();
  const own = letter.language === language ? undefined : letter.language;
  const lang = own === "sv" || own === "nb" || own === "nn" || own === "en" ? localeOf[own].slice(0, 2) : undefined;
  return (
    <details>
      <summary className="va-letters__head">
        <span className="va-letters__subject" lang={lang}>
          {letter.subject}
        </span>
        <LetterState letter={letter} />
      </summary>
      <div className="va-letters__text" lang={lang}>
        {letter.text}
      </div>
    </details>
  );
}

function LetterState({ letter: { state, sentAt } }: { letter: Letter }) {
  const { words, tenant } = useShell();
  if (state === "failed") return <Tag color="warning">{words.t("application.messageFailed")}</Tag>;
  const at = sentAt && words.instant(sentAt, tenant?.policy.timeZone ?? "UTC");
  return (
    <span className="va-quiet">
      {at ? words.t("application.messageSent", { at }) : words.t("application.messageWaiting")}
    </span>
  );
}
