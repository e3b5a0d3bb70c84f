import { type HelpDifference, type HelpPreview, type SettingGroupKey, settingWords } from "@vakans/core/reading";
import { type Language, languageNames } from "@vakans/i18n";
import {
  AdminHead,
  Button,
  ButtonRow,
  DateField,
  FieldRow,
  Form,
  Heading,
  Notice,
  RadioGroup,
  RequiredNote,
  Section,
  Table,
  Tag,
  TextArea,
  TextField,
} from "@vakans/ui";
import type { FormProblem, FormValues } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import type { CurrentSettings } from "../../components/configuration";
import { DifferenceTable } from "../../components/difference-table";
import { FormErrors } from "../../components/form-state";
import { HelpAnswer } from "../../components/help-answer";
import type { DifferenceRow } from "../../components/setting-value";
import { SettingsFrame } from "../../components/settings-frame";
import { at } from "../../components/tenant-path";
import { authorOf } from "../../components/version-words";
import { type Effect, effectSentences } from "./effects";

/** A version scheduled for later: what it says as planned, and would say with the change. */
type Later = {
  readonly number: number;
  readonly author: string;
  readonly authorId: string | null;
  readonly effectiveAt: Date;
  readonly rows: readonly DifferenceRow[];
};

type PreviewProps = {
  groupKey: SettingGroupKey;
  current: CurrentSettings;
  rows: readonly DifferenceRow[];
  /** The version that the change is made of, where another than the one of now counts by then. */
  from: { readonly number: number; readonly at: Date } | null;
  /** It was read about another version than the one that counts from the chosen day. */
  moved: boolean;
  later: readonly Later[];
  effects: readonly Effect[];
  help: readonly HelpPreview[];
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
    <SettingsFrame
      title={`${heading}: ${group}`}
      refused={problems.length > 0}
      path={[
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
      <PreviewBody {...props} />
    </SettingsFrame>
  );
}

type PreviewBodyProps = Omit<PreviewProps, "groupKey" | "overtakenBy">;

/** What one reads before saving, and the form that saves. */
export function PreviewBody(props: PreviewBodyProps) {
  const { current, rows, from, moved, later, effects, help, values, problems, asked, shown } = props;
  const { words } = useShell();
  const error = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <>
      {from ? (
        <Notice
          kind={moved ? "warning" : "info"}
          heading={words.t("settings.fromLater", {
            number: from.number,
            at: words.instant(from.at, current.timeZone),
          })}
          live={moved}
        >
          <p>{words.t(moved ? "settings.fromLaterMoved" : "settings.fromLaterText")}</p>
        </Notice>
      ) : null}
      <DifferenceTable caption={words.t("settings.preview")} rows={rows} before={from ? "planned" : "now"} />
      <Planned later={later} slug={current.slug} timeZone={current.timeZone} />
      <Section heading={words.t("settings.effects")}>
        <ul className="va-looks">
          {effectSentences(effects, words).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section heading={words.t("settings.helpHeading")}>
        {help.every(({ changed }) => changed.length === 0) ? <p>{words.t("settings.helpSame")}</p> : null}
        {help.map((each) => (
          <HelpInLanguage key={each.language} {...each} alone={help.length === 1} />
        ))}
      </Section>
      <Section heading={words.t("settings.saveHeading")}>
        <Form
          label={words.t("settings.saveHeading")}
          hidden={{
            basis: String(current.basis),
            shown: String(shown),
            from: String(from?.number ?? current.number),
          }}
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
              {
                value: "later",
                label: words.t("settings.whenLater"),
                help: words.t("settings.whenZone", { place: placeOf(current.timeZone) }),
              },
            ]}
          />
          <FieldRow>
            <DateField name="day" label={words.t("settings.whenDay")} value={asked.day} error={error("day")} />
            <TextField
              name="time"
              label={words.t("settings.whenTime")}
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

/** What was scheduled already, and becomes of it. */
function Planned({ later, slug, timeZone }: { later: readonly Later[]; slug: string; timeZone: string }) {
  const { words } = useShell();
  if (later.length === 0) return null;
  return (
    <Section heading={words.t("settings.planned")}>
      {later.map(({ number, effectiveAt, rows, ...by }) => (
        <div key={number}>
          <p>
            {words.t("settings.plannedText", {
              number,
              name: authorOf(by, slug, words),
              at: words.instant(effectiveAt, timeZone),
            })}
          </p>
          <DifferenceTable
            caption={words.t("settings.version", { number })}
            rows={rows}
            before="planned"
            after="changed"
          />
        </div>
      ))}
    </Section>
  );
}

/** The help in one of the site's languages: what reads otherwise, then all of it. */
function HelpInLanguage({ language, changed, whole, alone }: HelpPreview & { alone: boolean }) {
  const { words } = useShell();
  const keys = new Set(changed.map(({ key }) => key));
  return (
    <section aria-label={languageNames[language]}>
      {alone ? null : (
        <Heading level={3}>
          <span lang={language}>{languageNames[language]}</span>
        </Heading>
      )}
      {changed.length === 0 ? null : <HelpTable help={changed} language={language} />}
      <details className="va-whole-help">
        <summary>{words.t("settings.helpWhole", { language: languageNames[language] })}</summary>
        <div lang={language}>
          {whole.map(({ key: topic, heading, questions }) => (
            <section key={topic} aria-label={heading}>
              <Heading level={alone ? 3 : 4}>{heading}</Heading>
              {questions.map(({ key, question, answer }) => (
                <div key={key} className="va-whole-help__question">
                  <p>
                    <strong>{question}</strong>{" "}
                    {keys.has(`${topic}.${key}`) ? (
                      <span lang={words.language}>
                        <Tag color="info">{words.t("settings.helpChanged")}</Tag>
                      </span>
                    ) : null}
                  </p>
                  <HelpAnswer parts={answer} />
                </div>
              ))}
            </section>
          ))}
        </div>
      </details>
    </section>
  );
}

function HelpTable({ help, language }: { help: readonly HelpDifference[]; language: Language }) {
  const { words } = useShell();
  const answer = (parts: HelpDifference["before"]) =>
    parts ? (
      <div lang={language}>
        <HelpAnswer parts={parts} />
      </div>
    ) : (
      <p>{words.t("settings.helpAbsent")}</p>
    );
  return (
    <Table
      caption={`${words.t("settings.helpHeading")}, ${languageNames[language]}`}
      rows={help}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "question",
          heading: words.t("shared.help"),
          names: true,
          cell: ({ question }) => <span lang={language}>{question}</span>,
        },
        { key: "before", heading: words.t("settings.helpNow"), cell: ({ before }) => answer(before) },
        { key: "after", heading: words.t("settings.helpThen"), cell: ({ after }) => answer(after) },
      ]}
    />
  );
}
