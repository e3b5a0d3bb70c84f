import { Heading, Lead, LinkButton } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

export function InterestRemovedView() {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("interest.removedTitle")}</Heading>
      <Lead>{words.t("interest.removedText")}</Lead>
      <LinkButton href={href("/jobs")} look="secondary">
        {words.t("jobs.back")}
      </LinkButton>
    </>
  );
}
