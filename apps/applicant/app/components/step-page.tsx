import { type ApplicationStep, applicationSteps } from "@vakans/core/forms";
import {
  AutosaveStatus,
  Button,
  ButtonRow,
  ErrorSummary,
  type FormError,
  Heading,
  Notice,
  type Step,
  StepList,
  TextLink,
  useWords,
} from "@vakans/ui";
import { type PageShell, useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";
import { type Draft, draftPath, stepName } from "./draft";

/** The title of a step's page: what is to be done, for which job. */
export function stepTitle({ words }: PageShell, found: { draft: Draft } | null | undefined, page: string): string {
  if (!found?.draft) return words.t("application.goneHeading");
  return words.t("application.pageTitle", { page, job: found.draft.title });
}

/** A page of an application under way: the steps, what must be put right, the step itself. */
export function StepPage(props: {
  draft: Draft;
  step: ApplicationStep;
  heading: string;
  errors?: readonly FormError[];
  children: ReactNode;
}) {
  const words = useWords();
  const { tenant } = useShell();
  const { draft, step } = props;
  return (
    <>
      <StepList steps={useSteps(draft, step)} />
      <ErrorSummary errors={props.errors ?? []} />
      <p className="va-small va-job-line">
        {words.t(draft.applicationId ? "application.updateApplying" : "application.applyingFor", {
          title: draft.title,
        })}
      </p>
      <Heading level={1}>{props.heading}</Heading>
      {draft.choices.length > 0 ? <TwoTexts draft={draft} /> : null}
      {props.children}
      <AutosaveStatus>
        {words.t("application.saved", { time: words.time(draft.updatedAt, tenant?.policy.timeZone ?? "UTC") })}
      </AutosaveStatus>
    </>
  );
}

/** The application was changed in two places: nothing is lost, and one of the texts must be chosen. */
function TwoTexts({ draft }: { draft: Draft }) {
  const { words, href } = useShell();
  return (
    <Notice kind="warning" heading={words.t("draft.twoTextsHeading")}>
      <p>{words.t("draft.twoTextsText")}</p>
      <p>
        <TextLink href={href(draftPath(draft.draftId, "choose"))}>{words.t("draft.twoTextsLink")}</TextLink>
      </p>
    </Notice>
  );
}

function useSteps(draft: Draft, current: ApplicationStep): Step[] {
  const { words, href } = useShell();
  const { visited } = draft.content;
  return applicationSteps.map((step) => {
    const passed = visited.includes(step) ? (draft.problems[step].length > 0 ? "error" : "done") : "todo";
    return {
      label: stepName(words, step),
      state: step === current ? "current" : passed,
      href: href(draftPath(draft.draftId, step)),
    };
  });
}

/** On and back: both send the form, so that what was typed is kept whichever way one goes. Enter goes on: the first one. */
export function StepButtons() {
  const words = useWords();
  return (
    <ButtonRow>
      <Button name="go" value="next">
        {words.t("application.next")}
      </Button>
      <Button name="go" value="back" look="secondary">
        {words.t("application.back")}
      </Button>
    </ButtonRow>
  );
}
