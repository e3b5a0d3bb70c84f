import type { FieldProblem } from "@vakans/core/forms";
import { Form, Lead } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { CvRows } from "../../components/cv-rows";
import { type Draft, draftPath, errorOf } from "../../components/draft";
import { StepButtons, StepPage } from "../../components/step-page";
import { WishesSummary } from "../../components/wishes";

/** The structured CV, and in an open application what one wants to work with, on a page of its own (RO-3). */
export function CvView({ draft, problems }: { draft: Draft; problems: readonly FieldProblem[] }) {
  const { words, href, tenant } = useShell();
  const needed = draft.standing && tenant?.policy.standingAdvert?.structuredCvRequired === true;
  const path = href(draftPath(draft.draftId, "cv"));
  // What is missing is put right on other pages: each error leads to the link there.
  const errors = problems
    .map(errorOf(words))
    .map((error) => ({ ...error, id: error.name === "cv" ? "add-education" : "change-wishes" }));
  return (
    <StepPage draft={draft} step="cv" heading={words.t("application.stepCv")} errors={errors}>
      <Lead>{words.t(draft.standing ? "profile.standingCvLead" : "application.cvLead")}</Lead>
      {draft.standing ? <WishesSummary wishes={draft.content.wishes} changeHref={`${path}/wishes`} /> : null}
      {needed ? <p>{words.t("application.cvNeeded")}</p> : null}
      <CvRows cv={draft.content.cv} href={path} />
      <Form action={path}>
        <StepButtons />
      </Form>
    </StepPage>
  );
}
