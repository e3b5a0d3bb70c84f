import { Notice } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** Why somebody who was signed in stands at the sign-in: the session has ended, and whether what they sent was kept. */
export function SignedOutReason() {
  const { words, url } = useShell();
  const why = url.searchParams.get("why");
  if (why !== "ended" && why !== "kept" && why !== "notSent") return null;
  return (
    <Notice kind="info" heading={words.t("draft.endedHeading")}>
      <p>{words.t("draft.endedText")}</p>
      {why === "kept" ? <p>{words.t("draft.endedKept")}</p> : null}
      {why === "notSent" ? <p>{words.t("draft.notSent")}</p> : null}
    </Notice>
  );
}
