import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import { HelpView } from "./view";

export const handle: PageHandle = {
  title: ({ words }) => words.t("shared.help"),
  head: (shell) => <PublicHead shell={shell} path="/help" />,
  width: "wide",
  keep: true,
};

export default function Help() {
  return <HelpView />;
}
