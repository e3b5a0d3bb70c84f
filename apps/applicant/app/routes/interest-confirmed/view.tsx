import { Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

export function InterestConfirmedView({ alerts }: { alerts: boolean }) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("interest.confirmedTitle")}</Heading>
      <Lead>{words.t(alerts ? "interest.withAlerts" : "interest.withoutAlerts")}</Lead>
      <Prose>
        <p>{words.t("interest.confirmedMail")}</p>
      </Prose>
      <LinkButton href={href("/jobs")} look="secondary">
        {words.t("jobs.back")}
      </LinkButton>
    </>
  );
}
