import { Button, ButtonRow, Form, Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormProblems } from "../../components/form-problems";

/** Registers by the mailed link; a link that has ended says what to do instead. */
export function InterestConfirmView({ reply }: { reply: FormReply | undefined }) {
  const { words, href } = useShell();
  return (
    <>
      <FormProblems reply={reply} />
      <Heading level={1}>{words.t("interest.confirmTitle")}</Heading>
      {reply ? (
        <>
          <Prose>
            <p>{words.t("interest.confirmEnded")}</p>
          </Prose>
          <LinkButton href={href("/interest")}>{words.t("interest.startAgain")}</LinkButton>
        </>
      ) : (
        <>
          <Lead>{words.t("interest.confirmText")}</Lead>
          <Form>
            <ButtonRow>
              <Button>{words.t("interest.confirmButton")}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  );
}
