import { actKinds, actorKinds } from "@vakans/core/forms";
import type { WordKey, Words } from "@vakans/i18n";
import {
  AdminHead,
  Button,
  ButtonRow,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  Notice,
  Prose,
  Section,
  Select,
  Small,
  Table,
  TextField,
  TextLink,
} from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";

type Row = {
  id: string;
  at: Date;
  actorKind: (typeof actorKinds)[number];
  actorId: string | null;
  actorName: string | null;
  /** Why an operator was let in, of what one looked at. */
  leaveReason: string | null;
  action: string;
  word: WordKey | null;
  objectIds: readonly { name: string; objectId: string }[];
};

type Filter = {
  fromOn?: string | undefined;
  toOn?: string | undefined;
  who?: string | undefined;
  kind?: (typeof actKinds)[number] | undefined;
  action?: string | undefined;
  objectId?: string | undefined;
};

type Chain = {
  links: number;
  whole: boolean;
  verifiedUntil: Date | null;
  broken: { day: string; position: number | null } | null;
};

type TrailProps = {
  slug: string;
  timeZone: string;
  chain: Chain;
  members: readonly { staffId: string; name: string }[];
  rows: readonly Row[];
  next: string | null;
  filter: Filter;
  /** A page behind the first one. */
  later: boolean;
  /** An export was asked for too soon. */
  wait: boolean;
};

/** A tenant's audit trail: whether it is whole, what is in it, and the way to keep it. */
export function TrailView({ slug, timeZone, chain, members, rows, next, filter, later, wait }: TrailProps) {
  const { words } = useShell();
  const heading = words.t("audit.room");
  const chosen = said(filter);
  const hrefWith = (more: Readonly<Record<string, string>>) =>
    `${at.audit(slug)}?${new URLSearchParams({ ...chosen, ...more })}`;
  return (
    <Frame title={heading} room="settings" path={[{ href: at.settings(slug), label: words.t("settings.room") }]}>
      <AdminHead heading={heading} facts={words.t("audit.lead")} />
      {wait && (
        <Notice kind="warning">
          <p>{words.t("refusal.exportsTooMany")}</p>
        </Notice>
      )}
      <ChainState chain={chain} timeZone={timeZone} />
      <TrailFilter slug={slug} members={members} filter={filter} actWord={actWordOf(rows, filter)} />
      {rows.length === 0 ? (
        <EmptyState heading={words.t("audit.none")}>
          <p>{words.t("audit.noneText")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.t("audit.caption")}
          sticky
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "at", heading: words.t("audit.when"), cell: (row) => words.instant(row.at, timeZone) },
            {
              key: "who",
              heading: words.t("audit.who"),
              cell: (row) =>
                row.actorId ? (
                  <TextLink href={hrefWith({ objectId: row.actorId })}>{actorOf(words, row)}</TextLink>
                ) : (
                  actorOf(words, row)
                ),
            },
            {
              key: "what",
              heading: words.t("audit.what"),
              names: true,
              cell: ({ word, action, leaveReason }) => (
                <>
                  <TextLink href={hrefWith({ action: actOf(action) })}>
                    {word ? words.t(word) : <code>{action}</code>}
                  </TextLink>
                  {leaveReason ? <Small>{words.t("audit.underLeave", { reason: leaveReason })}</Small> : null}
                </>
              ),
            },
            {
              key: "objects",
              heading: words.t("audit.objects"),
              cell: ({ objectIds }) => (
                <>
                  {objectIds.map(({ name, objectId }) => (
                    <div key={name}>
                      {kindOf(name, words)} <TextLink href={hrefWith({ objectId })}>{nameOf(name, objectId)}</TextLink>
                    </div>
                  ))}
                </>
              ),
            },
          ]}
        />
      )}
      <ButtonRow>
        {later ? <TextLink href={hrefWith({})}>{words.t("audit.newest")}</TextLink> : null}
        {next ? <TextLink href={hrefWith({ after: next })}>{words.t("audit.older")}</TextLink> : null}
      </ButtonRow>
      <Section heading={words.t("audit.exportHeading")}>
        <Prose>
          <p>{words.t("audit.exportText")}</p>
        </Prose>
        <Form
          action={`${at.audit(slug)}/export`}
          hidden={chosen}
          label={words.t("audit.exportHeading")}
          look="bare"
          download
        >
          <ButtonRow>
            <Button look="secondary" name="format" value="csv">
              {words.t("audit.exportCsv")}
            </Button>
            <Button look="secondary" name="format" value="jsonl">
              {words.t("audit.exportLines")}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </Frame>
  );
}

const said = (filter: Filter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));

const capital = <Text extends string>(text: Text) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>;

/** Staff by name; others by what they are, and an applicant by the end of an id that means nothing outside. */
const actorOf = (words: Words, { actorKind, actorId, actorName }: Row): string =>
  actorName ?? words.t(`audit.one${capital(actorKind)}`, { end: actorId?.slice(-8) ?? "" });

/** An act without its stage. */
const actOf = (action: string): string => action.split("#", 1)[0] ?? "";

/** A domain is known by its host; an id by its end, which is enough to tell two apart. */
const nameOf = (name: string, objectId: string): string => (name === "host" ? objectId : `…${objectId.slice(-8)}`);

/** The word of the act that the list is narrowed to, as its rows have it. */
const actWordOf = (rows: readonly Row[], { action }: Filter): WordKey | null =>
  action === undefined ? null : (rows.find((row) => actOf(row.action) === action)?.word ?? null);

function ChainState({ chain, timeZone }: { chain: Chain; timeZone: string }) {
  const { words } = useShell();
  const { broken, links, whole, verifiedUntil } = chain;
  if (broken)
    return (
      <Notice kind="danger" heading={words.t("audit.brokenHeading")}>
        <p>{words.t("audit.brokenAt", { day: words.longDate(broken.day), position: broken.position ?? 0 })}</p>
      </Notice>
    );
  return (
    <Notice
      kind={verifiedUntil ? "success" : "info"}
      heading={verifiedUntil ? words.t("audit.wholeHeading") : undefined}
    >
      <p>
        {verifiedUntil
          ? words.t(whole ? "audit.wholeAll" : "audit.wholeRecent", {
              count: words.number(links),
              at: words.instant(verifiedUntil, timeZone),
            })
          : words.t("audit.noLinks")}
      </p>
    </Notice>
  );
}

type TrailFilterProps = Pick<TrailProps, "slug" | "members" | "filter"> & { actWord: WordKey | null };

function TrailFilter({ slug, members, filter, actWord }: TrailFilterProps) {
  const { words } = useShell();
  const who = [
    { value: "", label: words.t("audit.anyone") },
    ...actorKinds.map((kind) => ({ value: kind, label: words.t(`audit.who${capital(kind)}`) })),
    ...members.map(({ staffId, name }) => ({ value: staffId, label: name })),
  ];
  const kinds = [
    { value: "", label: words.t("audit.anything") },
    ...actKinds.map((kind) => ({ value: kind, label: words.t(`audit.kind${capital(kind)}`) })),
  ];
  return (
    <Section heading={words.t("audit.filter")}>
      <Form method="get" action={at.audit(slug)} label={words.t("audit.filter")}>
        <FieldRow>
          <DateField name="fromOn" label={words.t("audit.fromOn")} value={filter.fromOn} />
          <DateField name="toOn" label={words.t("audit.toOn")} value={filter.toOn} />
          <Select name="who" label={words.t("audit.who")} value={filter.who ?? ""} choices={who} empty={false} narrow />
          <Select
            name="kind"
            label={words.t("audit.kind")}
            value={filter.kind ?? ""}
            choices={kinds}
            empty={false}
            narrow
          />
        </FieldRow>
        {filter.action ? (
          <Select
            name="action"
            label={words.t("audit.act")}
            value={filter.action}
            choices={[
              { value: "", label: words.t("audit.anyAct") },
              { value: filter.action, label: actWord ? words.t(actWord) : filter.action },
            ]}
            empty={false}
            narrow
          />
        ) : null}
        <TextField
          name="objectId"
          label={words.t("audit.objectId")}
          help={words.t("audit.objectIdHelp")}
          value={filter.objectId}
          autoComplete="off"
          spellCheck={false}
          width={32}
        />
        <ButtonRow>
          {Object.keys(said(filter)).length > 0 ? (
            <TextLink href={at.audit(slug)}>{words.t("audit.clear")}</TextLink>
          ) : null}
          <Button look="secondary">{words.t("audit.filterButton")}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

const objectWord: Readonly<Record<string, WordKey>> = {
  draftId: "audit.objectDraft",
  recruitmentId: "audit.objectRecruitment",
  unitId: "audit.objectUnit",
  parentId: "audit.objectParent",
  applicationId: "audit.objectApplication",
  attachmentId: "audit.objectAttachment",
  supportRequestId: "audit.objectSupportRequest",
  sessionId: "audit.objectSession",
  outageId: "audit.objectOutage",
  messageId: "audit.objectMessage",
  closureRequestId: "audit.objectClosureRequest",
  applicantId: "audit.objectApplicant",
  advertId: "audit.objectAdvert",
  leaveId: "audit.objectLeave",
  host: "audit.objectHost",
  contactId: "audit.objectContact",
  staffId: "audit.objectStaff",
};

/** What an id of the trail names. An id that says no more than itself (a row of a list) keeps its own name. */
function kindOf(name: string, words: Words): string {
  const key = objectWord[name];
  return key ? words.t(key) : name.replace(/Id$/, "");
}
