import type { WordKey } from "@vakans/i18n";
import { Section, Table, Tag, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { at } from "../../components/tenant-path";

export type Decision = "closed" | "refused" | "takenBack";

export type Closure = {
  closureRequestId: string;
  askedAt: Date;
  dueOn: string;
  decidedAt: Date | null;
  decision: Decision | null;
};

export type Wrote = {
  supportRequestId: string;
  kind: "support" | "accessibility";
  createdAt: Date;
  handledAt: Date | null;
};

export const decisionWord: Readonly<Record<Decision, WordKey>> = {
  closed: "helpdesk.decisionClosed",
  refused: "helpdesk.decisionRefused",
  takenBack: "helpdesk.decisionTakenBack",
};

type RequestsProps = {
  slug: string;
  applicantId: string;
  timeZone: string;
  closures: readonly Closure[];
  support: readonly Wrote[];
};

/** What the applicant has asked for: the account's end, or help. Nothing asked is nothing shown. */
export function Requests({ slug, applicantId, timeZone, closures, support }: RequestsProps) {
  const { words } = useShell();
  return (
    <>
      {closures.length > 0 ? (
        <Section heading={words.t("helpdesk.closures")}>
          <Table
            caption={words.t("helpdesk.closures")}
            rows={closures}
            rowKey={({ closureRequestId }) => closureRequestId}
            columns={[
              {
                key: "asked",
                heading: words.t("helpdesk.asked"),
                names: true,
                cell: ({ closureRequestId, askedAt }) => (
                  <TextLink href={at.closure(slug, applicantId, closureRequestId)}>
                    {words.instant(askedAt, timeZone)}
                  </TextLink>
                ),
              },
              { key: "due", heading: words.t("helpdesk.due"), cell: ({ dueOn }) => words.longDate(dueOn) },
              {
                key: "decision",
                heading: words.t("helpdesk.decision"),
                cell: ({ decision }) =>
                  decision ? (
                    words.t(decisionWord[decision])
                  ) : (
                    <Tag color="info">{words.t("helpdesk.decisionWaits")}</Tag>
                  ),
              },
            ]}
          />
        </Section>
      ) : null}
      {support.length > 0 ? (
        <Section heading={words.t("helpdesk.support")}>
          <Table
            caption={words.t("helpdesk.support")}
            rows={support}
            rowKey={({ supportRequestId }) => supportRequestId}
            columns={[
              {
                key: "came",
                heading: words.t("helpdesk.came"),
                names: true,
                cell: ({ supportRequestId, createdAt }) => (
                  <TextLink href={at.supportRequest(slug, supportRequestId)}>
                    {words.instant(createdAt, timeZone)}
                  </TextLink>
                ),
              },
              {
                key: "kind",
                heading: words.t("helpdesk.about"),
                cell: ({ kind }) => words.t(`helpdesk.${kind}`),
              },
              {
                key: "state",
                heading: words.t("admin.state"),
                cell: ({ handledAt }) => (
                  <Tag color={handledAt ? "neutral" : "info"}>
                    {words.t(handledAt ? "helpdesk.handledFilter" : "helpdesk.waitingFilter")}
                  </Tag>
                ),
              },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
