import { interestLinkHours } from "@vakans/core/forms";
import { Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** A link is on its way: the same page for every address. */
export function InterestSentView() {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("interest.sentTitle")}</Heading>
      <Lead>{words.t("interest.sentText", { hours: interestLinkHours })}</Lead>
      <Prose>
        <p>{words.t("interest.sentNoMail")}</p>
      </Prose>
      <LinkButton href={href("/jobs")} look="secondary">
        {words.t("jobs.back")}
      </LinkButton>
    </>
  );
}
