import { diplomasSentence, formatList } from "@vakans/core/reading";
import { FileList, Form, type FormError, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { RefusedFile } from "../../components/attachment-upload.server";
import { type Draft, draftPath } from "../../components/draft";
import { usePolicy } from "../../components/policy";
import { StepButtons, StepPage } from "../../components/step-page";
import { UploadForm } from "../../components/upload-form";

/** Files of the application: the limits first, then choosing, then what is there. */
export function AttachmentsView({
  draft,
  refused,
  full = false,
}: {
  draft: Draft;
  refused: readonly RefusedFile[];
  /** A file was to be taken in again, and there was no room for it (OR-14). */
  full?: boolean;
}) {
  const { words, href } = useShell();
  const diplomas = diplomasSentence(usePolicy(), words);
  const { limits } = draft;
  const updating = draft.earlierFiles.length > 0;
  const path = (rest: string) => href(draftPath(draft.draftId, rest));
  const messages = refused.map(({ name, message }) =>
    name ? words.t("attachment.refused", { name, reason: message }) : message,
  );
  const noRoom =
    full && limits.totalMax !== null
      ? [{ id: "earlier", message: words.t("refusal.attachmentsInAll", { max: limits.totalMax }) }]
      : [];
  const errors: FormError[] = [...noRoom, ...messages.map((message) => ({ name: "file", message }))];
  const limitTexts = [
    words.t("attachment.limitFormats", { formats: formatList(limits.formats) }),
    words.t("attachment.limitSize", { megabytes: limits.megabytesMax }),
    words.t(updating ? "attachment.limitCountNew" : "attachment.limitCount", { max: limits.perSubmissionMax }),
    ...(limits.totalMax === null || (limits.totalMax === limits.perSubmissionMax && !updating)
      ? []
      : [words.t("attachment.limitTotal", { max: limits.totalMax })]),
    words.t("attachment.limitName", { max: limits.nameCharactersMax }),
  ];
  return (
    <StepPage draft={draft} step="attachments" heading={words.t("attachment.heading")} errors={errors}>
      {diplomas ? <p>{diplomas}</p> : null}
      {updating ? <EarlierFiles draft={draft} /> : null}
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
      <Section heading={words.t(updating ? "attachment.newHeading" : "attachment.listHeading")}>
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

/** In an update: what was handed in before comes along, unless it is left out; and can be taken in again. */
function EarlierFiles({ draft }: { draft: Draft }) {
  const { words, href } = useShell();
  const action = href(draftPath(draft.draftId, "attachments/keep"));
  const listed = (kept: boolean) =>
    draft.earlierFiles
      .filter((file) => file.kept === kept)
      .map((file) => ({
        id: file.id,
        name: file.name,
        bytes: file.bytes ?? 0,
        href: href(`/attachments/${file.id}`),
        ...(kept ? {} : { state: { label: words.t("attachment.leftOut"), color: "warning" as const } }),
      }));
  const [staying, leftOut] = [listed(true), listed(false)];
  return (
    <Section heading={words.t("attachment.earlierHeading")} id="earlier">
      <p>{words.t("attachment.earlierHelp")}</p>
      {staying.length > 0 ? (
        <FileList
          grows={false}
          files={staying}
          label={words.t("attachment.earlierHeading")}
          remove={{ action, hidden: { kept: "false" }, label: words.t("attachment.leaveOut") }}
        />
      ) : null}
      {leftOut.length > 0 ? (
        <FileList
          grows={false}
          files={leftOut}
          label={words.t("attachment.leftOut")}
          remove={{ action, hidden: { kept: "true" }, label: words.t("attachment.takeIn") }}
        />
      ) : null}
    </Section>
  );
}
