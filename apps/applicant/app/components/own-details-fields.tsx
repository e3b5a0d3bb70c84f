import type { OwnDetails } from "@vakans/core/forms";
import { FieldRow, FieldSet, PhoneField, RadioGroup, TextField, useWords } from "@vakans/ui";

type Name = Exclude<keyof OwnDetails, "exemptionAsked" | "exemptionReason">;
type Asked = Readonly<Record<"dateOfBirth" | "presentTitle" | "municipality" | "gender", boolean>>;

type Props = {
  /** What this country's list of applicants needs (NO-1). */
  asked: Asked;
  field: (name: Name) => { name: string; value: string; error: string | undefined };
  /** An application needs what the list does; the account only keeps it. */
  listRequired: boolean;
};

/** The fields of own details: who it is, how to reach them, and what the country's list asks for. */
export function OwnDetailsFields({ asked, field, listRequired }: Props) {
  const words = useWords();
  return (
    <>
      <FieldRow>
        <TextField
          {...field("firstName")}
          label={words.t("application.firstName")}
          required
          autoComplete="given-name"
        />
        <TextField {...field("lastName")} label={words.t("application.lastName")} required autoComplete="family-name" />
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
          help={words.t(listRequired ? "application.listHelp" : "profile.listHelp")}
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
              required={listRequired}
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
              required={listRequired}
              autoComplete="organization-title"
            />
          ) : null}
          {asked.municipality ? (
            <TextField {...field("municipality")} label={words.t("law.listMunicipality")} required={listRequired} />
          ) : null}
          {asked.gender ? (
            <RadioGroup
              {...field("gender")}
              label={words.t("law.listGender")}
              help={words.t("law.listGenderHint")}
              required={listRequired}
              choices={[
                { value: "woman", label: words.t("law.genderWoman") },
                { value: "man", label: words.t("law.genderMan") },
                { value: "withheld", label: words.t("law.genderWithheld") },
              ]}
            />
          ) : null}
        </FieldSet>
      ) : null}
    </>
  );
}
