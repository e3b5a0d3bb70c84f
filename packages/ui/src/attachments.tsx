import type { ReactNode } from "react";
import { Tag } from "./facts";
import { FileField } from "./field/file";
import { VisuallyHidden } from "./text";
import { useWords } from "./words";

/** A file as the list shows it. `bytes` is its size; `state` a word about it, with the colour that fits. */
export type ListedFile = {
  id: string;
  name: string;
  bytes: number;
  href?: string | undefined;
  state?: { label: string; color: "neutral" | "info" | "success" | "warning" | "danger" } | undefined;
  note?: ReactNode;
};

/**
 * Files with name, size, state and a way to remove each. `remove` posts a form with the file's id in the field `attachmentId`.
 * The frame around it is what is swapped when an upload ends.
 */
export function FileList(props: {
  files: readonly ListedFile[];
  /** Said instead of an empty list. */
  empty?: ReactNode;
  label?: string;
  /** False for a list beside the one that an upload adds to. */
  grows?: boolean;
  remove?:
    | { action: string; field?: string; hidden?: Readonly<Record<string, string>>; label?: string; confirm?: string }
    | undefined;
}) {
  const words = useWords();
  const { remove } = props;
  return (
    <div className="va-files" data-files={props.grows === false ? undefined : true}>
      {props.files.length === 0 ? (
        props.empty ? (
          <p className="va-quiet">{props.empty}</p>
        ) : null
      ) : (
        <ul aria-label={props.label ?? words.t("ui.files")}>
          {props.files.map((file) => (
            <li key={file.id} className="va-file">
              <div className="va-file__about">
                <span className="va-file__name">
                  {file.href ? (
                    <a className="ds-link" href={file.href}>
                      {file.name}
                    </a>
                  ) : (
                    file.name
                  )}
                </span>
                <span className="va-quiet">{words.bytes(file.bytes)}</span>
                {file.state ? <Tag color={file.state.color}>{file.state.label}</Tag> : null}
                {file.note ? <div className="va-small">{file.note}</div> : null}
              </div>
              {remove ? (
                <form method="post" action={remove.action} data-enhance="form" data-confirm={remove.confirm}>
                  {Object.entries(remove.hidden ?? {}).map(([name, value]) => (
                    <input key={name} type="hidden" name={name} value={value} />
                  ))}
                  <input type="hidden" name={remove.field ?? "attachmentId"} value={file.id} />
                  <button type="submit" className="ds-button" data-variant="tertiary">
                    {remove.label ?? words.t("ui.remove")}
                    <VisuallyHidden> {file.name}</VisuallyHidden>
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/**
 * Where files are chosen and sent. Without script: a file input and a button. With script: also a place to drop them,
 * each file sent on its own with its progress, refusals beside the file, and the list of files on the page renewed.
 */
export function UploadArea(props: {
  action: string;
  name?: string;
  label: ReactNode;
  /** The limits, said before: formats, size, number, length of name. */
  help: ReactNode;
  error?: string | null | undefined;
  accept?: string | undefined;
  multiple?: boolean;
  required?: boolean;
  hidden?: Readonly<Record<string, string>> | undefined;
  button?: string;
  /** Told before sending, where script runs; the server judges again. */
  bytesMax?: number | undefined;
  tooLarge?: string | undefined;
}) {
  const words = useWords();
  const name = props.name ?? "file";
  return (
    <form
      className="va-upload"
      method="post"
      action={props.action}
      encType="multipart/form-data"
      noValidate
      data-upload
      data-bytes-max={props.tooLarge ? props.bytesMax : undefined}
      data-word-too-large={props.tooLarge}
      data-word-drop={words.t("ui.dropFiles")}
      data-word-progress={words.t("ui.uploadProgress", { percent: "{percent}" })}
      data-word-waiting={words.t("ui.uploadWaiting")}
      data-word-checking={words.t("ui.uploadChecking")}
      data-word-done={words.t("ui.uploadDone")}
      data-word-failed={words.t("ui.uploadFailed")}
    >
      {Object.entries(props.hidden ?? {}).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <FileField
        name={name}
        label={props.label}
        help={props.help}
        error={props.error}
        accept={props.accept}
        multiple={props.multiple ?? true}
        required={props.required}
      />
      <button type="submit" className="ds-button" data-variant="secondary">
        {props.button ?? words.t("ui.upload")}
      </button>
      <ul className="va-upload__progress" data-upload-progress aria-live="polite" />
    </form>
  );
}
