import type { PageHandle } from "@vakans/web/shell";
import { RenewalDoneView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.passwordChangedTitle") };

export default function RenewalDone() {
  return <RenewalDoneView />;
}
