import type { FieldProblem, OwnDetails } from "@vakans/core/forms";
import {
  Checkbox,
  FieldRow,
  FieldSet,
  Form,
  PhoneField,
  RadioGroup,
  RequiredNote,
  TextArea,
  TextField,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { type Draft, draftPath, fieldLabel, messageFor, named } from "../../components/draft";
import { usePolicy } from "../../components/policy";
import { StepButtons, StepPage } from "../../components/step-page";
import { stepErrors, typedText, unkept } from "../../components/step-reply";

type Props = { draft: Draft; problems: readonly FieldProblem[]; reply: FormReply | null | undefined };

/** Who applies, and in Norway what the list of applicants needs (NO-1) and the wish not to stand on it (NO-2). */
export function DetailsView({ draft, problems, reply: answered }: Props) {
  const reply = unkept(answered);
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
      <Form action={href(draftPath(draft.draftId, "details"))}>
        <FieldRow>
          <TextField
            {...field("firstName")}
            label={words.t("application.firstName")}
            required
            autoComplete="given-name"
          />
          <TextField
            {...field("lastName")}
            label={words.t("application.lastName")}
            required
            autoComplete="family-name"
          />
        </FieldRow>
        <PhoneField
          {...field("phone")}
          label={words.t("application.phone")}
          help={words.t("application.phoneHelp")}
          required
        />
        <TextField {...field("street")} label={words.t("application.street")} autoComplete="street-address" />
        <FieldRow>
          <TextField {...field("postalCode")} label={words.t("application.postalCode")} autoComplete="postal-code" />
          <TextField {...field("city")} label={words.t("application.city")} autoComplete="address-level2" />
        </FieldRow>
        {asked.dateOfBirth || asked.presentTitle || asked.municipality || asked.gender ? (
          <FieldSet
            legend={words.t("application.listHeading")}
            help={words.t("application.listHelp")}
            id="applicant-list"
          >
            {asked.dateOfBirth ? (
              <TextField
                {...field("dateOfBirth")}
                label={words.t("law.listDateOfBirth")}
                help={
                  <>
                    <p>{words.t("law.listDateOfBirthHint")}</p>
                    <p>{words.t("application.birthHelp")}</p>
                  </>
                }
                required
                width={12}
                inputMode="text"
                autoComplete="bday"
              />
            ) : null}
            {asked.presentTitle ? (
              <TextField
                {...field("presentTitle")}
                label={words.t("law.listPresentTitle")}
                help={words.t("law.listPresentTitleHint")}
                required
                autoComplete="organization-title"
              />
            ) : null}
            {asked.municipality ? (
              <TextField {...field("municipality")} label={words.t("law.listMunicipality")} required />
            ) : null}
            {asked.gender ? (
              <RadioGroup
                {...field("gender")}
                label={words.t("law.listGender")}
                help={words.t("law.listGenderHint")}
                required
                choices={[
                  { value: "woman", label: words.t("law.genderWoman") },
                  { value: "man", label: words.t("law.genderMan") },
                  { value: "withheld", label: words.t("law.genderWithheld") },
                ]}
              />
            ) : null}
          </FieldSet>
        ) : null}
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
