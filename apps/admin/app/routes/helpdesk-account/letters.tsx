import { EmptyState, Section, Table, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { type LetterState, LetterTag } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";

export type Letter = { messageId: string; subject: string; recipient: string; state: LetterState; createdAt: Date };

type LettersProps = { slug: string; applicantId: string; timeZone: string; letters: readonly Letter[] };

/** What was written to the applicant, the newest first. */
export function Letters({ slug, applicantId, timeZone, letters }: LettersProps) {
  const { words } = useShell();
  const heading = words.t("helpdesk.letters");
  return (
    <Section heading={heading}>
      {letters.length === 0 ? (
        <EmptyState heading={words.t("helpdesk.noLetters")} level={3} />
      ) : (
        <Table
          caption={heading}
          rows={letters}
          rowKey={({ messageId }) => messageId}
          columns={[
            {
              key: "subject",
              heading: words.t("helpdesk.subject"),
              names: true,
              cell: ({ messageId, subject }) => (
                <TextLink href={at.letter(slug, applicantId, messageId)}>{subject}</TextLink>
              ),
            },
            {
              key: "written",
              heading: words.t("helpdesk.written"),
              cell: ({ createdAt }) => words.instant(createdAt, timeZone),
            },
            { key: "state", heading: words.t("admin.state"), cell: ({ state }) => <LetterTag state={state} /> },
          ]}
        />
      )}
    </Section>
  );
}
