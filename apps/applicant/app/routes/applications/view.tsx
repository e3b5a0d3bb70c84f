import { EmptyState, Heading, LinkButton, Notice, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { type Begun, BegunList } from "../../components/begun-list";
import { type Sent, SentRow } from "../../components/sent-row";

/** What I have begun, and what I have handed in, newest first. */
export function ApplicationsView({
  drafts,
  applications,
  withdrawn: withdrawnId = null,
}: {
  drafts: readonly Begun[];
  applications: readonly Sent[];
  /** The application that its owner has just withdrawn. */
  withdrawn?: string | null;
}) {
  const { words, href, url } = useShell();
  const withdrawn = applications.find(
    ({ applicationId, withdrawnAt }) => withdrawnAt !== null && applicationId === withdrawnId,
  );
  return (
    <>
      <Heading level={1}>{words.t("shared.myApplications")}</Heading>
      {withdrawn ? (
        <Notice kind="success" live>
          <p>{words.t("application.withdrawnNotice", { title: withdrawn.title })}</p>
        </Notice>
      ) : null}
      {url.searchParams.has("discarded") ? (
        <Notice kind="success" live>
          <p>{words.t("draft.discarded")}</p>
        </Notice>
      ) : null}
      {drafts.length === 0 && applications.length === 0 ? (
        <EmptyState
          heading={words.t("application.emptyHeading")}
          actions={<LinkButton href={href("/")}>{words.t("application.emptyAction")}</LinkButton>}
        >
          <p>{words.t("application.emptyText")}</p>
        </EmptyState>
      ) : null}
      <BegunList drafts={drafts} />
      {applications.length > 0 ? (
        <Section heading={words.t("application.mineSent")}>
          <ul className="va-rows">
            {applications.map((application) => (
              <SentRow
                key={application.applicationId}
                application={application}
                update={drafts.find(({ applicationId }) => applicationId === application.applicationId)}
              />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
