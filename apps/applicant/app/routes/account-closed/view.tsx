import { Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** The account is gone. */
export function AccountClosedView() {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("profile.closedHeading")}</Heading>
      <Lead>{words.t("profile.closedText")}</Lead>
      <Prose>
        <p>{words.t("mail.accountClosedAgain")}</p>
      </Prose>
      <div className="va-buttons">
        <LinkButton href={href("/")}>{words.t("jobs.back")}</LinkButton>
      </div>
    </>
  );
}
