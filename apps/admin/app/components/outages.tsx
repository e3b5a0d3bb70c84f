import type { Language, Words } from "@vakans/i18n";
import { DateField, FieldRow, FieldSet, TextArea, TextField } from "@vakans/ui";
import { outageTimes, useShell } from "@vakans/web/shell";
import { doneWith } from "./done";
import type { FormState } from "./form-state";

/** What an operator has just done with an outage. */
export const platformOutageDone = doneWith({
  announced: "outage.platformAnnounced",
  changed: "outage.changed",
  cancelled: "outage.calledOff",
});

/** What a tenant has just done with one of its own. */
export const outageDone = doneWith({ announced: "outage.announced", cancelled: "outage.calledOff" });

type Announced = { readonly startsAt: Date; readonly endsAt: Date; readonly overrideReason: string | null };

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, "");

/** When an outage is, and why although a last day falls into it. */
export function OutageWhen({ outage, timeZone }: { outage: Announced; timeZone: string }) {
  const { words } = useShell();
  return (
    <>
      {sentence(outageTimes(words, outage, timeZone))}
      {outage.overrideReason ? (
        <div className="va-small">{words.t("outage.overriddenBecause", { reason: outage.overrideReason })}</div>
      ) : null}
    </>
  );
}

/** Where an outage that has not ended stands: under way, told, or not told yet. */
export function outageState(
  words: Words,
  { begun, told, toldFrom }: { readonly begun: boolean; readonly told: boolean; readonly toldFrom: Date },
  timeZone: string,
): string {
  if (begun) return words.t("outage.begun");
  return told ? words.t("outage.told") : words.t("outage.waits", { at: words.instant(toldFrom, timeZone) });
}

/** The names of the form's fields, as they stand beside them and in the list of what is to be put right. */
export const useOutageLabels = () => {
  const { words } = useShell();
  return {
    tenantId: words.t("outage.forWhom"),
    fromOn: words.t("outage.fromOn"),
    fromTime: words.t("outage.fromTime"),
    toOn: words.t("outage.toOn"),
    toTime: words.t("outage.toTime"),
    toldOn: words.t("outage.toldOn"),
    reason: words.t("outage.reason"),
  };
};

/** When an outage is, what is said of it, and why it must be then. */
export function OutageFields(props: { form: FormState; offered: readonly Language[]; reasonHelp: string }) {
  const { words } = useShell();
  const { form, offered } = props;
  const labels = useOutageLabels();
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: form.value(name),
    error: form.error(name),
    autoComplete: "off",
  });
  const time = { width: 6, help: words.t("outage.timeHelp"), required: true } as const;
  return (
    <>
      <FieldSet legend={words.t("outage.from")}>
        <FieldRow>
          <DateField {...field("fromOn")} required />
          <TextField {...field("fromTime")} {...time} />
        </FieldRow>
      </FieldSet>
      <FieldSet legend={words.t("outage.to")}>
        <FieldRow>
          <DateField {...field("toOn")} required />
          <TextField {...field("toTime")} {...time} />
        </FieldRow>
      </FieldSet>
      <DateField {...field("toldOn")} help={words.t("outage.toldOnHelp")} />
      {offered.map((language, place) => (
        <TextField
          key={language}
          name={`text.${language}`}
          label={words.t("outage.textOf", { language: words.languageName(language) })}
          help={place === 0 ? words.t("outage.textHelp", { text: words.t("outage.noticeText") }) : undefined}
          value={form.value(`text.${language}`)}
          error={form.error(`text.${language}`)}
          charactersMax={300}
          autoComplete="off"
        />
      ))}
      <TextArea
        name="reason"
        label={labels.reason}
        help={props.reasonHelp}
        value={form.value("reason")}
        error={form.error("reason")}
        rows={3}
      />
    </>
  );
}
