import type { HTMLInputAutoCompleteAttribute } from "react";
import { useWords } from "../words";
import { describedBy, FieldFrame, type FieldProps, idOf } from "./frame";

/** How wide an input is, in characters: a hint of how much is expected. Full width when not given. */
type Width = 4 | 6 | 8 | 12 | 16 | 24 | 32;

/** A field of one line; `value` is what was typed or is known. */
export type TextFieldProps = FieldProps & {
  value?: string | number | null | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search" | undefined;
  type?: "text" | "tel" | "url" | "search" | "email" | "password" | "date" | "month" | undefined;
  /** Told to the writer; the server decides. Not cut off by the browser, so that nothing pasted is lost unseen. */
  charactersMax?: number | undefined;
  width?: Width | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  spellCheck?: boolean | undefined;
  /** Offered by the browser while something is typed; anything else can be typed all the same. */
  suggestions?: readonly string[] | undefined;
};

function CharacterCount({ id, max }: { id: string; max: number | undefined }) {
  const words = useWords();
  if (max === undefined) return null;
  return (
    <p
      className="va-small va-count"
      id={`${id}-count`}
      data-count-for={id}
      data-count-max={max}
      data-word-left={words.t("ui.charactersLeft", { n: "{n}" })}
      data-word-over={words.t("ui.charactersOver", { n: "{n}" })}
    >
      {words.t("ui.charactersMax", { n: words.number(max) })}
    </p>
  );
}

/** One line of text. The value that was sent is kept when the page comes back with an error. */
export function TextField(props: TextFieldProps) {
  const id = idOf(props);
  return (
    <FieldFrame {...props} after={<CharacterCount id={id} max={props.charactersMax} />}>
      <input
        className="ds-input"
        id={id}
        name={props.name}
        type={props.type ?? "text"}
        defaultValue={props.value ?? ""}
        size={props.width}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        min={props.min}
        max={props.max}
        spellCheck={props.spellCheck}
        disabled={props.disabled}
        list={props.suggestions ? `${id}-list` : undefined}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(id, { help: props.help, error: props.error, count: props.charactersMax })}
      />
      {props.suggestions ? (
        <datalist id={`${id}-list`}>
          {props.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea(
  props: FieldProps & { value?: string | null | undefined; rows?: number; charactersMax?: number | undefined },
) {
  const id = idOf(props);
  return (
    <FieldFrame {...props} after={<CharacterCount id={id} max={props.charactersMax} />}>
      <textarea
        className="ds-input"
        id={id}
        name={props.name}
        rows={props.rows ?? 6}
        defaultValue={props.value ?? ""}
        disabled={props.disabled}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(id, { help: props.help, error: props.error, count: props.charactersMax })}
      />
    </FieldFrame>
  );
}

/** A number typed as text: a spinner would change it by the mouse wheel. */
export function NumberField(props: Omit<TextFieldProps, "type" | "inputMode"> & { decimals?: boolean }) {
  const { decimals, ...field } = props;
  return <TextField width={8} autoComplete="off" {...field} inputMode={decimals ? "decimal" : "numeric"} />;
}

/** A date as `2026-12-03`, by the browser's own picker where it has one, typed in the same form where it has none. */
export function DateField(props: Omit<TextFieldProps, "type" | "charactersMax">) {
  return <TextField width={16} {...props} type="date" />;
}

/** An address of e-mail. */
export function EmailField(props: Omit<TextFieldProps, "type">) {
  return <TextField autoComplete="email" spellCheck={false} {...props} type="email" />;
}

/** A telephone number. */
export function PhoneField(props: Omit<TextFieldProps, "type">) {
  return <TextField autoComplete="tel" width={24} {...props} type="tel" />;
}

/** A password: pasting is allowed, a password manager is told which one is meant, and it is never sent back to the page. */
export function PasswordField(
  props: FieldProps & { autoComplete: "current-password" | "new-password"; width?: Width | undefined },
) {
  return <TextField spellCheck={false} {...props} type="password" value="" />;
}
