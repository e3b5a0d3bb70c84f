import { ButtonRow, LinkButton } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { MailedLink } from "../../components/mailed-link";

/** Registers by the mailed link. */
export function InterestConfirmView({ reply }: { reply: FormReply | undefined }) {
  const { words, href } = useShell();
  return (
    <MailedLink
      title={words.t("interest.confirmTitle")}
      text={words.t("interest.confirmText")}
      button={words.t("interest.confirmButton")}
      action={href("/interest/confirm")}
      reply={reply}
      ended={words.t("interest.confirmEnded")}
      instead={
        <ButtonRow>
          <LinkButton href={href("/interest")}>{words.t("interest.startAgain")}</LinkButton>
        </ButtonRow>
      }
    />
  );
}
