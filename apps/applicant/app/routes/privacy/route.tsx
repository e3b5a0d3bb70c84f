import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import { PrivacyView } from "./view";

export const handle: PageHandle = {
  title: ({ words }) => words.t("shared.privacy"),
  head: (shell) => <PublicHead shell={shell} path="/privacy" />,
  keep: true,
};

export default function Privacy() {
  return <PrivacyView />;
}
