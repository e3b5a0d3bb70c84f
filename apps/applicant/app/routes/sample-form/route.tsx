import { Heading } from "@vakans/ui";
import type { PageHandle } from "@vakans/web/shell";

// A sample: goes when the first form comes.
export const handle: PageHandle = { title: () => "Sample", enhance: true };

export default function SampleForm() {
  return <Heading level={1}>Sample</Heading>;
}
