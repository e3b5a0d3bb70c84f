import { type HelpDifference, type SettingGroupKey, settingWords } from "@vakans/core/reading";
import {
  AdminHead,
  Button,
  ButtonRow,
  DateField,
  FieldRow,
  Form,
  Notice,
  RadioGroup,
  RequiredNote,
  Section,
  Table,
  TextArea,
  TextField,
} from "@vakans/ui";
import type { FormProblem, FormValues } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import type { CurrentSettings } from "../../components/configuration";
import { DifferenceTable } from "../../components/difference-table";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { HelpAnswer } from "../../components/help-answer";
import { Scheduled } from "../../components/scheduled";
import type { DifferenceRow } from "../../components/setting-value";
import { at } from "../../components/tenant-path";
import { type Effect, effectSentences } from "./effects";

type PreviewProps = {
  groupKey: SettingGroupKey;
  current: CurrentSettings;
  rows: readonly DifferenceRow[];
  effects: readonly Effect[];
  help: readonly HelpDifference[];
  values: FormValues;
  shown: number;
  asked: { readonly reason: string; readonly when: "now" | "later"; readonly day: string; readonly time: string };
  problems: readonly FormProblem[];
  /** Who saved something meanwhile. */
  overtakenBy: string | null;
};

/** What will change, before anything is saved: the settings, what exists, the help; then why and from when. */
export function PreviewView(props: PreviewProps) {
  const { groupKey, current, problems, overtakenBy } = props;
  const { slug } = current;
  const { words } = useShell();
  const heading = words.t("settings.preview");
  const group = words.t(settingWords.group(groupKey));
  return (
    <Frame
      title={`${heading}: ${group}`}
      refused={problems.length > 0}
      room="settings"
      path={[
        { href: at.settings(slug), label: words.t("settings.room") },
        { href: at.rules(slug), label: words.t("settings.rules") },
        { href: at.rule(slug, groupKey), label: group },
      ]}
    >
      <FormErrors
        problems={problems}
        labels={{ reason: words.t("settings.reason"), day: words.t("settings.whenDay") }}
      />
      <AdminHead heading={heading} facts={words.t("settings.previewText")} />
      {overtakenBy ? (
        <Notice kind="warning" heading={words.t("settings.overtaken", { name: overtakenBy })} live>
          <p>{words.t("settings.overtakenText")}</p>
        </Notice>
      ) : null}
      <Scheduled {...current} />
      <PreviewBody {...props} />
    </Frame>
  );
}

type PreviewBodyProps = Omit<PreviewProps, "groupKey" | "overtakenBy">;

/** What one reads before saving, and the form that saves. */
export function PreviewBody({ current, rows, effects, help, values, problems, asked, shown }: PreviewBodyProps) {
  const { words } = useShell();
  const error = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <>
      <DifferenceTable caption={words.t("settings.preview")} rows={rows} />
      <Section heading={words.t("settings.effects")}>
        <ul className="va-looks">
          {effectSentences(effects, words).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section heading={words.t("settings.helpHeading")}>
        {help.length === 0 ? <p>{words.t("settings.helpSame")}</p> : <HelpTable help={help} />}
      </Section>
      <Section heading={words.t("settings.saveHeading")}>
        <Form
          label={words.t("settings.saveHeading")}
          hidden={{ basis: String(current.basis), shown: String(shown) }}
          autoComplete="off"
        >
          {Object.entries(values).flatMap(([name, value]) =>
            (typeof value === "string" ? [value] : value).map((each) => (
              <input key={`${name}=${each}`} type="hidden" name={name} value={each} />
            )),
          )}
          <RequiredNote />
          <TextArea
            name="reason"
            label={words.t("settings.reason")}
            help={words.t("settings.reasonHelp")}
            value={asked.reason}
            error={error("reason")}
            rows={3}
            charactersMax={500}
            required
          />
          <RadioGroup
            name="when"
            label={words.t("settings.when")}
            value={asked.when}
            choices={[
              { value: "now", label: words.t("settings.whenNow") },
              { value: "later", label: words.t("settings.whenLater") },
            ]}
          />
          <FieldRow>
            <DateField name="day" label={words.t("settings.whenDay")} value={asked.day} error={error("day")} />
            <TextField
              name="time"
              label={words.t("settings.whenTime")}
              help={words.t("settings.whenTimeHelp", { place: placeOf(current.timeZone) })}
              value={asked.time}
              width={8}
              autoComplete="off"
            />
          </FieldRow>
          <ButtonRow>
            <Button name="go" value="save">
              {words.t("settings.save")}
            </Button>
            <Button name="go" value="edit" look="secondary">
              {words.t("settings.edit")}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

/** "Stockholm" of "Europe/Stockholm": whose clock it is. */
const placeOf = (timeZone: string) => timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;

function HelpTable({ help }: { help: readonly HelpDifference[] }) {
  const { words } = useShell();
  const answer = (parts: HelpDifference["before"]) =>
    parts ? <HelpAnswer parts={parts} /> : <p>{words.t("settings.helpAbsent")}</p>;
  return (
    <Table
      caption={words.t("settings.helpHeading")}
      rows={help}
      rowKey={({ key }) => key}
      columns={[
        { key: "question", heading: words.t("shared.help"), names: true, cell: ({ question }) => question },
        { key: "before", heading: words.t("settings.helpNow"), cell: ({ before }) => answer(before) },
        { key: "after", heading: words.t("settings.helpThen"), cell: ({ after }) => answer(after) },
      ]}
    />
  );
}
