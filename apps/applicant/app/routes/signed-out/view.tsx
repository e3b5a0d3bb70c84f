import { ButtonRow, Heading, Lead, LinkButton } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { usePolicy } from "../../components/policy";

/** Says that it is done, and what became of what was begun. */
export function SignedOutView({ erased }: { erased: boolean }) {
  const { words, href } = useShell();
  const { offered } = usePolicy().applications.drafts;
  return (
    <>
      <Heading level={1}>{words.t("account.signedOut")}</Heading>
      <Lead>{words.t("account.signedOutText")}</Lead>
      {erased ? <p>{words.t("draft.signedOutErased")}</p> : null}
      {offered ? <p>{words.t("draft.signedOutKept")}</p> : null}
      <ButtonRow>
        <LinkButton href={href("/jobs")} look="secondary">
          {words.t("jobs.back")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
