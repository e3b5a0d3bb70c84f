import type { PageHandle } from "@vakans/web/shell";
import { SignedOutView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.signedOut") };

export default function SignedOut() {
  return <SignedOutView />;
}
