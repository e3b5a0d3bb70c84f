import { ButtonRow, LinkButton } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { MailedLink } from "../../components/mailed-link";

/** Confirms another address by the link that was mailed to it. */
export function EmailConfirmView({ reply }: { reply: FormReply | undefined }) {
  const { words, href } = useShell();
  return (
    <MailedLink
      title={words.t("account.emailConfirmTitle")}
      text={words.t("account.emailConfirmText")}
      button={words.t("account.verifyButton")}
      action={href("/email")}
      reply={reply}
      ended={words.t("account.emailLinkEnded")}
      instead={
        <ButtonRow>
          <LinkButton href={href("/profile/email")}>{words.t("account.emailChangeTitle")}</LinkButton>
        </ButtonRow>
      }
    />
  );
}
