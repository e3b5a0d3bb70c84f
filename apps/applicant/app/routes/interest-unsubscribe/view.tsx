import { Button, ButtonRow, Form, Heading, Lead, LinkButton, Prose, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

type Props = {
  found: boolean;
  alerts: boolean;
  removalToken: string | null;
  /** The mails were ended by this very request. */
  ended: boolean;
};

/** Ends the mails about new jobs; looking at the page changes nothing. Afterwards the whole registration can go too. */
export function InterestUnsubscribeView({ found, alerts, removalToken, ended }: Props) {
  const { words, href } = useShell();
  const remove = removalToken ? href(`/interest/remove/${removalToken}`) : null;
  if (!found) {
    return (
      <>
        <Heading level={1}>{words.t("interest.goneTitle")}</Heading>
        <Lead>{words.t("interest.goneText")}</Lead>
        <LinkButton href={href("/jobs")} look="secondary">
          {words.t("jobs.back")}
        </LinkButton>
      </>
    );
  }
  if (!alerts) {
    return (
      <>
        <Heading level={1}>{words.t(ended ? "interest.endedTitle" : "interest.offTitle")}</Heading>
        <Lead>{words.t("interest.endedText")}</Lead>
        {remove ? (
          <LinkButton href={remove} look="secondary">
            {words.t("interest.removeToo")}
          </LinkButton>
        ) : null}
      </>
    );
  }
  return (
    <>
      <Heading level={1}>{words.t("interest.endTitle")}</Heading>
      <Lead>{words.t("interest.endText")}</Lead>
      <Form>
        <ButtonRow>
          <Button>{words.t("interest.endButton")}</Button>
        </ButtonRow>
      </Form>
      {remove ? (
        <Prose>
          <p>
            <TextLink href={remove}>{words.t("interest.removeToo")}</TextLink>
          </p>
        </Prose>
      ) : null}
    </>
  );
}
