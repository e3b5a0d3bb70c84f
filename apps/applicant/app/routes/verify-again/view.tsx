import { BackLink, Button, ButtonRow, EmailField, Form, Heading, Lead } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { duration } from "../../components/duration";
import { FormProblems, problemOf, typedIn } from "../../components/form-problems";
import { usePolicy } from "../../components/policy";

/** The link that confirms an address, once more: the same page for every address (OS-3). */
export function VerifyAgainView({ email, reply }: { email: string; reply: FormReply | undefined }) {
  const { words, href } = useShell();
  const valid = duration(words, usePolicy().accounts.verificationHours * 60);
  return (
    <>
      <BackLink href={href("/sign-in")}>{words.t("account.backToSignIn")}</BackLink>
      <FormProblems reply={reply} labels={{ email: words.t("account.email") }} />
      <Heading level={1}>{words.t("account.verifyAgainTitle")}</Heading>
      <Lead>{words.t("account.verifyAgainLead", { valid })}</Lead>
      <Form action={href("/verify/again")}>
        <EmailField
          name="email"
          label={words.t("account.email")}
          required
          autoComplete="username"
          value={reply ? typedIn(reply, "email") : email}
          error={problemOf(reply, "email")}
        />
        <ButtonRow>
          <Button>{words.t("account.sendAgain")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
