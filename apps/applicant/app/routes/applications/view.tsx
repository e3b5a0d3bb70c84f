import { Deadline, EmptyState, FactList, Heading, LinkButton, Section, TextLink, VisuallyHidden } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { draftPath } from "../../components/draft";
import { ApplicationState } from "../../components/receipt-facts";
import { daysLeft, useToday } from "../../components/today";

type Core = ApplicantContext["core"];
type Begun = Awaited<ReturnType<Core["drafts"]["mine"]>>[number];
type Sent = Awaited<ReturnType<Core["applications"]["mine"]>>[number];

/** What I have begun, and what I have handed in, newest first. */
export function ApplicationsView({
  drafts,
  applications,
}: {
  drafts: readonly Begun[];
  applications: readonly Sent[];
}) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("shared.myApplications")}</Heading>
      {drafts.length === 0 && applications.length === 0 ? (
        <EmptyState
          heading={words.t("application.emptyHeading")}
          actions={<LinkButton href={href("/")}>{words.t("application.emptyAction")}</LinkButton>}
        >
          <p>{words.t("application.emptyText")}</p>
        </EmptyState>
      ) : null}
      {drafts.length > 0 ? (
        <Section heading={words.t("application.mineBegun")}>
          <ul className="va-rows">
            {drafts.map((draft) => (
              <BegunRow key={draft.draftId} draft={draft} />
            ))}
          </ul>
        </Section>
      ) : null}
      {applications.length > 0 ? (
        <Section heading={words.t("application.mineSent")}>
          <ul className="va-rows">
            {applications.map((application) => (
              <SentRow key={application.applicationId} application={application} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function BegunRow({ draft }: { draft: Begun }) {
  const { words, href, tenant } = useShell();
  const today = useToday();
  return (
    <li className="va-rows__row">
      <Heading level={3} size="xs">
        {draft.title}
      </Heading>
      <FactList
        facts={[
          { name: words.t("application.startUnit"), value: draft.unitName },
          {
            name: words.t("application.lastDay"),
            value: draft.lastDayOn ? (
              <Deadline day={draft.lastDayOn} daysLeft={daysLeft(today, draft.lastDayOn)} />
            ) : null,
          },
          {
            name: words.t("application.state"),
            value: `${words.t("application.notSent")}. ${words.t("application.begunAt", { at: words.instant(draft.updatedAt, tenant?.policy.timeZone ?? "UTC") })}.`,
          },
        ]}
      />
      <LinkButton href={href(draftPath(draft.draftId))} look="secondary">
        {words.t("application.continue")}
        <VisuallyHidden> {draft.title}</VisuallyHidden>
      </LinkButton>
    </li>
  );
}

function SentRow({ application }: { application: Sent }) {
  const { words, href, tenant } = useShell();
  const today = useToday();
  const expected = application.withdrawnAt || !today ? null : application.process.find(({ on }) => on >= today);
  return (
    <li className="va-rows__row">
      <Heading level={3} size="xs">
        <TextLink href={href(`/applications/${application.applicationId}`)}>{application.title}</TextLink>
      </Heading>
      <FactList
        facts={[
          { name: words.t("application.state"), value: <ApplicationState application={application} /> },
          {
            name: words.t("application.expected"),
            value:
              expected && words.t("application.expectedOn", { what: expected.what, day: words.longDate(expected.on) }),
          },
          { name: words.t("application.startUnit"), value: application.unitName },
          {
            name: words.t("application.received"),
            value: words.instant(application.receivedAt, tenant?.policy.timeZone ?? "UTC"),
          },
          { name: words.t("application.reference"), value: application.reference },
          { name: words.t("application.number"), value: words.number(application.number) },
          {
            name: words.t("application.lastDay"),
            value: application.lastDayOn ? (
              <Deadline day={application.lastDayOn} daysLeft={daysLeft(today, application.lastDayOn)} />
            ) : null,
          },
        ]}
      />
    </li>
  );
}
