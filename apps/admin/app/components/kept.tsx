import { Small } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** Nothing is destroyed yet, and whoever reads applications is told so. */
export function Kept() {
  const { words } = useShell();
  return <Small>{words.t("admin.nothingDestroyed")}</Small>;
}
