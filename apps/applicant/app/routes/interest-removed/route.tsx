import type { PageHandle } from "@vakans/web/shell";
import { InterestRemovedView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.removedTitle") };

export default function InterestRemoved() {
  return <InterestRemovedView />;
}
