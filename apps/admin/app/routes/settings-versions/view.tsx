import { AdminHead, Notice, Table, Tag, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { SettingsFrame } from "../../components/settings-frame";
import { at } from "../../components/tenant-path";
import { authorOf, reasonOf, stateColor, stateWord, type ToldVersion } from "../../components/version-words";

type Version = ToldVersion & { readonly changes: number | null };

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
    <SettingsFrame title={heading}>
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
              restores === null
                ? reasonOf({ reason }, words)
                : `${reason} (${words.t("settings.restores", { number: restores })})`,
          },
          {
            key: "changes",
            heading: words.t("settings.changes"),
            cell: ({ changes }) => (changes === null ? "–" : words.t("settings.changeCount", { count: changes })),
          },
          { key: "who", heading: words.t("settings.who"), cell: (version) => authorOf(version, slug, words) },
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
    </SettingsFrame>
  );
}
