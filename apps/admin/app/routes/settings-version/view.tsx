import { AdminHead, Button, FactList, Form, LinkButton, Prose, Section, Tag, TextArea } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { DifferenceTable } from "../../components/difference-table";
import { FormErrors, formState } from "../../components/form-state";
import type { DifferenceRow } from "../../components/setting-value";
import { SettingsFrame } from "../../components/settings-frame";
import { at } from "../../components/tenant-path";
import { authorOf, reasonOf, stateColor, stateWord, type ToldVersion } from "../../components/version-words";

type VersionProps = {
  slug: string;
  timeZone: string;
  version: ToldVersion & { readonly basis: number };
  /** What it changed; null for the first. */
  rows: readonly DifferenceRow[] | null;
  /** What would change if it came back; null when it cannot. */
  back: readonly DifferenceRow[] | null;
  /** What stands in its way. */
  obstacles: readonly string[];
  refused: FormReply | undefined;
};

/** One version: who, when and why, what it changed, and the way back to it. */
export function VersionView({ slug, timeZone, version, rows, back, obstacles, refused }: VersionProps) {
  const { words } = useShell();
  const { number, state } = version;
  const heading = words.t("settings.version", { number });
  const { problems } = formState(refused);
  return (
    <SettingsFrame
      title={heading}
      refused={refused !== undefined}
      path={[{ href: at.versions(slug), label: words.t("settings.versions") }]}
    >
      <FormErrors problems={problems} labels={{ reason: words.t("settings.reason") }} />
      <AdminHead
        heading={heading}
        facts={<Tag color={stateColor[state]}>{words.t(stateWord[state])}</Tag>}
        actions={
          <LinkButton href={at.versionFile(slug, number)} look="secondary" download>
            {words.t("settings.download")}
          </LinkButton>
        }
      />
      <FactList
        facts={[
          { name: words.t("settings.who"), value: authorOf(version, slug, words) },
          { name: words.t("settings.why"), value: reasonOf(version, words) },
          { name: words.t("settings.made"), value: words.instant(version.createdAt, timeZone) },
          { name: words.t("settings.from"), value: words.instant(version.effectiveAt, timeZone) },
          {
            name: words.t("settings.column"),
            value: version.restores === null ? null : words.t("settings.restores", { number: version.restores }),
          },
        ]}
      />
      <Section heading={words.t("settings.whatChanged")}>
        {rows === null ? <p>{words.t("settings.firstVersion")}</p> : null}
        {rows?.length === 0 ? <p>{words.t("settings.sameAsBefore")}</p> : null}
        {rows && rows.length > 0 ? <DifferenceTable caption={words.t("settings.whatChanged")} rows={rows} /> : null}
      </Section>
      {state === "scheduled" ? (
        <ReturnForm {...{ version, refused }} act="cancel" />
      ) : state === "running" ? null : (
        <>
          {back && back.length > 0 ? <ReturnForm {...{ version, refused, back }} act="rollBack" /> : null}
          {back === null ? (
            <>
              <p>{words.t("settings.rollBackImpossible")}</p>
              <ul>
                {obstacles.map((obstacle) => (
                  <li key={obstacle}>{obstacle}</li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      )}
    </SettingsFrame>
  );
}

type ReturnProps = Pick<VersionProps, "version" | "refused"> & {
  act: "cancel" | "rollBack";
  back?: readonly DifferenceRow[];
};

/** The question before something comes back or is called off: what happens, and why. */
function ReturnForm({ version, refused, act, back }: ReturnProps) {
  const { words } = useShell();
  const { number } = version;
  const form = formState(refused);
  const heading = words.t(act === "cancel" ? "settings.cancel" : "settings.rollBack");
  return (
    <Section heading={heading}>
      <Prose>
        <p>{words.t(act === "cancel" ? "settings.cancelText" : "settings.rollBackText", { number })}</p>
      </Prose>
      {back ? <DifferenceTable caption={words.t("settings.preview")} rows={back} /> : null}
      <Form
        label={heading}
        hidden={{ basis: String(version.basis) }}
        confirm={words.t(act === "cancel" ? "settings.cancelConfirm" : "settings.rollBackConfirm", { number })}
      >
        <TextArea
          name="reason"
          label={words.t("settings.reason")}
          help={words.t("settings.reasonHelp")}
          value={form.value("reason")}
          error={form.error("reason")}
          rows={3}
          charactersMax={500}
          required
        />
        <Button name="go" value={act} look={act === "cancel" ? "danger" : "primary"}>
          {heading}
        </Button>
      </Form>
    </Section>
  );
}
