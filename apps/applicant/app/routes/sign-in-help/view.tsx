import { BackLink, Heading, Lead, Prose, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { usePolicy } from "../../components/policy";

/** Whom to ask when the password or the address is forgotten (VN-16, OR-5, OS-18). */
export function SignInHelpView() {
  const { words, href } = useShell();
  return (
    <>
      <BackLink href={href("/sign-in")}>{words.t("account.backToSignIn")}</BackLink>
      <Heading level={1}>{words.t("account.forgotten")}</Heading>
      <Lead>{words.t("account.forgottenText")}</Lead>
      <ContactWays ways={supportOf(usePolicy())} />
      <Prose>
        <p>{words.t("account.forgottenAddress")}</p>
        <p>
          <TextLink href={href("/account/new")}>{words.t("account.newUser")}</TextLink>
        </p>
      </Prose>
    </>
  );
}
