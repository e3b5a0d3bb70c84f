import type { AnswerValue, Cv, OwnDetails } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import { FileList, type ListedFile, Section, SummaryList, TextLink, useWords, VisuallyHidden } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { type CvRowText, cvParts, cvTexts, cvWords } from "./cv-text";
import type { Policy } from "./draft";
import { type Wishes, wishFacts } from "./wishes";

const genderWord = { woman: "law.genderWoman", man: "law.genderMan", withheld: "law.genderWithheld" } as const;

/** Own details in words; what this country's form does not ask for is left out. */
export function detailFacts(words: Words, policy: Policy, details: OwnDetails, email: string | null) {
  const asked = policy.pack.applicantList?.fields ?? [];
  const address = [details.street, `${details.postalCode} ${details.city}`.trim()]
    .filter((line) => line !== "")
    .join("\n");
  return [
    { name: words.t("application.firstName"), value: details.firstName },
    { name: words.t("application.lastName"), value: details.lastName },
    { name: words.t("application.street"), value: address },
    { name: words.t("application.phone"), value: details.phone },
    ...(email === null ? [] : [{ name: words.t("application.email"), value: email }]),
    ...(asked.includes("dateOfBirth") ? [{ name: words.t("law.listDateOfBirth"), value: details.dateOfBirth }] : []),
    ...(asked.includes("presentTitle") ? [{ name: words.t("law.listPresentTitle"), value: details.presentTitle }] : []),
    ...(asked.includes("municipality") ? [{ name: words.t("law.listMunicipality"), value: details.municipality }] : []),
    ...(asked.includes("gender")
      ? [{ name: words.t("law.listGender"), value: details.gender ? words.t(genderWord[details.gender]) : "" }]
      : []),
    ...(details.exemptionAsked
      ? [
          {
            name: words.t("application.exemption"),
            value: `${words.t("application.exemptionYes")}\n${details.exemptionReason}`.trim(),
          },
        ]
      : []),
  ];
}

/** An answer as its reader reads it. */
function answerText(words: Words, type: string, value: AnswerValue | undefined): string {
  if (value === undefined || value === "") return "";
  if (typeof value !== "string") return value.join("\n");
  if (type === "yesNo") return value === "yes" ? words.t("ui.yes") : words.t("ui.no");
  if (type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return words.longDate(value);
  return value;
}

type Change = { readonly href: string; readonly label: string } | undefined;

const changeLink = (change: Change) =>
  change ? (
    <TextLink href={change.href}>
      {change.label}
      <VisuallyHidden> </VisuallyHidden>
    </TextLink>
  ) : undefined;

/** One row of a CV. */
export function CvRow({ row }: { row: CvRowText }) {
  return (
    <>
      <strong>{row.title}</strong>
      {row.about ? `, ${row.about}` : null}
      {row.when ? <span className="va-quiet"> {row.when}</span> : null}
      {row.text ? <span className="va-cv__text">{row.text}</span> : null}
    </>
  );
}

type Contents = {
  readonly details: OwnDetails;
  readonly email: string;
  readonly cv: Cv;
  /** Only in open applications. */
  readonly wishes?: Wishes | undefined;
  readonly answers: readonly {
    readonly questionId: string;
    readonly label: string;
    readonly type: string;
    readonly value: AnswerValue | undefined;
  }[];
  readonly files: readonly ListedFile[];
};

/** An application as it will be read, part by part; `change` leads to where a part is changed. */
export function ApplicationContents({
  contents,
  change,
}: {
  contents: Contents;
  change?: (part: "details" | "wishes" | "cv" | "questions" | "attachments") => Change;
}) {
  const words = useWords();
  const { tenant } = useShell();
  if (!tenant) return null;
  const texts = cvTexts(words, contents.cv);
  return (
    <>
      <Section heading={words.t("application.stepDetails")} aside={changeLink(change?.("details"))}>
        <SummaryList items={detailFacts(words, tenant.policy, contents.details, contents.email)} />
      </Section>
      {contents.wishes ? (
        <Section heading={words.t("profile.wishHeading")} aside={changeLink(change?.("wishes"))}>
          <SummaryList items={wishFacts(words, contents.wishes)} />
        </Section>
      ) : null}
      <Section heading={words.t("application.stepCv")} aside={changeLink(change?.("cv"))}>
        <SummaryList
          items={cvParts.map((part) => ({
            name: words.t(cvWords[part].name),
            value:
              texts[part].length > 0 ? (
                <ul className="va-cv">
                  {texts[part].map((row, place) => (
                    <li key={place}>
                      <CvRow row={row} />
                    </li>
                  ))}
                </ul>
              ) : null,
          }))}
        />
      </Section>
      {contents.answers.length > 0 ? (
        <Section heading={words.t("application.stepQuestions")} aside={changeLink(change?.("questions"))}>
          <SummaryList
            items={contents.answers.map(({ label, type, value }) => ({
              name: label,
              value: answerText(words, type, value),
            }))}
          />
        </Section>
      ) : null}
      <Section heading={words.t("attachment.step")} aside={changeLink(change?.("attachments"))}>
        <FileList files={contents.files} empty={words.t("attachment.noneSent")} />
      </Section>
    </>
  );
}
