import type { Words } from "@vakans/i18n";
import { FileField, useWords } from "@vakans/ui";
import type { ReactNode } from "react";
import type { RefusedFile } from "./attachment-upload.server";

/**
 * Where files are chosen and sent. With script each goes on its own to `receiveAction`, with its progress and its own
 * answer; without, all go to `pageAction`, which answers with the page.
 */
export function UploadForm(props: {
  receiveAction: string;
  pageAction: string;
  label: string;
  help: ReactNode;
  /** Files that were not kept, each told at its own name. */
  refused: readonly RefusedFile[];
  accept: string;
  bytesMax: number;
  tooLarge: string;
}) {
  const words = useWords();
  const named = props.refused.filter(({ name }) => name !== "");
  return (
    <form
      className="va-upload"
      method="post"
      action={props.receiveAction}
      encType="multipart/form-data"
      noValidate
      data-upload
      data-bytes-max={props.bytesMax}
      data-word-too-large={props.tooLarge}
      data-word-drop={words.t("ui.dropFiles")}
      data-word-progress={words.t("ui.uploadProgress", { percent: "{percent}" })}
      data-word-waiting={words.t("ui.uploadWaiting")}
      data-word-checking={words.t("ui.uploadChecking")}
      data-word-done={words.t("ui.uploadDone")}
      data-word-failed={words.t("ui.uploadFailed")}
    >
      <FileField
        name="file"
        label={props.label}
        help={props.help}
        error={errorOf(words, props.refused)}
        accept={props.accept}
        multiple
      />
      <button type="submit" className="ds-button" data-variant="secondary" formAction={props.pageAction}>
        {words.t("ui.upload")}
      </button>
      <ul className="va-upload__progress" data-upload-progress aria-live="polite">
        {named.length > 1
          ? named.map(({ name, message }) => (
              <li key={`${name} ${message}`}>
                <span className="va-file__name">{name}</span>
                <p className="va-upload__refusal">{message}</p>
              </li>
            ))
          : null}
      </ul>
    </form>
  );
}

/** One refusal stands at the field; of several the field says so, and each stands at its file below. */
function errorOf(words: Words, refused: readonly RefusedFile[]): string | undefined {
  const [first, second] = refused;
  if (!first) return undefined;
  const whole = refused.filter(({ name }) => name === "").map(({ message }) => message);
  if (second) return [words.t("attachment.someRefused"), ...whole].join(" ");
  return first.name ? words.t("attachment.refused", { name: first.name, reason: first.message }) : first.message;
}
