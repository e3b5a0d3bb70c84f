import type { FieldProblem, OwnDetails } from "@vakans/core/forms";
import { Checkbox, Form, RequiredNote, TextArea } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { type Draft, draftPath, fieldLabel, messageFor, named } from "../../components/draft";
import { useKept } from "../../components/kept-form";
import { OwnDetailsFields } from "../../components/own-details-fields";
import { usePolicy } from "../../components/policy";
import { sheetOf, useStepAutosave } from "../../components/sheet";
import { StepButtons, StepPage } from "../../components/step-page";
import { stepErrors, typedText, unkept } from "../../components/step-reply";

type Props = { draft: Draft; problems: readonly FieldProblem[]; reply: FormReply | null | undefined };

/** Who applies, and in Norway what the list of applicants needs (NO-1) and the wish not to stand on it (NO-2). */
export function DetailsView({ draft, problems, reply: answered }: Props) {
  const kept = useKept();
  const reply = unkept(answered) ?? kept;
  const { words, href } = useShell();
  const { asked } = draft;
  const { exemption } = usePolicy().pack;
  const errors = stepErrors(words, problems, reply);
  const { details } = draft.content;
  const field = (name: Exclude<keyof OwnDetails, "exemptionAsked">) => ({
    name: `details.${name}`,
    value: typedText(reply?.values, `details.${name}`) ?? details[name],
    error: messageFor(errors, `details.${name}`),
  });
  const exemptionAsked = reply ? reply.values["details.exemptionAsked"] !== undefined : details.exemptionAsked;
  return (
    <StepPage
      draft={draft}
      step="details"
      heading={words.t("application.stepDetails")}
      errors={named(errors, fieldLabel(words, draft.questions))}
    >
      <RequiredNote />
      <Form
        action={href(draftPath(draft.draftId, "details"))}
        hidden={sheetOf(draft.bases.details, reply?.values)}
        autosave={useStepAutosave(draft, "details")}
      >
        <OwnDetailsFields asked={asked} field={field} listRequired />
        {exemption ? (
          <>
            <Checkbox
              name="details.exemptionAsked"
              label={words.t(exemption.offer)}
              help={words.t(exemption.explanation)}
              checked={exemptionAsked}
            />
            <TextArea
              {...field("exemptionReason")}
              label={words.t("law.exemptionReason")}
              rows={4}
              charactersMax={2000}
            />
          </>
        ) : null}
        <StepButtons />
      </Form>
    </StepPage>
  );
}
