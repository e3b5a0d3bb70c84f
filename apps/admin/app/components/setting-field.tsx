import { isSettable, type Law, lawOf, type Setting, settingWords } from "@vakans/core/reading";
import { languageNames, languages, type Words } from "@vakans/i18n";
import {
  CheckboxGroup,
  EmailField,
  FactList,
  FieldRow,
  FieldSet,
  NumberField,
  PhoneField,
  RadioGroup,
  TextArea,
  TextField,
  YesNo,
} from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { FormState } from "./form-state";
import { checkName } from "./labels";
import { choicesOf, lawSentence } from "./setting-form";

type Pack = Parameters<typeof choicesOf>[1] & { readonly registerChecks: Readonly<Record<string, unknown>> };

type FieldProps = {
  setting: Setting;
  pack: Pack;
  /** All values of a field with several. */
  chosen: (name: string) => readonly string[];
  form: FormState;
  /** What it says now, for what nobody can set. */
  said: string;
};

/** Which law stands behind a setting, and what it says. */
const lawText = (law: Law, words: Words): string => `${words.t("settings.law")}: ${lawSentence(law, words)}`;

/** A setting as a form asks for it; what the law decides is told and not asked. */
export function SettingField(props: FieldProps) {
  const { setting, pack, form, said } = props;
  const { words } = useShell();
  const law = lawOf(setting, pack);
  const label = words.t(settingWords.name(setting));
  if (!isSettable(setting, pack))
    return (
      <FactList
        facts={[
          {
            name: label,
            value: (
              <>
                {law?.kind === "absent" ? null : <span className="va-lines">{said}. </span>}
                {law ? <span className="va-small">{lawText(law, words)}</span> : null}
              </>
            ),
          },
        ]}
      />
    );
  return <Asked {...props} label={label} law={law} form={form} />;
}

function Asked({ setting, pack, chosen, form, label, law }: FieldProps & { label: string; law: Law | null }) {
  const { words } = useShell();
  const { id, field, nullable } = setting;
  const about = words.t(settingWords.about(setting));
  const range = "min" in field ? words.t("settings.range", { min: field.min, max: field.max }) : null;
  const help = (
    <>
      {about} {field.kind === "number" ? range : null}
      {field.kind === "days" ? words.t("settings.daysHelp") : null}
      {field.kind === "lines" ? words.t("settings.linesHelp") : null}
      {law ? (
        <>
          <br />
          {lawText(law, words)}
        </>
      ) : null}
      {setting.waiting ? (
        <>
          <br />
          {words.t("settings.noEffect")}
        </>
      ) : null}
    </>
  );
  const common = { name: id, label, help, error: form.error(id), value: form.value(id) };
  const sub = (part: string) => ({
    name: `${id}.${part}`,
    value: form.value(`${id}.${part}`),
    error: form.error(`${id}.${part}`),
  });
  switch (field.kind) {
    case "boolean":
    case "part":
      return <YesNo {...common} />;
    case "choice":
      return <RadioGroup {...common} choices={choicesOf(setting, pack, words)} />;
    case "manyChoices":
      return (
        <CheckboxGroup
          name={id}
          label={label}
          help={help}
          error={form.error(id)}
          values={chosen(id)}
          choices={choicesOf(setting, pack, words)}
        />
      );
    case "number":
      return <NumberField {...common} required={!nullable} />;
    case "text":
      return <TextField {...common} charactersMax={field.charactersMax} required={!nullable} autoComplete="off" />;
    case "mailAddress":
      return <EmailField {...common} autoComplete="off" required={!nullable} />;
    case "webAddress":
      return <TextField {...common} type="url" autoComplete="off" spellCheck={false} />;
    case "days":
    case "lines":
      return <TextArea {...common} rows={4} />;
    case "period":
      return (
        <FieldSet legend={label} help={help}>
          <RadioGroup
            {...common}
            help={undefined}
            choices={[
              { value: "keep", label: words.t("settings.keep") },
              { value: "destroy", label: words.t("settings.destroy") },
            ]}
          />
          <NumberField {...sub("months")} label={words.t("settings.destroyMonths")} help={range} />
        </FieldSet>
      );
    case "localText":
      return (
        <FieldSet legend={label} help={help}>
          {languages.map((language) => (
            <TextArea key={language} {...sub(language)} label={languageNames[language]} rows={4} charactersMax={2000} />
          ))}
        </FieldSet>
      );
    case "checks":
      return (
        <FieldSet legend={label} help={help}>
          {Object.keys(pack.registerChecks).map((check) => (
            <TextArea
              key={check}
              {...sub(check)}
              label={checkName(words, check)}
              help={words.t("settings.checksHelp")}
              rows={2}
            />
          ))}
        </FieldSet>
      );
    case "contact":
      return (
        <FieldSet legend={label} help={help}>
          <TextField
            {...sub("function")}
            label={words.t("settings.contactFunction")}
            help={words.t("settings.contactFunctionHelp")}
            required={!nullable}
            autoComplete="off"
          />
          <FieldRow>
            <EmailField
              {...sub("email")}
              label={words.t("settings.contactEmail")}
              required={field.emailRequired}
              autoComplete="off"
            />
            <PhoneField {...sub("phone")} label={words.t("settings.contactPhone")} autoComplete="off" />
          </FieldRow>
          <TextField {...sub("hours")} label={words.t("settings.contactHours")} autoComplete="off" />
        </FieldSet>
      );
  }
}

/** What each field of a setting is called where errors are gathered. */
export function settingLabels(settings: readonly Setting[], words: Words): Readonly<Record<string, string>> {
  const parts = {
    function: words.t("settings.contactFunction"),
    email: words.t("settings.contactEmail"),
    phone: words.t("settings.contactPhone"),
    hours: words.t("settings.contactHours"),
    months: words.t("settings.destroyMonths"),
    ...languageNames,
  };
  return Object.fromEntries(
    settings.flatMap((setting) => {
      const name = words.t(settingWords.name(setting));
      return [
        [setting.id, name],
        ...Object.entries(parts).map(([part, label]) => [`${setting.id}.${part}`, `${name}, ${label}`]),
      ];
    }),
  );
}
