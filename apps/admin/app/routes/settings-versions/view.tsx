import { AdminHead, Notice, Table, Tag, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";
import { stateColor, stateWord, type VersionState } from "../../components/version-words";

type Version = {
  number: number;
  author: string;
  reason: string;
  effectiveAt: Date;
  createdAt: Date;
  restores: number | null;
  state: VersionState;
  changes: number | null;
};

type VersionsProps = {
  slug: string;
  timeZone: string;
  versions: readonly Version[];
  more: boolean;
  back: number | null;
  cancelled: number | null;
};

/** Every version of the configuration, newest first. */
export function VersionsView({ slug, timeZone, versions, more, back, cancelled }: VersionsProps) {
  const { words } = useShell();
  const heading = words.t("settings.versions");
  const oldest = versions.at(-1)?.number;
  return (
    <Frame title={heading} room="settings" path={[{ href: at.settings(slug), label: words.t("settings.room") }]}>
      <AdminHead heading={heading} facts={words.t("settings.versionsLead")} />
      {back !== null || cancelled !== null ? (
        <Notice kind="success" live>
          <p>
            {back !== null
              ? words.t("settings.savedBack", { number: back })
              : words.t("settings.savedCancelled", { number: cancelled ?? 0 })}
          </p>
        </Notice>
      ) : null}
      <Table
        caption={heading}
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: "number",
            heading: words.t("settings.column"),
            names: true,
            cell: ({ number, state }) => (
              <>
                <TextLink href={at.version(slug, number)}>{words.t("settings.version", { number })}</TextLink>{" "}
                {state === "past" ? null : <Tag color={stateColor[state]}>{words.t(stateWord[state])}</Tag>}
              </>
            ),
          },
          {
            key: "why",
            heading: words.t("settings.why"),
            cell: ({ reason, restores }) =>
              restores === null ? reason : `${reason} (${words.t("settings.restores", { number: restores })})`,
          },
          {
            key: "changes",
            heading: words.t("settings.changes"),
            cell: ({ changes }) => (changes === null ? "–" : words.t("settings.changeCount", { count: changes })),
          },
          { key: "who", heading: words.t("settings.who"), cell: ({ author }) => author },
          {
            key: "made",
            heading: words.t("settings.made"),
            cell: ({ createdAt }) => words.instant(createdAt, timeZone),
          },
          {
            key: "from",
            heading: words.t("settings.from"),
            cell: ({ effectiveAt }) => words.instant(effectiveAt, timeZone),
          },
        ]}
      />
      {more && oldest !== undefined ? (
        <p>
          <TextLink href={`${at.versions(slug)}?before=${oldest}`}>{words.t("settings.older")}</TextLink>
        </p>
      ) : null}
    </Frame>
  );
}
