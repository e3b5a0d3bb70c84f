import { type ApplicationStep, applicationSteps, type FieldProblem } from "@vakans/core/forms";
import { createWords, type WordKey, type Words } from "@vakans/i18n";
import {
  Button,
  ButtonRow,
  Form,
  type FormError,
  fieldId,
  Lead,
  LinkButton,
  Notice,
  Section,
  TextLink,
} from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ApplicationContents } from "../../components/application-contents";
import { ContactWays, technicalSupportOf } from "../../components/contact-ways";
import { type Advert, type Draft, draftPath, errorOf, fieldLabel, stepName, withName } from "../../components/draft";
import { AlreadyApplied, TooLate, UpdateTooLate } from "../../components/no-way-in";
import { StandingReminders } from "../../components/standing-reminders";
import { StepPage } from "../../components/step-page";

type Refused =
  | { readonly code: string; readonly applicationId: string | null; readonly submissionKey: string }
  | undefined;

type Props = { draft: Draft; email: string; contacts: Advert["contacts"]; submissionKey: string; refused: Refused };

/** Everything as it will be read, each part with its way back, and the one button that hands it in. */
export function SummaryView({ draft, email, contacts, submissionKey, refused }: Props) {
  const { words, href, tenant, url } = useShell();
  const chosen = !refused && url.searchParams.has("chosen");
  if (refused?.applicationId) return <AlreadyApplied applicationId={refused.applicationId} />;
  if (refused?.code === "deadlinePassed")
    return draft.applicationId ? (
      <UpdateTooLate applicationId={draft.applicationId} lastDayOn={draft.lastDayOn} contacts={contacts} />
    ) : (
      <TooLate lastDayOn={draft.lastDayOn} contacts={contacts} />
    );
  if (!tenant) return null;
  const path = (step: string) => href(draftPath(draft.draftId, step));
  const submitWord = draft.applicationId ? "application.update" : "application.submit";
  const submit = words.t(submitWord);
  // A word of the tenant's own, such as "Spara", does not say by itself that it hands in (OR-8, OS-4).
  const selfEvident = submit === createWords(words.language).t(submitWord);
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
  const files = [...draft.earlierFiles.filter(({ kept }) => kept), ...draft.files].map((file) => ({
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
      errors={errorsOf(words, draft, refused)}
    >
      {refused?.code === "failed" ? (
        <Notice kind="danger" heading={words.t("application.submitFailedHeading")} live>
          <p>{words.t("application.submitFailedText")}</p>
          <p>{words.t("application.submitTrouble")}</p>
          {support}
        </Notice>
      ) : null}
      {refused?.code === "changedElsewhere" ? (
        <Notice kind="warning" heading={words.t("draft.changedHeading")} live>
          <p>{words.t("draft.changedText")}</p>
        </Notice>
      ) : null}
      {chosen ? (
        <Notice kind="success" live>
          <p>{words.t("draft.chooseDone")}</p>
        </Notice>
      ) : null}
      <Lead>
        {words.t(draft.applicationId ? "application.updateSummaryLead" : "application.summaryLead", { submit })}
      </Lead>
      {missing.length > 0 ? (
        <Notice kind="warning" heading={words.t("application.missingHeading")} id="missing">
          <ul>
            {missing.map(({ step, problem }) => (
              <li key={`${step} ${problem.path.join(".")}`}>
                <TextLink href={problemHref(path, step, problem)}>{missingText(words, draft, step, problem)}</TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <ApplicationContents
        contents={{
          details: draft.content.details,
          email,
          cv: draft.content.cv,
          wishes: draft.content.wishes,
          answers,
          files,
        }}
        change={(part) => ({ href: path(part === "wishes" ? "cv/wishes" : part), label: words.t("ui.change") })}
      />
      {draft.standing ? <StandingReminders heading={words.t("application.standingBeforeSubmit")} /> : null}
      <Section heading={words.t("application.sendHeading")}>
        {tenant.policy.pack.advertNotices.map((notice: WordKey) => (
          <p key={notice}>{words.t(notice)}</p>
        ))}
        {selfEvident ? null : <p>{words.t("application.submitHelp", { submit })}</p>}
        <Form
          action={path("summary")}
          hidden={{ submissionKey: refused?.submissionKey ?? submissionKey, shown: draft.bases.summary }}
        >
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

/** Why it was not taken, on top of the page. */
function errorsOf(words: Words, { limits }: Draft, refused: Refused): FormError[] {
  switch (refused?.code) {
    case "incomplete":
      return [{ id: "missing", message: words.t("refusal.incomplete") }];
    case "attachmentsInAll":
      return [{ message: words.t("refusal.attachmentsInAll", { max: limits.totalMax ?? 0 }) }];
    case "updateNotOffered":
      return [{ message: words.t("refusal.updateNotOffered") }];
    case "alreadyWithdrawn":
      return [{ message: words.t("refusal.alreadyWithdrawn") }];
    default:
      return [];
  }
}

/** Where a gap is filled in; of two texts one is chosen on a page of its own. */
function problemHref(
  path: (step: string) => string,
  step: ApplicationStep,
  { code, path: field }: FieldProblem,
): string {
  if (code === "twoTexts") return path("choose");
  return `${path(step)}?check=1${step === "cv" ? "" : `#${fieldId(field.join("."))}`}`;
}

/** What is missing, by the name of its field: "Telefonnummer: Fyll i det här fältet." */
function missingText(words: Words, draft: Draft, step: ApplicationStep, problem: FieldProblem): string {
  const { name, message } = errorOf(words)(problem);
  return withName(fieldLabel(words, draft.questions)(name) ?? stepName(words, step), message);
}
