import type { PageHandle } from "@vakans/web/shell";
import { EmailConfirmedView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.emailChangedTitle") };

export default function EmailConfirmed() {
  return <EmailConfirmedView />;
}
