import type { PageHandle } from "@vakans/web/shell";
import { AccountClosedView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("profile.closedHeading") };

export default function AccountClosed() {
  return <AccountClosedView />;
}
