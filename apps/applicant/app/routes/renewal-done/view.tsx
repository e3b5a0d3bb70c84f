import { ButtonRow, Heading, Lead, LinkButton } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** The password has changed; now one signs in with it (OS-6). */
export function RenewalDoneView() {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("account.passwordChangedTitle")}</Heading>
      <Lead>{words.t("account.renewedText")}</Lead>
      <ButtonRow>
        <LinkButton href={href("/sign-in")}>{words.t("account.signIn")}</LinkButton>
      </ButtonRow>
    </>
  );
}
