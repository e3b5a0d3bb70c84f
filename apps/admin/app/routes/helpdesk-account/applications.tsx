import { EmptyState, Section, Table, Tag } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { at } from "../../components/tenant-path";

export type HandedIn = {
  applicationId: string;
  number: number;
  reference: string;
  title: string;
  receivedAt: Date;
  versions: number;
  updatedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnBy: "applicant" | "helpdesk" | null;
};

type ApplicationsProps = {
  slug: string;
  applicantId: string;
  timeZone: string;
  open: boolean;
  applications: readonly HandedIn[];
};

/** What was handed in, without a word of what stands in it. */
export function Applications({ slug, applicantId, timeZone, open, applications }: ApplicationsProps) {
  const { words } = useShell();
  const heading = words.t("admin.applications");
  return (
    <Section heading={heading}>
      {applications.length === 0 ? (
        <EmptyState heading={words.t("helpdesk.noApplications")} level={3} />
      ) : (
        <Table
          caption={heading}
          rows={applications}
          rowKey={({ applicationId }) => applicationId}
          columns={[
            {
              key: "job",
              heading: words.t("helpdesk.job"),
              names: true,
              cell: ({ title, reference, number }) => (
                <>
                  {title}
                  <div className="va-small va-quiet">{`${reference}/${number}`}</div>
                </>
              ),
            },
            {
              key: "received",
              heading: words.t("helpdesk.received"),
              cell: ({ receivedAt, versions, updatedAt }) => (
                <>
                  {words.instant(receivedAt, timeZone)}
                  {updatedAt ? (
                    <div className="va-small va-quiet">
                      {words.t("helpdesk.versions", { count: versions, at: words.instant(updatedAt, timeZone) })}
                    </div>
                  ) : null}
                </>
              ),
            },
            {
              key: "act",
              heading: words.t("admin.state"),
              cell: ({ applicationId, title, withdrawnAt, withdrawnBy }) =>
                withdrawnAt ? (
                  <>
                    <Tag>{words.t("application.withdrawn")}</Tag>
                    <div className="va-small va-quiet">
                      {words.instant(withdrawnAt, timeZone)}{" "}
                      {withdrawnBy === "helpdesk" ? words.t("helpdesk.byHelpdesk") : null}
                    </div>
                  </>
                ) : open ? (
                  <a
                    className="ds-link"
                    href={at.withdrawFor(slug, applicantId, applicationId)}
                    aria-label={words.t("helpdesk.withdrawAbout", { title })}
                  >
                    {words.t("helpdesk.withdraw")}
                  </a>
                ) : (
                  "–"
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
