import type { FieldProblem } from "@vakans/core/forms";
import { Form, Lead, LinkButton, Section, TextLink, VisuallyHidden } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { CvRow } from "../../components/application-contents";
import { cvParts, cvTexts, cvWords } from "../../components/cv-text";
import { type Draft, draftPath, errorOf } from "../../components/draft";
import { StepButtons, StepPage } from "../../components/step-page";

/** The structured CV: each part with its rows, each row with ways to change and remove it. */
export function CvView({ draft, problems }: { draft: Draft; problems: readonly FieldProblem[] }) {
  const { words, href, tenant } = useShell();
  const texts = cvTexts(words, draft.content.cv);
  const needed = draft.standing && tenant?.policy.standingAdvert?.structuredCvRequired === true;
  const path = (rest: string) => href(draftPath(draft.draftId, `cv/${rest}`));
  const errors = problems.map(errorOf(words)).map((error) => ({ ...error, id: "add-education" }));
  return (
    <StepPage draft={draft} step="cv" heading={words.t("application.stepCv")} errors={errors}>
      <Lead>{words.t("application.cvLead")}</Lead>
      {needed ? <p>{words.t("application.cvNeeded")}</p> : null}
      {cvParts.map((part) => (
        <Section key={part} heading={words.t(cvWords[part].name)} id={part}>
          {texts[part].length === 0 ? (
            <p className="va-quiet">{words.t("application.cvNone")}</p>
          ) : (
            <ul className="va-cv va-cv--editable">
              {texts[part].map((row) => (
                <li key={row.id}>
                  <div>
                    <CvRow row={row} />
                  </div>
                  <div className="va-cv__acts">
                    <TextLink href={path(`${part}/${row.id}`)}>
                      {words.t("ui.change")}
                      <VisuallyHidden> {row.title}</VisuallyHidden>
                    </TextLink>
                    <TextLink href={path(`${part}/${row.id}/remove`)}>
                      {words.t("ui.remove")}
                      <VisuallyHidden> {row.title}</VisuallyHidden>
                    </TextLink>
                  </div>
                </li>
              ))}
            </ul>
          )}
          <div className="va-buttons" id={`add-${part}`} tabIndex={-1}>
            <LinkButton href={path(`${part}/new`)} look="secondary">
              {words.t(cvWords[part].add)}
            </LinkButton>
          </div>
        </Section>
      ))}
      <Form action={path("").replace(/\/$/, "")}>
        <StepButtons />
      </Form>
    </StepPage>
  );
}
