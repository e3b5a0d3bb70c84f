import type { ReactNode } from "react";
import { VisuallyHidden } from "./text";
import { useWords } from "./words";

/**
 * A form that works without script. The server judges what was typed, in our own words, so the browser's bubbles are off;
 * where script runs a second click while it is being sent does nothing.
 */
export function Form(props: {
  children: ReactNode;
  method?: "post" | "get";
  action?: string | undefined;
  id?: string | undefined;
  /** True for forms with files. */
  files?: boolean;
  /** Fields that nobody sees: ids, the submission key. */
  hidden?: Readonly<Record<string, string>> | undefined;
  /** Asked before it is sent, where script runs. */
  confirm?: string | undefined;
  /** Its name among the landmarks of the page. */
  label?: string | undefined;
  autoComplete?: "on" | "off" | undefined;
  look?: "stacked" | "inline" | "bare";
}) {
  const method = props.method ?? "post";
  return (
    <form
      className="va-form"
      data-look={props.look ?? "stacked"}
      method={method}
      action={props.action}
      id={props.id}
      encType={props.files ? "multipart/form-data" : undefined}
      noValidate
      autoComplete={props.autoComplete}
      aria-label={props.label}
      data-enhance={method === "post" ? "form" : undefined}
      data-confirm={props.confirm}
    >
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}

/** Fields that belong together under one name. */
export function FieldSet(props: { legend: ReactNode; help?: ReactNode; id?: string | undefined; children: ReactNode }) {
  const helpId = props.id && props.help ? `${props.id}-help` : undefined;
  return (
    <fieldset className="ds-fieldset va-fieldset" id={props.id} aria-describedby={helpId}>
      <legend className="ds-heading" data-size="2xs">
        {props.legend}
      </legend>
      {props.help ? (
        <p data-field="description" id={helpId}>
          {props.help}
        </p>
      ) : null}
      {props.children}
    </fieldset>
  );
}

/** Two or three short fields in a row; one below the other where there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="va-field-row">{children}</div>;
}

/** Says once per form what the red asterisk means (VN-10). */
export function RequiredNote() {
  const words = useWords();
  return (
    <p className="va-small">
      <span className="va-required" aria-hidden="true">
        *
      </span>{" "}
      {words.t("ui.requiredNote")}
    </p>
  );
}

/** The red asterisk for eyes, the word for ears (VN-10). */
export function RequiredMark() {
  const words = useWords();
  return (
    <>
      <span className="va-required" aria-hidden="true">
        *
      </span>
      <VisuallyHidden> ({words.t("ui.required")})</VisuallyHidden>
    </>
  );
}
