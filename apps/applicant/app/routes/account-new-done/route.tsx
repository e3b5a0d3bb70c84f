import type { PageHandle } from "@vakans/web/shell";
import { AccountNewDoneView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.doneTitle") };

export default function AccountNewDone() {
  return <AccountNewDoneView />;
}
