import { Button, ButtonRow, Form, Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { FormProblems } from "../../components/form-problems";
import { usePolicy } from "../../components/policy";

/** Confirms an address by the mailed link (OS-3); a link that has ended says what to do instead. */
export function VerifyView({ reply }: { reply: FormReply | undefined }) {
  const { words, href } = useShell();
  const policy = usePolicy();
  return (
    <>
      <FormProblems reply={reply} />
      <Heading level={1}>{words.t("account.verifyTitle")}</Heading>
      {reply ? (
        <>
          <Prose>
            <p>{words.t("account.verifyEnded")}</p>
          </Prose>
          <ButtonRow>
            <LinkButton href={href("/verify/again")}>{words.t("account.verifyAgainTitle")}</LinkButton>
            <LinkButton href={href("/sign-in")} look="secondary">
              {words.t("account.signIn")}
            </LinkButton>
          </ButtonRow>
          <ContactWays ways={supportOf(policy)} />
        </>
      ) : (
        <>
          <Lead>{words.t("account.verifyText")}</Lead>
          <Form action={href("/verify")}>
            <ButtonRow>
              <Button>{words.t("account.verifyButton")}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  );
}
