import { AdminHead, type Column, EmptyState, Table, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { useHelpPath } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";

type Row = {
  supportRequestId: string;
  email: string;
  tried: string;
  createdAt: Date;
  handledAt: Date | null;
  handledByName: string | null;
};

type SupportListProps = {
  slug: string;
  timeZone: string;
  kind: "support" | "accessibility";
  handled: boolean;
  rows: readonly Row[];
};

export function SupportListView({ slug, timeZone, kind, handled, rows }: SupportListProps) {
  const { words } = useShell();
  const heading = words.t(`helpdesk.${kind}`);
  const own = `${at.supportRequests(slug)}?kind=${kind}`;
  const state = words.t(handled ? "helpdesk.handledFilter" : "helpdesk.waitingFilter");
  const handledBy: Column<Row> = {
    key: "handled",
    heading: words.t("helpdesk.handledFilter"),
    cell: ({ handledAt, handledByName }) =>
      handledAt ? `${words.instant(handledAt, timeZone)}, ${handledByName ?? ""}` : "–",
  };
  return (
    <Frame title={`${heading}: ${state}`} room="helpdesk" path={useHelpPath(slug)}>
      <AdminHead
        heading={heading}
        facts={words.t("helpdesk.logged")}
        actions={
          <nav className="va-around" aria-label={words.t("admin.state")}>
            <TextLink href={own} current={!handled}>
              {words.t("helpdesk.waitingFilter")}
            </TextLink>
            <TextLink href={`${own}&handled=yes`} current={handled}>
              {words.t("helpdesk.handledFilter")}
            </TextLink>
          </nav>
        }
      />
      {rows.length === 0 ? (
        <EmptyState heading={words.t(handled ? "helpdesk.noSupport" : "helpdesk.nothingWaits")} />
      ) : (
        <Table
          caption={`${heading}: ${state}`}
          sticky
          rows={rows}
          rowKey={({ supportRequestId }) => supportRequestId}
          columns={[
            {
              key: "tried",
              heading: words.t("helpdesk.wrote"),
              names: true,
              cell: ({ supportRequestId, tried }) => (
                <TextLink href={at.supportRequest(slug, supportRequestId)}>
                  {tried || words.t("helpdesk.openRequest")}
                </TextLink>
              ),
            },
            { key: "from", heading: words.t("helpdesk.from"), cell: ({ email }) => email || "–" },
            {
              key: "came",
              heading: words.t("helpdesk.came"),
              cell: ({ createdAt }) => words.instant(createdAt, timeZone),
            },
            ...(handled ? [handledBy] : []),
          ]}
        />
      )}
    </Frame>
  );
}
