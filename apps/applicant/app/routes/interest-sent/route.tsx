import type { PageHandle } from "@vakans/web/shell";
import { InterestSentView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.sentTitle") };

export default function InterestSent() {
  return <InterestSentView />;
}
