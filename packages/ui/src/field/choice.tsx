import type { ReactNode } from "react";
import { RequiredMark } from "../form";
import { useWords } from "../words";
import { describedBy, FieldError, FieldFrame, FieldHelp, type FieldProps, idOf } from "./frame";

/** One thing to choose. */
export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

/** One tick: a consent, a statement that was read. */
export function Checkbox(props: FieldProps & { checked?: boolean | undefined; value?: string }) {
  const id = idOf(props);
  return (
    <div className="va-checkbox" data-invalid={props.error ? "true" : undefined}>
      <FieldError id={id} error={props.error} />
      <div className="ds-field">
        <input
          className="ds-input"
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? "yes"}
          defaultChecked={props.checked ?? false}
          disabled={props.disabled}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(id, { help: props.help, error: props.error })}
        />
        <label className="ds-label" htmlFor={id}>
          {props.label}
          {props.required ? <RequiredMark /> : null}
        </label>
        <FieldHelp id={id}>{props.help}</FieldHelp>
      </div>
    </div>
  );
}

type GroupProps = FieldProps & { choices: readonly Choice[]; columns?: boolean };

function ChoiceGroup(props: GroupProps & { kind: "radio" | "checkbox"; chosen: readonly string[] }) {
  const id = idOf(props);
  return (
    <fieldset
      className="ds-fieldset va-choices"
      data-invalid={props.error ? "true" : undefined}
      data-columns={props.columns ? "true" : undefined}
      aria-describedby={describedBy(id, { help: props.help, error: props.error })}
    >
      <legend className="ds-label">
        {props.label}
        {props.required ? <RequiredMark /> : null}
      </legend>
      <FieldHelp id={id}>{props.help}</FieldHelp>
      <FieldError id={id} error={props.error} />
      <div className="va-choices__list">
        {props.choices.map((choice, place) => {
          // The first one carries the field's own id, which the error summary links to.
          const choiceId = place === 0 ? id : `${id}-${place + 1}`;
          return (
            <div className="ds-field" key={choice.value}>
              <input
                className="ds-input"
                type={props.kind}
                id={choiceId}
                name={props.name}
                value={choice.value}
                defaultChecked={props.chosen.includes(choice.value)}
                disabled={props.disabled || choice.disabled}
                aria-invalid={props.error ? true : undefined}
                aria-describedby={choice.help ? `${choiceId}-about` : undefined}
              />
              <label className="ds-label" htmlFor={choiceId}>
                {choice.label}
              </label>
              {choice.help ? (
                <div className="va-help" data-field="description" id={`${choiceId}-about`}>
                  {choice.help}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** One of several. */
export function RadioGroup(props: GroupProps & { value?: string | null | undefined }) {
  return <ChoiceGroup {...props} kind="radio" chosen={props.value ? [props.value] : []} />;
}

/** Several of several; every chosen value is sent under the same name. */
export function CheckboxGroup(props: GroupProps & { values?: readonly string[] | undefined }) {
  return <ChoiceGroup {...props} kind="checkbox" chosen={props.values ?? []} />;
}

/** Yes or no, sent as `yes` or `no`; nothing is chosen beforehand. */
export function YesNo(props: FieldProps & { value?: string | null | undefined }) {
  const words = useWords();
  const choices = [
    { value: "yes", label: words.t("ui.yes") },
    { value: "no", label: words.t("ui.no") },
  ];
  return <RadioGroup {...props} choices={choices} />;
}

/** One of many. Up to about seven are better as a `RadioGroup`. */
export function Select(
  props: FieldProps & {
    value?: string | null | undefined;
    choices: readonly { value: string; label: string }[];
    /** The first, empty choice. False when there is always one. */
    empty?: string | false;
    /** As wide as its longest choice instead of the whole column. */
    narrow?: boolean;
  },
) {
  const words = useWords();
  const id = idOf(props);
  return (
    <FieldFrame {...props}>
      <select
        className="ds-input"
        id={id}
        name={props.name}
        defaultValue={props.value ?? ""}
        disabled={props.disabled}
        data-width={props.narrow ? "auto" : undefined}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(id, { help: props.help, error: props.error })}
      >
        {props.empty === false ? null : <option value="">{props.empty ?? words.t("ui.choose")}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
