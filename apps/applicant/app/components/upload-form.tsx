import { FileField, useWords } from "@vakans/ui";
import type { ReactNode } from "react";

/**
 * Where files are chosen and sent. With script each goes on its own to `receiveAction`, with its progress and its own
 * answer; without, all go to `pageAction`, which answers with the page.
 */
export function UploadForm(props: {
  receiveAction: string;
  pageAction: string;
  label: string;
  help: ReactNode;
  error: string | undefined;
  accept: string;
  bytesMax: number;
  tooLarge: string;
}) {
  const words = useWords();
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
      <FileField name="file" label={props.label} help={props.help} error={props.error} accept={props.accept} multiple />
      <button type="submit" className="ds-button" data-variant="secondary" formAction={props.pageAction}>
        {words.t("ui.upload")}
      </button>
      <ul className="va-upload__progress" data-upload-progress aria-live="polite" />
    </form>
  );
}
