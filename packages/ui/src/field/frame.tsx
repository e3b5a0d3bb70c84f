import type { ReactNode } from "react";
import { RequiredMark } from "../form";

/** What every field has. `error` is a whole sentence that says what to do. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  /** Only where the same name stands twice on a page; otherwise it follows from the name. */
  id?: string | undefined;
  help?: ReactNode;
  error?: string | null | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** The id of the field of a name: the same on the server, in a browser, and in the error summary. */
export const fieldId = (name: string): string => `f-${name.replace(/[^A-Za-z0-9_-]+/g, "-")}`;

export const idOf = (field: Pick<FieldProps, "name" | "id">): string => field.id ?? fieldId(field.name);

/** The ids of the texts that describe a field, in reading order; undefined when there are none. */
export function describedBy(id: string, parts: { help?: unknown; error?: unknown; count?: unknown }) {
  const ids = [parts.help && `${id}-help`, parts.error && `${id}-error`, parts.count && `${id}-count`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function FieldHelp({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="va-help" data-field="description" id={`${id}-help`}>
      {children}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | null | undefined }) {
  if (!error) return null;
  return (
    <p className="ds-validation-message" data-field="validation" id={`${id}-error`}>
      {error}
    </p>
  );
}

/** Label, help, error, input: tied together by ids in the markup, so they are right with and without script. */
export function FieldFrame(props: FieldProps & { children: ReactNode; after?: ReactNode }) {
  const id = idOf(props);
  return (
    <div className="ds-field va-field" data-invalid={props.error ? "true" : undefined}>
      <label className="ds-label" htmlFor={id}>
        {props.label}
        {props.required ? <RequiredMark /> : null}
      </label>
      <FieldHelp id={id}>{props.help}</FieldHelp>
      <FieldError id={id} error={props.error} />
      {props.children}
      {props.after}
    </div>
  );
}
