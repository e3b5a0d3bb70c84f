import type { WordKey } from "@vakans/i18n";
import {
  AdminHead,
  Button,
  Deadline,
  EmptyState,
  Form,
  LinkButton,
  Select,
  Small,
  Table,
  Tag,
  TextField,
  TextLink,
} from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { useRights } from "../../components/member";
import { nextStepOf, stateColor, stateWord } from "../../components/stages";
import { at } from "../../components/tenant-path";

export type Row = {
  recruitmentId: string;
  title: string;
  reference: string;
  unitName: string;
  state: "preparing" | "open" | "closed";
  lastDayOn: string | null;
  daysLeft: number | null;
  applications: number;
};

const states = ["preparing", "open", "closed"] as const;

export type Filter = { state: Row["state"] | ""; text: string };

export function readFilter(query: URLSearchParams): Filter {
  const state = states.find((known) => known === query.get("state")) ?? "";
  return { state, text: (query.get("text") ?? "").trim().slice(0, 100) };
}

/** The rows that a reader asked for. */
export function shown(rows: readonly Row[], { state, text }: Filter): Row[] {
  const wanted = text.toLowerCase();
  const says = ({ title, reference, unitName }: Row) => `${title} ${reference} ${unitName}`.toLowerCase();
  return rows.filter((row) => (state === "" || row.state === state) && says(row).includes(wanted));
}

const filterWord: Readonly<Record<Row["state"], WordKey>> = stateWord;

type RecruitmentsProps = { slug: string; filter: Filter; total: number; rows: readonly Row[] };

export function RecruitmentsView({ slug, filter, total, rows }: RecruitmentsProps) {
  const { words } = useShell();
  const { may } = useRights();
  const heading = words.t("admin.recruitments");
  const create = may("recruitment.edit") ? (
    <LinkButton href={`${at.recruitments(slug)}/new`}>{words.t("admin.newRecruitment")}</LinkButton>
  ) : null;
  return (
    <Frame title={heading} room="recruitments">
      <AdminHead heading={heading} actions={total > 0 ? create : null} />
      {total === 0 ? (
        <EmptyState heading={words.t("admin.noRecruitments")} actions={create}>
          <p>{words.t("admin.noRecruitmentsText")}</p>
        </EmptyState>
      ) : (
        <>
          <Form method="get" look="inline" label={words.t("admin.filterRecruitments")}>
            <TextField name="text" type="search" label={words.t("admin.filterText")} value={filter.text} width={32} />
            <Select
              name="state"
              label={words.t("admin.state")}
              value={filter.state}
              empty={words.t("admin.everyState")}
              choices={states.map((state) => ({ value: state, label: words.t(filterWord[state]) }))}
              narrow
            />
            <Button look="secondary">{words.t("admin.show")}</Button>
            {filter.text || filter.state ? (
              <TextLink href={at.recruitments(slug)}>{words.t("ui.clear")}</TextLink>
            ) : null}
          </Form>
          {rows.length === 0 ? (
            <EmptyState heading={words.t("admin.noMatch")}>
              <p>{words.t("admin.noMatchText")}</p>
            </EmptyState>
          ) : (
            <>
              <Small>{words.t("admin.shownOf", { shown: rows.length, total })}</Small>
              <RecruitmentTable slug={slug} rows={rows} caption={heading} />
            </>
          )}
        </>
      )}
    </Frame>
  );
}

function RecruitmentTable({ slug, rows, caption }: { slug: string; rows: readonly Row[]; caption: string }) {
  const { words } = useShell();
  return (
    <Table
      caption={caption}
      sticky
      rows={rows}
      rowKey={({ recruitmentId }) => recruitmentId}
      columns={[
        {
          key: "title",
          heading: words.t("admin.titleAndReference"),
          names: true,
          cell: ({ recruitmentId, title, reference }) => (
            <>
              <TextLink href={at.recruitment(slug, recruitmentId)}>{title}</TextLink>
              <div className="va-small va-quiet">{reference}</div>
            </>
          ),
        },
        { key: "unit", heading: words.t("admin.unit"), cell: ({ unitName }) => unitName },
        {
          key: "state",
          heading: words.t("admin.state"),
          cell: ({ state }) => <Tag color={stateColor[state]}>{words.t(stateWord[state])}</Tag>,
        },
        {
          key: "lastDay",
          heading: words.t("ui.lastDay"),
          cell: ({ lastDayOn, daysLeft, state }) =>
            lastDayOn ? (
              <Deadline day={lastDayOn} daysLeft={state === "open" ? daysLeft : null} short />
            ) : state === "preparing" ? (
              "–"
            ) : (
              words.t("admin.noLastDay")
            ),
        },
        {
          key: "applications",
          heading: words.t("admin.applications"),
          align: "end",
          cell: ({ recruitmentId, applications }) =>
            applications > 0 ? (
              <TextLink href={at.applications(slug, recruitmentId)}>{words.number(applications)}</TextLink>
            ) : (
              "0"
            ),
        },
        {
          key: "next",
          heading: words.t("admin.nextStep"),
          cell: (row) => {
            const next = nextStepOf(slug, row);
            return next.href ? (
              <TextLink href={next.href}>{words.t(next.word)}</TextLink>
            ) : (
              <span className="va-quiet">{words.t(next.word)}</span>
            );
          },
        },
      ]}
    />
  );
}
