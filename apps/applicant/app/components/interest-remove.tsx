import { Button, ButtonRow, Form, Heading, Lead, LinkButton } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** The question before a registration goes, since that cannot be undone. */
export function InterestRemoveQuestion({ keepPath }: { keepPath: string }) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("interest.removeTitle")}</Heading>
      <Lead>{words.t("interest.removeText")}</Lead>
      <Form>
        <ButtonRow>
          <Button>{words.t("interest.removeButton")}</Button>
          <LinkButton href={href(keepPath)} look="secondary">
            {words.t("interest.keep")}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
