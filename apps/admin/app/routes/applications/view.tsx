import { AdminHead, type Column, EmptyState, Table, Tag, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { Kept } from "../../components/kept";
import { recruitmentPath } from "../../components/recruitment-path";
import type { RecruitmentState } from "../../components/stages";
import { at } from "../../components/tenant-path";

type Row = {
  applicationId: string;
  number: number;
  firstName: string;
  lastName: string;
  receivedAt: Date;
  withdrawnAt: Date | null;
  late: boolean;
  attachments: number;
  exemptionAsked: boolean;
};

type ApplicationsProps = {
  slug: string;
  recruitmentId: string;
  title: string;
  state: RecruitmentState;
  timeZone: string;
  /** The country makes a public list of applicants, from which one may ask to be exempt (NO-2). */
  listed: boolean;
  rows: readonly Row[];
};

export function ApplicationsView({ slug, recruitmentId, title, state, timeZone, listed, rows }: ApplicationsProps) {
  const { words } = useShell();
  const heading = words.t("admin.applications");
  const exemption: Column<Row> = {
    key: "exemption",
    heading: words.t("admin.exemption"),
    cell: ({ exemptionAsked }) => (exemptionAsked ? <Tag color="info">{words.t("admin.exemptionAsked")}</Tag> : "–"),
  };
  return (
    <Frame
      title={`${heading}: ${title}`}
      room="recruitments"
      path={recruitmentPath(words, slug, { recruitmentId, title })}
    >
      <AdminHead heading={heading} facts={words.t("admin.applicationCount", { count: rows.length })} />
      <Kept />
      {rows.length === 0 ? (
        <EmptyState heading={words.t("admin.noApplications")}>
          <p>
            {words.t(
              state === "preparing"
                ? "admin.noApplicationsPreparing"
                : state === "open"
                  ? "admin.noApplicationsOpen"
                  : "admin.noApplicationsClosed",
            )}
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={`${heading}: ${title}`}
          sticky
          rows={rows}
          rowKey={({ applicationId }) => applicationId}
          columns={[
            { key: "number", heading: words.t("admin.number"), align: "end", cell: ({ number }) => number },
            {
              key: "name",
              heading: words.t("admin.name"),
              names: true,
              cell: ({ applicationId, firstName, lastName }) => (
                <TextLink href={at.application(slug, applicationId)}>{`${firstName} ${lastName}`}</TextLink>
              ),
            },
            {
              key: "received",
              heading: words.t("admin.received"),
              cell: ({ receivedAt }) => words.instant(receivedAt, timeZone),
            },
            {
              key: "attachments",
              heading: words.t("admin.attachments"),
              align: "end",
              cell: ({ attachments }) => words.number(attachments),
            },
            { key: "marks", heading: words.t("admin.marks"), cell: (row) => <Marks {...row} /> },
            ...(listed ? [exemption] : []),
          ]}
        />
      )}
    </Frame>
  );
}

export function Marks({ late, withdrawnAt }: { late: boolean; withdrawnAt: Date | null }) {
  const { words } = useShell();
  if (!late && !withdrawnAt) return <>–</>;
  return (
    <>
      {withdrawnAt ? <Tag color="neutral">{words.t("application.withdrawn")}</Tag> : null}{" "}
      {late ? <Tag color="warning">{words.t("admin.late")}</Tag> : null}
    </>
  );
}
