import { Button, ButtonRow, Form, Heading, Lead, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import type { ReactNode } from "react";
import { FormProblems } from "./form-problems";

type Props = {
  title: string;
  text: string;
  button: string;
  /** Where the button posts to: the page's own address. */
  action: string;
  reply: FormReply | undefined;
  /** Said of a link that has ended. */
  ended: string;
  /** The ways on from a link that has ended. */
  instead: ReactNode;
};

/** A mailed link asks for a press that confirms it; one that has ended says what to do instead. */
export function MailedLink({ title, text, button, action, reply, ended, instead }: Props) {
  return (
    <>
      <FormProblems reply={reply} />
      <Heading level={1}>{title}</Heading>
      {reply ? (
        <>
          <Prose>
            <p>{ended}</p>
          </Prose>
          {instead}
        </>
      ) : (
        <>
          <Lead>{text}</Lead>
          <Form action={action}>
            <ButtonRow>
              <Button>{button}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  );
}
