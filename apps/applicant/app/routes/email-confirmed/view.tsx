import { ButtonRow, Heading, Lead, LinkButton } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { useSignedIn } from "../../components/visitor";

export function EmailConfirmedView() {
  const { words, href } = useShell();
  const signedIn = useSignedIn();
  return (
    <>
      <Heading level={1}>{words.t("account.emailChangedTitle")}</Heading>
      <Lead>{words.t("account.emailChangedText")}</Lead>
      <ButtonRow>
        {signedIn ? (
          <LinkButton href={href("/profile")}>{words.t("account.profile")}</LinkButton>
        ) : (
          <LinkButton href={href("/sign-in")}>{words.t("account.signIn")}</LinkButton>
        )}
      </ButtonRow>
    </>
  );
}
