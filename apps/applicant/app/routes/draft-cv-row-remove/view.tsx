import type { CvPart } from "@vakans/core/forms";
import { useShell } from "@vakans/web/shell";
import { CvRowRemove } from "../../components/cv-row-remove";
import { draftPath } from "../../components/draft";

/** Asks before a row goes out of an application. */
export function CvRowRemoveView({ draftId, part, what }: { draftId: string; part: CvPart; what: string }) {
  const { words, href } = useShell();
  const backHref = `${href(draftPath(draftId, "cv"))}#${part}`;
  return <CvRowRemove what={what} text={words.t("application.removeText")} backHref={backHref} />;
}
