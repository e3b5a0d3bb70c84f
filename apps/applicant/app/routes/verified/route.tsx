import type { PageHandle } from "@vakans/web/shell";
import { VerifiedView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.verifiedTitle") };

export default function Verified() {
  return <VerifiedView />;
}
