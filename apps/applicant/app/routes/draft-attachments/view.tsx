import { FileList, Form, type FormError, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { diplomasSentence } from "../../components/advice";
import type { RefusedFile } from "../../components/attachment-upload.server";
import { type Draft, draftPath } from "../../components/draft";
import { formatList } from "../../components/formats";
import { usePolicy } from "../../components/policy";
import { StepButtons, StepPage } from "../../components/step-page";
import { UploadForm } from "../../components/upload-form";

/** Files of the application: the limits first, then choosing, then what is there. */
export function AttachmentsView({ draft, refused }: { draft: Draft; refused: readonly RefusedFile[] }) {
  const { words, href } = useShell();
  const diplomas = diplomasSentence(usePolicy(), words);
  const { limits } = draft;
  const path = (rest: string) => href(draftPath(draft.draftId, rest));
  const messages = refused.map(({ name, message }) =>
    name ? words.t("attachment.refused", { name, reason: message }) : message,
  );
  const errors: FormError[] = messages.map((message) => ({ name: "file", message }));
  const limitTexts = [
    words.t("attachment.limitFormats", { formats: formatList(limits.formats) }),
    words.t("attachment.limitSize", { megabytes: limits.megabytesMax }),
    words.t("attachment.limitCount", { max: limits.perSubmissionMax }),
    ...(limits.totalMax === null || limits.totalMax === limits.perSubmissionMax
      ? []
      : [words.t("attachment.limitTotal", { max: limits.totalMax })]),
    words.t("attachment.limitName", { max: limits.nameCharactersMax }),
  ];
  return (
    <StepPage draft={draft} step="attachments" heading={words.t("attachment.heading")} errors={errors}>
      {diplomas ? <p>{diplomas}</p> : null}
      <UploadForm
        receiveAction={path("attachments/receive")}
        pageAction={path("attachments")}
        label={words.t("attachment.choose")}
        help={
          <ul className="va-limits">
            {limitTexts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        }
        refused={refused}
        accept={limits.formats.map((format) => `.${format}`).join(",")}
        bytesMax={limits.megabytesMax * 1024 ** 2}
        tooLarge={words.t("attachment.tooLarge", { megabytes: limits.megabytesMax })}
      />
      <Section heading={words.t("attachment.listHeading")}>
        <FileList
          files={draft.files.map((file) => ({
            id: file.id,
            name: file.name,
            bytes: file.bytes ?? 0,
            href: href(`/attachments/${file.id}`),
          }))}
          empty={words.t("attachment.none")}
          remove={{ action: path("attachments/remove"), confirm: words.t("attachment.removeHeading") }}
        />
      </Section>
      <Form action={path("attachments")}>
        <StepButtons />
      </Form>
    </StepPage>
  );
}
