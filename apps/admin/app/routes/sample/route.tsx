import { Heading } from "@vakans/ui";
import { type PageHandle, useShell } from "@vakans/web/shell";

// A sample: goes when the sign-in page comes.
export const handle: PageHandle = { title: (shell) => shell.words.t("shared.errorHome"), enhance: true };

export default function Sample() {
  const { words } = useShell();
  return <Heading level={1}>{words.t("shared.errorHome")}</Heading>;
}
