import { renewalsPerHourMax } from "@vakans/core/forms";
import { ButtonRow, Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { duration } from "../../components/duration";
import { usePolicy } from "../../components/policy";

/** What the mail brings and for how long, in the same words for every address (VN-2, VN-3, OR-6, OS-6). */
export function SignInHelpSentView() {
  const { words, href } = useShell();
  const { by, validMinutes } = usePolicy().accounts.passwordRenewal;
  const valid = duration(words, validMinutes);
  return (
    <>
      <Heading level={1}>{words.t("account.renewalSentTitle")}</Heading>
      <Lead>{words.t("account.renewalSentLead")}</Lead>
      <Prose>
        <p>{words.t(by === "digits" ? "account.renewalSentDigits" : "account.renewalSentLink", { valid })}</p>
        <p>{words.t("account.renewalSentNoMail", { max: renewalsPerHourMax })}</p>
      </Prose>
      <ButtonRow>
        <LinkButton href={href("/sign-in")} look={by === "digits" ? "primary" : "secondary"}>
          {words.t("account.signIn")}
        </LinkButton>
        <LinkButton href={href("/sign-in/help")} look="quiet">
          {words.t("account.askAgain")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
