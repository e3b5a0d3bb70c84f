import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import { ProtectedIdentityView } from "./view";

export const handle: PageHandle = {
  title: ({ words }) => words.t("law.protectedIdentityHeading"),
  head: (shell) => <PublicHead shell={shell} path="/protected-identity" />,
  keep: true,
};

export default function ProtectedIdentityPage() {
  return <ProtectedIdentityView />;
}
