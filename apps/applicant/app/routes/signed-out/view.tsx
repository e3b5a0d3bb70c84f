import { ButtonRow, Heading, Lead, LinkButton } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

export function SignedOutView() {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("account.signedOut")}</Heading>
      <Lead>{words.t("account.signedOutText")}</Lead>
      <ButtonRow>
        <LinkButton href={href("/jobs")} look="secondary">
          {words.t("jobs.back")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
