import type { PageHandle } from "@vakans/web/shell";
import { SignInHelpView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.forgotten"), keep: true };

export default function SignInHelp() {
  return <SignInHelpView />;
}
