import { BackLink, Button, ButtonRow, EmailField, Form, Heading, Lead, Prose, Section, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { duration } from "../../components/duration";
import { FormProblems, problemOf, typedIn } from "../../components/form-problems";
import { usePolicy } from "../../components/policy";

/** Orders a new password, by digits or by link as the tenant has it (VN-2, OR-6, OS-6); what to do when the address is forgotten too (OR-5). */
export function SignInHelpView({ reply }: { reply: FormReply | undefined }) {
  const { words, href } = useShell();
  const policy = usePolicy();
  const { by, validMinutes } = policy.accounts.passwordRenewal;
  const valid = duration(words, validMinutes);
  return (
    <>
      <BackLink href={href("/sign-in")}>{words.t("account.backToSignIn")}</BackLink>
      <FormProblems reply={reply} labels={{ email: words.t("account.email") }} />
      <Heading level={1}>{words.t("account.forgotten")}</Heading>
      <Lead>{words.t(by === "digits" ? "account.renewalDigitsLead" : "account.renewalLinkLead")}</Lead>
      <Form action={href("/sign-in/help")}>
        <EmailField
          name="email"
          label={words.t("account.email")}
          help={words.t("account.emailIsUserName")}
          required
          autoComplete="username"
          value={typedIn(reply, "email")}
          error={problemOf(reply, "email")}
        />
        <Prose>
          <p>{words.t(by === "digits" ? "account.renewalDigitsText" : "account.renewalLinkText", { valid })}</p>
        </Prose>
        <ButtonRow>
          <Button>{words.t("account.sendRenewal")}</Button>
        </ButtonRow>
      </Form>
      <Section heading={words.t("account.forgottenAddressHeading")}>
        <Prose>
          <p>{words.t("account.forgottenAddress")}</p>
          <p>
            <TextLink href={href("/account/new")}>{words.t("account.newUser")}</TextLink>
          </p>
        </Prose>
      </Section>
      <Section heading={words.t("account.trouble")}>
        <Prose>
          <p>{words.t("account.troubleText")}</p>
          <p>
            <TextLink href={`${href("/support")}?from=/sign-in/help`}>{words.t("support.heading")}</TextLink>
          </p>
        </Prose>
        <ContactWays ways={supportOf(policy)} />
      </Section>
    </>
  );
}
