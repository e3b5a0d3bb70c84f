import type { PageHandle } from "@vakans/web/shell";
import { SignInHelpSentView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.renewalSentTitle") };

export default function SignInHelpSent() {
  return <SignInHelpSentView />;
}
