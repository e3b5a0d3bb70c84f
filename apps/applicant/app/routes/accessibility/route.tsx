import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import { AccessibilityView } from "./view";

export const handle: PageHandle = {
  title: ({ words }) => words.t("shared.accessibility"),
  head: (shell) => <PublicHead shell={shell} path="/accessibility" />,
  keep: true,
};

export default function Accessibility() {
  return <AccessibilityView />;
}
