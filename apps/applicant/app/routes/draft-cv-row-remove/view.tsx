import type { CvPart } from "@vakans/core/forms";
import { Button, ButtonRow, Form, Heading, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { draftPath } from "../../components/draft";

type Props = { draftId: string; part: CvPart; what: string };

/** Asks before a row goes. */
export function CvRowRemoveView({ draftId, part, what }: Props) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("application.removeHeading", { what })}</Heading>
      <Prose>
        <p>{words.t("application.removeText")}</p>
      </Prose>
      <Form>
        <ButtonRow>
          <Button look="danger">{words.t("application.removeButton")}</Button>
          <LinkButton href={`${href(draftPath(draftId, "cv"))}#${part}`} look="secondary">
            {words.t("application.removeKeep")}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
