import type { PageHandle } from "@vakans/web/shell";
import { VerifySentView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.verifySentTitle") };

export default function VerifySent() {
  return <VerifySentView />;
}
