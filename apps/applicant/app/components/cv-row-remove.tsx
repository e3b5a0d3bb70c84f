import { Button, ButtonRow, Form, Heading, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** What a row of a CV is about, in a word. */
export const cvRowTitle = (row: Readonly<Record<string, string>>): string =>
  row["programme"] ?? row["position"] ?? row["name"] ?? "";

/** Asks before a row goes. */
export function CvRowRemove({ what, text, backHref }: { what: string; text: string; backHref: string }) {
  const { words } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("application.removeHeading", { what })}</Heading>
      <Prose>
        <p>{text}</p>
      </Prose>
      <Form>
        <ButtonRow>
          <Button look="danger">{words.t("application.removeButton")}</Button>
          <LinkButton href={backHref} look="secondary">
            {words.t("application.removeKeep")}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
