import { areas, employments, extents } from "@vakans/core/forms";
import { type Language, languageNames } from "@vakans/i18n";
import {
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  DateField,
  FieldRow,
  FieldSet,
  Form,
  NumberField,
  RequiredNote,
  Select,
  Small,
  TextArea,
  TextField,
  TextLink,
} from "@vakans/ui";
import type { FormProblem } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import {
  areaWord,
  type ContactRole,
  checkName,
  contactRoleWord,
  employmentWord,
  extentWord,
} from "../../components/labels";
import { type AdvertForm, type Occupation, occupationText } from "./advert-form";

export type ContactChoice = { contactId: string; role: ContactRole; title: string; phone: string; email: string };

type TextPart = { [Part in keyof AdvertForm]: AdvertForm[Part] extends string ? Part : never }[keyof AdvertForm];

export function usePartNames(): Readonly<Record<keyof AdvertForm, string>> {
  const { words } = useShell();
  return {
    title: words.t("admin.jobTitle"),
    area: words.t("jobs.area"),
    occupation: words.t("interest.occupation"),
    extent: words.t("jobs.extent"),
    extentPercent: words.t("admin.extentPercent"),
    employment: words.t("jobs.employment"),
    place: words.t("jobs.place"),
    posts: words.t("jobs.posts"),
    startOn: words.t("jobs.start"),
    pay: words.t("jobs.pay"),
    lastDayOn: words.t("jobs.lastDay"),
    intro: words.t("admin.intro"),
    sections: words.t("admin.sections"),
    must: words.t("admin.must"),
    should: words.t("admin.should"),
    process: words.t("admin.process"),
    contactIds: words.t("admin.contacts"),
    registerCheck: words.t("admin.registerCheck"),
    standing: words.t("admin.standing"),
    language: words.t("admin.advertLanguage"),
  };
}

/** Every field of the form by its name in the form, for the summary of what is to be put right. */
export function useAdvertLabels(form: AdvertForm): Readonly<Record<string, string>> {
  const { words } = useShell();
  const names = usePartNames();
  const plain = Object.entries(names).map(([part, name]) => [`text.${part}`, name]);
  const sections = form.sections.flatMap((_, place) => [
    [
      `text.sections[${place}].heading`,
      `${words.t("admin.section", { n: place + 1 })}, ${words.t("admin.sectionHeading")}`,
    ],
    [`text.sections[${place}].text`, `${words.t("admin.section", { n: place + 1 })}, ${words.t("admin.sectionText")}`],
  ]);
  const process = form.process.flatMap((_, place) => [
    [
      `text.process[${place}].what`,
      `${words.t("admin.processRow", { n: place + 1 })}, ${words.t("admin.processWhat")}`,
    ],
    [`text.process[${place}].on`, `${words.t("admin.processRow", { n: place + 1 })}, ${words.t("admin.processOn")}`],
  ]);
  return Object.fromEntries([...plain, ...sections, ...process]);
}

type FieldsProps = {
  id: string;
  form: AdvertForm;
  problems: readonly FormProblem[];
  revision: number;
  ownHref: string;
  unitHref: string;
  contacts: readonly ContactChoice[];
  checks: readonly string[];
  occupations: readonly Occupation[];
  languages: readonly Language[];
  standingOffered: boolean;
};

export function AdvertFields(props: FieldsProps) {
  const { form, checks, languages } = props;
  const { words } = useShell();
  const names = usePartNames();
  const error = (name: string) => props.problems.find(({ field }) => field === `text.${name}`)?.message;
  const field = (part: TextPart) => ({
    name: `text.${part}`,
    label: names[part],
    value: form[part],
    error: error(part),
    autoComplete: "off" as const,
  });
  const choices = <Value extends string>(values: readonly Value[], wordOf: (value: Value) => string) =>
    values.map((value) => ({ value, label: wordOf(value) }));
  return (
    <Form id={props.id} action={props.ownHref} hidden={{ revision: String(props.revision) }} autoComplete="off">
      <RequiredNote />
      <FieldSet legend={words.t("admin.groupPost")}>
        <TextField {...field("title")} charactersMax={120} required />
        <Select {...field("area")} choices={choices(areas, (area) => words.t(areaWord[area]))} empty={false} required />
        {props.occupations.length > 0 ? (
          <TextField
            {...field("occupation")}
            help={words.t("admin.occupationHelp")}
            suggestions={props.occupations.map(occupationText)}
          />
        ) : null}
        <FieldRow>
          <Select
            {...field("employment")}
            choices={choices(employments, (employment) => words.t(employmentWord[employment]))}
            empty={false}
            required
          />
          <Select
            {...field("extent")}
            choices={choices(extents, (extent) => words.t(extentWord[extent]))}
            empty={false}
            required
          />
          <NumberField {...field("extentPercent")} />
          <NumberField {...field("posts")} />
        </FieldRow>
        <FieldRow>
          <TextField {...field("place")} required />
          <TextField {...field("startOn")} />
        </FieldRow>
        <TextField {...field("pay")} />
        {languages.length > 1 ? (
          <Select
            {...field("language")}
            choices={languages.slice(1).map((language) => ({ value: language, label: languageNames[language] }))}
            empty={languages[0] ? languageNames[languages[0]] : false}
          />
        ) : null}
      </FieldSet>
      <FieldSet legend={words.t("admin.groupApplying")}>
        <DateField {...field("lastDayOn")} help={words.t("admin.lastDayHelp")} />
        {props.standingOffered ? (
          <Checkbox
            name="text.standing"
            label={names.standing}
            help={words.t("admin.standingHelp")}
            checked={form.standing}
            error={error("standing")}
          />
        ) : null}
        <Select
          {...field("registerCheck")}
          help={words.t("admin.registerCheckHelp")}
          empty={words.t("admin.noRegisterCheck")}
          choices={choices(checks, (check) => checkName(words, check))}
        />
      </FieldSet>
      <FieldSet legend={words.t("admin.groupText")} help={words.t("admin.textHelp")} id="f-text-sections">
        <TextArea {...field("intro")} help={words.t("admin.introHelp")} rows={3} charactersMax={600} />
        <Sections {...props} />
      </FieldSet>
      <FieldSet legend={words.t("admin.groupWanted")} help={words.t("admin.onePerLine")}>
        <TextArea {...field("must")} rows={5} />
        <TextArea {...field("should")} rows={4} />
      </FieldSet>
      <FieldSet legend={names.process} help={words.t("admin.processHelp")} id="f-text-process">
        <Process {...props} />
      </FieldSet>
      <Contacts {...props} error={error("contactIds")} />
      <ButtonRow>
        <Button look="secondary">{words.t("admin.save")}</Button>
      </ButtonRow>
    </Form>
  );
}

/** After a row button the page comes back at the rows, not at its top. */
const back = ({ ownHref }: FieldsProps, place: string) => `${ownHref}#${place}`;

function Sections(props: FieldsProps) {
  const { words } = useShell();
  const { sections } = props.form;
  const errorOf = (name: string) => props.problems.find(({ field }) => field === name)?.message;
  return (
    <>
      {sections.map((section, place) => {
        const name = `text.sections[${place}]`;
        const legend = words.t("admin.section", { n: place + 1 });
        return (
          <fieldset className="va-row" key={name} id={`section-${place + 1}`}>
            <legend>{legend}</legend>
            <TextField
              name={`${name}.heading`}
              label={words.t("admin.sectionHeading")}
              value={section.heading}
              error={errorOf(`${name}.heading`)}
              autoComplete="off"
            />
            <TextArea
              name={`${name}.text`}
              label={words.t("admin.sectionText")}
              value={section.text}
              error={errorOf(`${name}.text`)}
              rows={7}
            />
            <Button
              look="quiet"
              name="go"
              value={`remove-section-${place}`}
              formAction={back(props, "f-text-sections")}
              label={`${words.t("admin.removeSection")}: ${section.heading || legend}`}
            >
              {words.t("admin.removeSection")}
            </Button>
          </fieldset>
        );
      })}
      <Button look="secondary" name="go" value="add-section" formAction={back(props, `section-${sections.length + 1}`)}>
        {words.t("admin.addSection")}
      </Button>
    </>
  );
}

function Process(props: FieldsProps) {
  const { words } = useShell();
  const rows = props.form.process;
  const errorOf = (name: string) => props.problems.find(({ field }) => field === name)?.message;
  return (
    <>
      {rows.map((row, place) => {
        const name = `text.process[${place}]`;
        const legend = words.t("admin.processRow", { n: place + 1 });
        return (
          <fieldset className="va-row" key={name} id={`process-${place + 1}`}>
            <legend className="ds-sr-only">{legend}</legend>
            <FieldRow>
              <TextField
                name={`${name}.what`}
                label={words.t("admin.processWhat")}
                value={row.what}
                error={errorOf(`${name}.what`)}
                autoComplete="off"
              />
              <DateField
                name={`${name}.on`}
                label={words.t("admin.processOn")}
                value={row.on}
                error={errorOf(`${name}.on`)}
              />
            </FieldRow>
            <Button
              look="quiet"
              name="go"
              value={`remove-process-${place}`}
              formAction={back(props, "f-text-process")}
              label={`${words.t("admin.removeRow")}: ${row.what || legend}`}
            >
              {words.t("admin.removeRow")}
            </Button>
          </fieldset>
        );
      })}
      <Button look="secondary" name="go" value="add-process" formAction={back(props, `process-${rows.length + 1}`)}>
        {words.t("admin.addRow")}
      </Button>
    </>
  );
}

/** Only the contacts of the advert's own unit can be chosen (RE-7). */
function Contacts({ contacts, form, unitHref, error }: FieldsProps & { error: string | undefined }) {
  const { words } = useShell();
  const name = words.t("admin.contacts");
  const more = <TextLink href={unitHref}>{words.t("admin.addContact")}</TextLink>;
  if (contacts.length === 0)
    return (
      <FieldSet legend={name} id="f-text-contactIds">
        <p>
          {words.t("admin.noContactsToChoose")} {more}
        </p>
      </FieldSet>
    );
  return (
    <>
      <CheckboxGroup
        name="text.contactIds"
        label={name}
        help={words.t("admin.contactsHelp")}
        values={form.contactIds}
        error={error}
        choices={contacts.map(({ contactId, role, title, phone, email }) => ({
          value: contactId,
          label: `${title} (${words.t(contactRoleWord[role])})`,
          help: [phone, email].filter((line) => line !== "").join(", "),
        }))}
      />
      <Small>{more}</Small>
    </>
  );
}
