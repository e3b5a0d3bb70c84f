import { AdminHead, EmptyState, Table, Tag, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { useHelpPath } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";

type Request = {
  closureRequestId: string;
  applicantId: string;
  email: string | null;
  filedBy: "applicant" | "helpdesk";
  askedAt: Date;
  dueOn: string;
  overdue: boolean;
};

type ClosuresProps = { slug: string; timeZone: string; requests: readonly Request[] };

export function ClosuresView({ slug, timeZone, requests }: ClosuresProps) {
  const { words } = useShell();
  const heading = words.t("helpdesk.closures");
  return (
    <Frame title={heading} room="helpdesk" path={useHelpPath(slug)}>
      <AdminHead heading={heading} facts={words.t("helpdesk.logged")} />
      {requests.length === 0 ? (
        <EmptyState heading={words.t("helpdesk.noClosures")} />
      ) : (
        <Table
          caption={heading}
          sticky
          rows={requests}
          rowKey={({ closureRequestId }) => closureRequestId}
          columns={[
            {
              key: "due",
              heading: words.t("helpdesk.due"),
              cell: ({ dueOn, overdue }) => (
                <>
                  {words.longDate(dueOn)} {overdue ? <Tag color="warning">{words.t("helpdesk.late")}</Tag> : null}
                </>
              ),
            },
            {
              key: "account",
              heading: words.t("helpdesk.account"),
              names: true,
              cell: ({ applicantId, closureRequestId, email }) => (
                <TextLink href={at.closure(slug, applicantId, closureRequestId)}>
                  {email ?? words.t("helpdesk.closedAccount")}
                </TextLink>
              ),
            },
            {
              key: "asked",
              heading: words.t("helpdesk.asked"),
              cell: ({ askedAt }) => words.instant(askedAt, timeZone),
            },
            {
              key: "filedBy",
              heading: words.t("helpdesk.filedBy"),
              cell: ({ filedBy }) =>
                words.t(filedBy === "applicant" ? "helpdesk.filedByApplicant" : "helpdesk.filedByHelpdesk"),
            },
          ]}
        />
      )}
    </Frame>
  );
}
