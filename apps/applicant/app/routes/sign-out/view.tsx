import { Button, ButtonRow, Form, Heading, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** Asks before a sign-out that erases what was begun. */
export function SignOutView({ begun }: { begun: number }) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("draft.signOutHeading")}</Heading>
      <Prose>
        <p>{words.t("draft.signOutText", { count: begun })}</p>
      </Prose>
      <Form action={href("/sign-out")} hidden={{ erase: "1" }}>
        <ButtonRow>
          <LinkButton href={href("/applications")}>{words.t("draft.signOutStay")}</LinkButton>
          <Button look="danger">{words.t("draft.signOutErase")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
