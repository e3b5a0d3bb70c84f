import type { Words } from "@vakans/i18n";
import {
  Button,
  ButtonRow,
  Checkbox,
  EmailField,
  Form,
  Heading,
  Notice,
  PasswordField,
  Prose,
  RequiredNote,
  Section,
  TextLink,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { FormProblems, problemOf, typedIn } from "../../components/form-problems";
import { usePolicy } from "../../components/policy";
import { SignedOutReason } from "../../components/signed-out-reason";

export function SignInView({ returnTo, reply }: { returnTo: string | null; reply: FormReply | undefined }) {
  const { words, href, url } = useShell();
  const policy = usePolicy();
  const { publicComputerMinutes, idleMinutes } = policy.session;
  // Why somebody stands here outlives a wrong password.
  const why = url.searchParams.get("why");
  const query = new URLSearchParams({ ...(returnTo ? { returnTo } : {}), ...(why ? { why } : {}) }).toString();
  const action = `${href("/sign-in")}${query && `?${query}`}`;
  return (
    <>
      <FormProblems reply={reply} labels={{ email: words.t("account.email"), password: words.t("account.password") }} />
      <Heading level={1}>{words.t("account.signIn")}</Heading>
      <SignedOutReason />
      <Form action={action} hidden={returnTo ? { returnTo } : undefined}>
        <RequiredNote />
        <EmailField
          name="email"
          label={words.t("account.email")}
          help={words.t("account.emailIsUserName")}
          required
          autoComplete="username"
          value={typedIn(reply, "email")}
          error={problemOf(reply, "email")}
        />
        <PasswordField
          name="password"
          label={words.t("account.password")}
          required
          autoComplete="current-password"
          error={problemOf(reply, "password")}
        />
        <Checkbox
          name="publicComputer"
          label={words.t("account.publicComputer")}
          help={words.t("account.publicComputerHelp", { public: publicComputerMinutes, own: idleMinutes })}
          checked={typedIn(reply, "publicComputer") !== ""}
        />
        <ButtonRow>
          <Button>{words.t("account.signIn")}</Button>
          <TextLink href={href("/sign-in/help")}>{words.t("account.forgotten")}</TextLink>
        </ButtonRow>
      </Form>
      {policy.accounts.verification === "beforeSignIn" ? (
        <SendVerification email={typedIn(reply, "email")} refused={isNotVerified(words, reply)} />
      ) : null}
      <Section heading={words.t("account.noAccount")}>
        <Prose>
          <p>
            <TextLink href={href("/account/new")}>{words.t("account.newUser")}</TextLink>
          </p>
        </Prose>
      </Section>
      {policy.contacts.supportAtSignIn ? (
        <Section heading={words.t("account.trouble")}>
          <Prose>
            <p>{words.t("account.troubleText")}</p>
            <p>
              <TextLink href={`${href("/support")}?from=/sign-in`}>{words.t("support.heading")}</TextLink>
            </p>
          </Prose>
          <ContactWays ways={supportOf(policy)} />
        </Section>
      ) : null}
    </>
  );
}

const isNotVerified = (words: Words, reply: FormReply | undefined): boolean =>
  reply?.problems.some(({ message }) => message === words.t("refusal.notVerified")) ?? false;

/** The mail that confirms the address, once more (OS-3): at once for whoever has just been refused for lack of it. */
function SendVerification({ email, refused }: { email: string; refused: boolean }) {
  const { words, href } = useShell();
  if (!refused)
    return (
      <Prose>
        <p>
          {words.t("account.notVerifiedText")}{" "}
          <TextLink href={href("/verify/again")}>{words.t("account.sendAgain")}</TextLink>
        </p>
      </Prose>
    );
  return (
    <Notice heading={words.t("account.notVerifiedText")}>
      <Form action={href("/verify/again")} look="bare" hidden={{ address: email }}>
        <ButtonRow>
          <Button look="secondary">{words.t("account.sendAgain")}</Button>
        </ButtonRow>
      </Form>
    </Notice>
  );
}
