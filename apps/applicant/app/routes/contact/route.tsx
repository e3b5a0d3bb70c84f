import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import { ContactView } from "./view";

export const handle: PageHandle = {
  title: ({ words }) => words.t("shared.contact"),
  head: (shell) => <PublicHead shell={shell} path="/contact" />,
  keep: true,
};

export default function Contact() {
  return <ContactView />;
}
