import { type ApplicationStep, applicationSteps, type FieldProblem } from "@vakans/core/forms";
import { createWords, type WordKey, type Words } from "@vakans/i18n";
import { Button, ButtonRow, Form, fieldId, Lead, LinkButton, Notice, Section, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ApplicationContents } from "../../components/application-contents";
import { ContactWays, technicalSupportOf } from "../../components/contact-ways";
import { type Advert, type Draft, draftPath, errorOf, fieldLabel, stepName, withName } from "../../components/draft";
import { AlreadyApplied, TooLate } from "../../components/no-way-in";
import { StandingReminders } from "../../components/standing-reminders";
import { StepPage } from "../../components/step-page";

type Refused =
  | { readonly code: string; readonly applicationId: string | null; readonly submissionKey: string }
  | undefined;

type Props = { draft: Draft; email: string; contacts: Advert["contacts"]; submissionKey: string; refused: Refused };

/** Everything as it will be read, each part with its way back, and the one button that hands it in. */
export function SummaryView({ draft, email, contacts, submissionKey, refused }: Props) {
  const { words, href, tenant } = useShell();
  if (refused?.applicationId) return <AlreadyApplied applicationId={refused.applicationId} />;
  if (refused?.code === "deadlinePassed") return <TooLate lastDayOn={draft.lastDayOn} contacts={contacts} />;
  if (!tenant) return null;
  const path = (step: string) => href(draftPath(draft.draftId, step));
  const submit = words.t("application.submit");
  // A word of the tenant's own, such as "Spara", does not say by itself that it hands in (OR-8, OS-4).
  const selfEvident = submit === createWords(words.language).t("application.submit");
  const missing = applicationSteps.flatMap((step) => draft.problems[step].map((problem) => ({ step, problem })));
  const answers = draft.questions.flatMap((question) =>
    question.type === "statement"
      ? []
      : [
          {
            questionId: question.id,
            label: question.label,
            type: question.type,
            value: draft.content.answers[question.id],
          },
        ],
  );
  const files = draft.files.map((file) => ({
    id: file.id,
    name: file.name,
    bytes: file.bytes ?? 0,
    href: href(`/attachments/${file.id}`),
  }));
  const support = <ContactWays ways={technicalSupportOf(tenant.policy)} />;
  return (
    <StepPage
      draft={draft}
      step="summary"
      heading={words.t("application.summaryHeading")}
      errors={refused?.code === "incomplete" ? [{ id: "missing", message: words.t("refusal.incomplete") }] : []}
    >
      {refused?.code === "failed" ? (
        <Notice kind="danger" heading={words.t("application.submitFailedHeading")} live>
          <p>{words.t("application.submitFailedText")}</p>
          <p>{words.t("application.submitTrouble")}</p>
          {support}
        </Notice>
      ) : null}
      <Lead>{words.t("application.summaryLead", { submit })}</Lead>
      {missing.length > 0 ? (
        <Notice kind="warning" heading={words.t("application.missingHeading")} id="missing">
          <ul>
            {missing.map(({ step, problem }) => (
              <li key={`${step} ${problem.path.join(".")}`}>
                <TextLink href={`${path(step)}?check=1${step === "cv" ? "" : `#${fieldId(problem.path.join("."))}`}`}>
                  {missingText(words, draft, step, problem)}
                </TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <ApplicationContents
        contents={{ details: draft.content.details, email, cv: draft.content.cv, answers, files }}
        change={(part) => ({ href: path(part), label: words.t("ui.change") })}
      />
      {draft.standing ? <StandingReminders heading={words.t("application.standingBeforeSubmit")} /> : null}
      <Section heading={words.t("application.sendHeading")}>
        {tenant.policy.pack.advertNotices.map((notice: WordKey) => (
          <p key={notice}>{words.t(notice)}</p>
        ))}
        {selfEvident ? null : <p>{words.t("application.submitHelp", { submit })}</p>}
        <Form action={path("summary")} hidden={{ submissionKey: refused?.submissionKey ?? submissionKey }}>
          <ButtonRow>
            <Button>{submit}</Button>
            <LinkButton href={path("attachments")} look="secondary">
              {words.t("application.back")}
            </LinkButton>
          </ButtonRow>
        </Form>
        {refused?.code === "failed" ? null : (
          <>
            <p>{words.t("application.submitTrouble")}</p>
            {support}
          </>
        )}
      </Section>
    </StepPage>
  );
}

/** What is missing, by the name of its field: "Telefonnummer: Fyll i det här fältet." */
function missingText(words: Words, draft: Draft, step: ApplicationStep, problem: FieldProblem): string {
  const { name, message } = errorOf(words)(problem);
  return withName(fieldLabel(words, draft.questions)(name) ?? stepName(words, step), message);
}
