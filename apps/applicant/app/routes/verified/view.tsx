import { ButtonRow, Heading, Lead, LinkButton } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

export function VerifiedView() {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("account.verifiedTitle")}</Heading>
      <Lead>{words.t("account.verifiedText")}</Lead>
      <ButtonRow>
        <LinkButton href={href("/sign-in")}>{words.t("account.signIn")}</LinkButton>
      </ButtonRow>
    </>
  );
}
