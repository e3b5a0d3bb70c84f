import { Button, ButtonRow, Form, Heading, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { type Draft, draftPath } from "../../components/draft";

/** Asks before an application goes that was not handed in. */
export function DiscardView({ draft }: { draft: Draft }) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("draft.discardHeading", { title: draft.title })}</Heading>
      <Prose>
        <p>{words.t(draft.applicationId ? "draft.discardUpdateText" : "draft.discardText")}</p>
      </Prose>
      <Form action={href(draftPath(draft.draftId, "discard"))}>
        <ButtonRow>
          <Button look="danger">{words.t("draft.discard")}</Button>
          <LinkButton href={href("/applications")} look="secondary">
            {words.t("draft.discardKeep")}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
