import { type SettingGroupKey, settingGroups, settingWords } from "@vakans/core/reading";
import { AdminHead, Button, Form, Notice, RequiredNote } from "@vakans/ui";
import type { FormProblem, FormValues } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import type { CurrentSettings } from "./configuration";
import { FormErrors, formState } from "./form-state";
import { Scheduled } from "./scheduled";
import { SettingField, settingLabels } from "./setting-field";
import { storedValue, valuesOf } from "./setting-form";
import { saidOf } from "./setting-value";
import { SettingsFrame } from "./settings-frame";
import { at } from "./tenant-path";

/** What came back to be changed: what was typed, what is wrong, and the version that the form was made from. */
export type TypedSettings = {
  readonly values: FormValues;
  readonly problems: readonly FormProblem[];
  /** Nothing differs from what counts. */
  readonly nothing: boolean;
  readonly shown: number;
};

type SettingsFormProps = {
  groupKey: SettingGroupKey;
  current: CurrentSettings;
  /** The version that was just made here. */
  saved?: number | null;
  /** What was typed, on the way back from what will change, or refused. */
  typed?: TypedSettings;
};

/** One group of settings as a form. It saves nothing: its answer is what will change. */
export function SettingsForm({ groupKey, current, saved = null, typed }: SettingsFormProps) {
  const { slug, content, pack, timeZone } = current;
  const { words } = useShell();
  const group = settingGroups.find((each) => each.key === groupKey);
  const settings = group?.settings ?? [];
  const values = typed?.values ?? (group ? valuesOf(group, content, pack) : {});
  const problems = typed?.problems ?? [];
  const heading = words.t(settingWords.group(groupKey));
  const later = current.scheduled.find(({ number }) => number === saved);
  return (
    <SettingsFrame
      title={heading}
      refused={problems.length > 0}
      path={[{ href: at.rules(slug), label: words.t("settings.rules") }]}
    >
      <FormErrors problems={problems} labels={settingLabels(settings, words)} />
      <AdminHead heading={heading} facts={words.t(settingWords.groupAbout(groupKey))} />
      {saved !== null && (later || saved === current.number) && !typed ? (
        <Notice kind="success" live>
          <p>
            {later
              ? words.t("settings.savedLater", { number: saved, at: words.instant(later.effectiveAt, timeZone) })
              : words.t("settings.savedNow", { number: saved })}
          </p>
        </Notice>
      ) : null}
      {typed?.nothing ? (
        <Notice kind="warning" live>
          <p>{words.t("settings.nothingChanged")}</p>
        </Notice>
      ) : null}
      <Scheduled {...current} scheduled={current.scheduled.filter(({ number }) => number !== saved)} />
      <Form
        action={at.rulePreview(slug, groupKey)}
        label={heading}
        hidden={{ basis: String(current.basis), shown: String(typed?.shown ?? current.number) }}
        autoComplete="off"
      >
        <RequiredNote />
        <SettingFields {...{ groupKey, current, values, problems }} />
        <Button name="go" value="review">
          {words.t("settings.review")}
        </Button>
      </Form>
    </SettingsFrame>
  );
}

type SettingFieldsProps = Pick<SettingsFormProps, "groupKey" | "current"> & {
  values: FormValues;
  problems: readonly FormProblem[];
};

/** The fields of a group, each with what it means and the law that stands behind it. */
export function SettingFields({ groupKey, current, values, problems }: SettingFieldsProps) {
  const { content, pack } = current;
  const { words } = useShell();
  const form = formState({ values, problems });
  const chosen = (name: string): readonly string[] => {
    const value = values[name];
    return typeof value === "string" ? [value] : (value ?? []);
  };
  const settings = settingGroups.find(({ key }) => key === groupKey)?.settings ?? [];
  return settings.map((setting) => (
    <SettingField
      key={setting.id}
      setting={setting}
      pack={pack}
      chosen={chosen}
      form={form}
      said={saidOf(setting, storedValue(content, setting, pack), words)}
    />
  ));
}
