import { describedBy, FieldFrame, type FieldProps, idOf } from "./frame";

/** Files to choose. `accept` only helps the picker; the server judges by content. */
export function FileField(props: FieldProps & { accept?: string | undefined; multiple?: boolean | undefined }) {
  const id = idOf(props);
  return (
    <FieldFrame {...props}>
      <input
        className="va-file-input"
        type="file"
        id={id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        disabled={props.disabled}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(id, { help: props.help, error: props.error })}
      />
    </FieldFrame>
  );
}
