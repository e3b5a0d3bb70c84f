import { Button, ButtonRow, Form, Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormProblems } from "../../components/form-problems";

/** Confirms another address by the link that was mailed to it. */
export function EmailConfirmView({ reply }: { reply: FormReply | undefined }) {
  const { words, href } = useShell();
  return (
    <>
      <FormProblems reply={reply} />
      <Heading level={1}>{words.t("account.emailConfirmTitle")}</Heading>
      {reply ? (
        <>
          <Prose>
            <p>{words.t("account.emailLinkEnded")}</p>
          </Prose>
          <ButtonRow>
            <LinkButton href={href("/profile/email")}>{words.t("account.emailChangeTitle")}</LinkButton>
          </ButtonRow>
        </>
      ) : (
        <>
          <Lead>{words.t("account.emailConfirmText")}</Lead>
          <Form action={href("/email")}>
            <ButtonRow>
              <Button>{words.t("account.verifyButton")}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  );
}
