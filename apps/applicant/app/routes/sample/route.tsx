import { useLoaderData } from "@remix-run/react";
import { Heading, Lead } from "@vakans/ui";
import { type PageHandle, useShell } from "@vakans/web/shell";
import type { Args } from "../../load-context";

// A sample: goes when the job list comes.
export const handle: PageHandle<typeof loader> = { title: (_shell, data) => data?.heading ?? "", keep: true };

export const loader = ({ context }: Args) => ({ heading: context.words.t("shared.errorHome") });

export default function Sample() {
  const { heading } = useLoaderData<typeof loader>();
  const { tenant } = useShell();
  return (
    <>
      <Heading level={1}>{heading}</Heading>
      <Lead>{tenant?.name}</Lead>
    </>
  );
}
