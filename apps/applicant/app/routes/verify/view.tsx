import { ButtonRow, LinkButton } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { MailedLink } from "../../components/mailed-link";
import { usePolicy } from "../../components/policy";

/** Confirms an address by the mailed link (OS-3). */
export function VerifyView({ reply }: { reply: FormReply | undefined }) {
  const { words, href } = useShell();
  const policy = usePolicy();
  return (
    <MailedLink
      title={words.t("account.verifyTitle")}
      text={words.t("account.verifyText")}
      button={words.t("account.verifyButton")}
      action={href("/verify")}
      reply={reply}
      ended={words.t("account.verifyEnded")}
      instead={
        <>
          <ButtonRow>
            <LinkButton href={href("/verify/again")}>{words.t("account.verifyAgainTitle")}</LinkButton>
            <LinkButton href={href("/sign-in")} look="secondary">
              {words.t("account.signIn")}
            </LinkButton>
          </ButtonRow>
          <ContactWays ways={supportOf(policy)} />
        </>
      }
    />
  );
}
