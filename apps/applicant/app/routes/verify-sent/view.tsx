import { ButtonRow, Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { usePolicy } from "../../components/policy";
import { useSignedIn } from "../../components/visitor";

/** What comes now, in the same words for every address. */
export function VerifySentView() {
  const { words, href } = useShell();
  const signedIn = useSignedIn();
  return (
    <>
      <Heading level={1}>{words.t("account.verifySentTitle")}</Heading>
      <Lead>{words.t("account.verifySentLead")}</Lead>
      <Prose>
        <p>{words.t("account.doneNoMail")}</p>
      </Prose>
      <ContactWays ways={supportOf(usePolicy())} />
      <ButtonRow>
        {signedIn ? (
          <LinkButton href={href("/applications")}>{words.t("shared.myApplications")}</LinkButton>
        ) : (
          <LinkButton href={href("/sign-in")}>{words.t("account.signIn")}</LinkButton>
        )}
      </ButtonRow>
    </>
  );
}
