import type { CvPart } from "@vakans/core/forms";
import { Button, Form, Heading, Lead, Section, VisuallyHidden } from "@vakans/ui";
import { type PageShell, useShell } from "@vakans/web/shell";
import { cvParts, cvTexts, cvWords } from "../../components/cv-text";
import { type Draft, draftPath, fieldLabel } from "../../components/draft";

/** The fields of an application for which there are two texts, side by side. */
export function ChooseView({ draft }: { draft: Draft }) {
  const shell = useShell();
  const { words, tenant } = shell;
  const zone = tenant?.policy.timeZone ?? "UTC";
  return (
    <>
      <p className="va-small va-job-line">{words.t("application.applyingFor", { title: draft.title })}</p>
      <Heading level={1}>{words.t("draft.chooseHeading")}</Heading>
      <Lead>{words.t("draft.chooseLead")}</Lead>
      {draft.choices.flatMap(({ by, at, fields }) =>
        fields.map(({ field, kept, other }) => {
          const label = labelOf(shell, draft, field);
          const sides = [
            { stays: "kept", heading: words.t("draft.chooseKept"), text: textOf(shell, draft, field, kept) },
            {
              stays: "other",
              heading: words.t("draft.chooseOther", { at: words.instant(at, zone) }),
              text: textOf(shell, draft, field, other),
            },
          ];
          return (
            <Section key={`${by} ${field}`} heading={label}>
              <div className="va-choice">
                {sides.map(({ stays, heading, text }) => (
                  <Form
                    key={stays}
                    action={shell.href(draftPath(draft.draftId, "choose"))}
                    hidden={{ by, field, stays }}
                    label={`${label}: ${heading}`}
                  >
                    <Heading level={3} size="2xs">
                      {heading}
                    </Heading>
                    {text ? (
                      <p className="va-choice__text">{text}</p>
                    ) : (
                      <p className="va-choice__text va-quiet">{words.t("draft.chooseEmpty")}</p>
                    )}
                    <Button look="secondary">
                      {words.t("draft.chooseButton")}
                      <VisuallyHidden>
                        {" "}
                        {label}, {heading}
                      </VisuallyHidden>
                    </Button>
                  </Form>
                ))}
              </div>
            </Section>
          );
        }),
      )}
    </>
  );
}

const isPart = (name: string | undefined): name is CvPart => cvParts.some((part) => part === name);

/** What a field is called where its text is chosen. */
function labelOf({ words }: PageShell, draft: Draft, field: string): string {
  const [part, name] = field.split(".");
  if (part === "cv" && isPart(name)) return words.t(cvWords[name].name);
  const own = fieldLabel(words, draft.questions)(field);
  if (own) return own;
  if (name === "exemptionAsked") return words.t("application.exemption");
  return name === "exemptionReason" ? words.t("law.exemptionReason") : (name ?? field);
}

const genders = { woman: "law.genderWoman", man: "law.genderMan", withheld: "law.genderWithheld" } as const;

/** A text as it will be read; "" for none. */
function textOf({ words }: PageShell, draft: Draft, field: string, value: unknown): string {
  const [part, name] = field.split(".");
  if (value === undefined || value === "" || value === null) return "";
  if (part === "cv" && isPart(name)) {
    const texts = cvTexts(words, { ...emptyCv, [name]: [value] })[name];
    return texts.map((row) => [row.title, row.about, row.when, row.text].filter(Boolean).join("\n")).join("\n");
  }
  if (typeof value === "boolean") return words.t(value ? "ui.yes" : "ui.no");
  if (Array.isArray(value)) return value.map(String).join("\n");
  if (field === "details.gender") return words.t(genders[value as keyof typeof genders]);
  const question = draft.questions.find(({ id }) => id === name);
  if (question?.type === "yesNo") return value === "yes" || value === "no" ? words.t(`ui.${value}`) : String(value);
  return String(value);
}

const emptyCv = { education: [], work: [], languages: [], licences: [] };
