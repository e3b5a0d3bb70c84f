import { Section, Small, Tag, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { at } from "../../components/tenant-path";

export type ShownFile = {
  attachmentId: string;
  name: string;
  format: string | null;
  bytes: number | null;
  scan: string;
};

type FilesProps = { files: readonly ShownFile[]; inPage: ShownFile | null; slug: string; ownHref: string };

/** The files of an application: a PDF is read in the page, everything else is downloaded with a warning. */
export function Files({ files, inPage, slug, ownHref }: FilesProps) {
  const { words } = useShell();
  return (
    <Section heading={words.t("admin.attachments")}>
      {files.length === 0 ? <p className="va-quiet">{words.t("admin.noAttachments")}</p> : null}
      <ul className="va-papers">
        {files.map((file) => (
          <FileLine
            key={file.attachmentId}
            file={file}
            slug={slug}
            ownHref={ownHref}
            isShown={file === inPage || file.attachmentId === inPage?.attachmentId}
          />
        ))}
      </ul>
      {inPage ? (
        <iframe
          className="va-document"
          id="document"
          title={words.t("admin.documentTitle", { name: inPage.name })}
          src={at.attachment(slug, inPage.attachmentId)}
        />
      ) : null}
    </Section>
  );
}

type LineProps = { file: ShownFile; slug: string; ownHref: string; isShown: boolean };

function FileLine({ file, slug, ownHref, isShown }: LineProps) {
  const { words } = useShell();
  const { attachmentId, name, format, bytes, scan } = file;
  const href = at.attachment(slug, attachmentId);
  const isPdf = format === "pdf";
  return (
    <li>
      <div>
        {isPdf ? (
          <TextLink href={`${ownHref}?file=${attachmentId}#document`} current={isShown}>
            {name}
          </TextLink>
        ) : (
          <strong>{name}</strong>
        )}{" "}
        <span className="va-quiet">
          {(format ?? "").toUpperCase()}
          {bytes === null ? "" : `, ${words.bytes(bytes)}`}
        </span>{" "}
        {scan === "clean" ? (
          <Tag color="success">{words.t("admin.scanned")}</Tag>
        ) : (
          <Tag color="warning">{words.t("admin.notScanned")}</Tag>
        )}{" "}
        <TextLink href={`${href}?download`}>
          {words.t("admin.download")}
          <span className="ds-sr-only"> {name}</span>
        </TextLink>
      </div>
      {isPdf ? null : <Small>{words.t("admin.downloadWarning")}</Small>}
    </li>
  );
}
