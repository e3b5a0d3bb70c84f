import type { PageHandle } from "@vakans/web/shell";
import { SettingsView } from "./view";

export const handle: PageHandle = { enhance: true };

export default function Settings() {
  return <SettingsView />;
}
