import { createContext, type ReactNode, useContext } from "react";
import { VisuallyHidden } from "./text";
import { useWords } from "./words";

/** What every form of a page says of itself, in fields that nobody sees: whom it was shown to, that it had been kept. */
const FormMarks = createContext<Readonly<Record<string, string>>>({});

/** Adds to what the forms inside say of themselves. */
export function FormMark({ marks, children }: { marks: Readonly<Record<string, string>>; children: ReactNode }) {
  const outer = useContext(FormMarks);
  return <FormMarks.Provider value={{ ...outer, ...marks }}>{children}</FormMarks.Provider>;
}

/** Where a form is kept while somebody writes in it, and what is said meanwhile. */
export type Autosave = {
  readonly action: string;
  /** Said when it cannot be kept for the moment, and when it never can as it is. */
  readonly words: { readonly later: string; readonly never: string };
};

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
  /** The answer is a file to save: the page stays, and can be asked again. */
  download?: boolean;
  /** Keeps what is written while it is written, where script runs. The page says so in an `AutosaveStatus`. */
  autosave?: Autosave | undefined;
}) {
  const method = props.method ?? "post";
  const marks = useContext(FormMarks);
  const hidden = { ...(method === "post" ? marks : {}), ...props.hidden };
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
      data-enhance={method === "post" && !props.download ? "form" : undefined}
      data-confirm={props.confirm}
      data-autosave={props.autosave?.action}
      data-word-later={props.autosave?.words.later}
      data-word-never={props.autosave?.words.never}
    >
      {Object.entries(hidden).map(([name, value]) => (
        // Of a form that is kept as it is written the browser remembers none: what comes back must be what this page was made with.
        <input key={name} type="hidden" name={name} value={value} autoComplete={props.autosave ? "off" : undefined} />
      ))}
      {props.children}
    </form>
  );
}

/** When what is written was kept last: said once it changes, and not at every key. */
export function AutosaveStatus({ children }: { children?: ReactNode }) {
  return (
    <p className="va-small va-saved" data-autosave-status role="status">
      {children}
    </p>
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
