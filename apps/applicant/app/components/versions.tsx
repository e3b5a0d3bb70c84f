import type { Words } from "@vakans/i18n";
import { Section, Tag, TextLink } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";

/** A version of one's own application, and what it changed. */
export type Version = Awaited<ReturnType<ApplicantContext["core"]["applications"]["versions"]>>[number];

/** Every version, the newest first. With one alone there is nothing to choose between. */
export function Versions({ applicationId, versions }: { applicationId: string; versions: readonly Version[] }) {
  const { words, href, tenant } = useShell();
  if (versions.length < 2) return null;
  return (
    <Section heading={words.t("application.versionsHeading")}>
      <ol className="va-letters">
        {versions.map(({ number, receivedAt, changes }, place) => (
          <li key={number} className="va-letters__row va-letters__row--flat">
            <TextLink href={href(`/applications/${applicationId}/versions/${number}`)}>
              {words.t("application.version", { number })}
            </TextLink>{" "}
            <span className="va-quiet">{words.instant(receivedAt, tenant?.policy.timeZone ?? "UTC")}</span>{" "}
            {place === 0 ? <Tag color="success">{words.t("application.versionCurrent")}</Tag> : null}
            <div>{changes ? changesText(words, changes) : words.t("application.versionFirst")}</div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** "Ändrat: CV, 2 svar, en ny bilaga." */
function changesText(words: Words, changes: NonNullable<Version["changes"]>): string {
  const parts = [
    changes.details ? words.t("application.changedDetails") : null,
    changes.cv ? words.t("application.changedCv") : null,
    changes.wishes ? words.t("application.changedWishes") : null,
    changes.answers > 0 ? words.t("application.changedAnswers", { count: changes.answers }) : null,
    changes.filesAdded > 0 ? words.t("application.changedFilesAdded", { count: changes.filesAdded }) : null,
    changes.filesRemoved > 0 ? words.t("application.changedFilesRemoved", { count: changes.filesRemoved }) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return words.t("application.changedNothing");
  return words.t("application.changedWhat", { what: parts.join(", ") });
}
