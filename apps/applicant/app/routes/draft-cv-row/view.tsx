import type { CvPart } from "@vakans/core/forms";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { CvRowForm } from "../../components/cv-row-form";
import { draftPath } from "../../components/draft";
import { sheetOf } from "../../components/sheet";

type Props = {
  draftId: string;
  part: CvPart;
  row: Readonly<Record<string, string>> | null;
  rowId: string;
  basis: string | undefined;
  reply: FormReply | null | undefined;
};

/** One row of the CV of an application. */
export function CvRowView({ draftId, basis, ...row }: Props) {
  const { words, href } = useShell();
  return (
    <CvRowForm
      {...row}
      hidden={sheetOf(basis, row.reply?.values)}
      back={{ href: href(draftPath(draftId, "cv")), label: words.t("application.stepCv") }}
    />
  );
}
