import { useShell } from "@vakans/web/shell";
import type { ComponentProps } from "react";
import { Frame } from "./frame";
import { at } from "./tenant-path";

type SettingsFrameProps = Pick<ComponentProps<typeof Frame>, "title" | "refused" | "children"> & {
  /** The rooms between all settings and this page. */
  path?: readonly { readonly href: string; readonly label: string }[];
};

/** A page among the settings: the way back to them stands first. */
export function SettingsFrame({ path = [], ...props }: SettingsFrameProps) {
  const { words, tenant } = useShell();
  const settings = { href: at.settings(tenant?.slug ?? ""), label: words.t("settings.room") };
  return <Frame {...props} room="settings" path={[settings, ...path]} />;
}
