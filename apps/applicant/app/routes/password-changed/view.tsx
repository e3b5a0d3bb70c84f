import { ButtonRow, Heading, Lead, LinkButton } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** The password has changed: what that means, and on to where the person was going. */
export function PasswordChangedView({ returnTo }: { returnTo: string | null }) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("account.passwordChangedTitle")}</Heading>
      <Lead>{words.t("account.passwordChangedText")}</Lead>
      <ButtonRow>
        {returnTo ? (
          <LinkButton href={href(returnTo)}>{words.t("account.goOn")}</LinkButton>
        ) : (
          <LinkButton href={href("/profile")}>{words.t("account.profile")}</LinkButton>
        )}
      </ButtonRow>
    </>
  );
}
