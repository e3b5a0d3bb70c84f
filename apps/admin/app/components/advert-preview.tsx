import type { Area, Employment, Extent, Question } from "@vakans/core/forms";
import { FactList, Heading, Prose, Section, Small } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { areaWord, type ContactRole, contactRoleWord, employmentWord, extentWord, questionTypeWord } from "./labels";

/** An advert as it would stand published; section texts are HTML that the core has made. */
export type Preview = {
  title: string;
  area: Area;
  extent: Extent;
  extentPercent: number | null;
  employment: Employment;
  place: string;
  posts: number | null;
  startOn: string;
  pay: string;
  lastDayOn: string | null;
  intro: string;
  about: string;
  reference: string;
  unitName: string;
  sections: readonly { heading: string; html: string }[];
  must: readonly string[];
  should: readonly string[];
  process: readonly { what: string; on: string }[];
  contacts: readonly { role: ContactRole; title: string; phone: string; email: string }[];
  questions: readonly Question[];
  /** The statutory sentences as they will stand. */
  notices: readonly string[];
};

/** The advert as the public reads it, in the frame of the editor. */
export function AdvertPreview({ preview, note }: { preview: Preview; note: string }) {
  const { words } = useShell();
  const { extent, extentPercent } = preview;
  const extentText = words.t(extentWord[extent]);
  return (
    <Section heading={words.t("admin.preview")}>
      <Small>{note}</Small>
      <div className="va-preview">
        <Heading level={3} size="lg">
          {preview.title}
        </Heading>
        <FactList
          columns
          facts={[
            {
              name: words.t("jobs.lastDay"),
              value: preview.lastDayOn ? words.longDate(preview.lastDayOn) : words.t("jobs.noLastDay"),
            },
            {
              name: words.t("jobs.extent"),
              value: extentPercent
                ? words.t("jobs.percentOf", { extent: extentText, percent: extentPercent })
                : extentText,
            },
            { name: words.t("jobs.employment"), value: words.t(employmentWord[preview.employment]) },
            { name: words.t("jobs.start"), value: preview.startOn },
            { name: words.t("jobs.unit"), value: preview.unitName },
            { name: words.t("jobs.place"), value: preview.place },
            { name: words.t("jobs.area"), value: words.t(areaWord[preview.area]) },
            { name: words.t("jobs.pay"), value: preview.pay },
            { name: words.t("jobs.posts"), value: preview.posts === null ? "" : words.number(preview.posts) },
            { name: words.t("jobs.reference"), value: preview.reference },
          ]}
        />
        <Prose>
          {preview.intro ? <p>{preview.intro}</p> : null}
          {preview.about ? (
            <>
              <h4>{words.t("jobs.about")}</h4>
              <p>{preview.about}</p>
            </>
          ) : null}
        </Prose>
        {preview.sections.map(({ heading, html }, place) => (
          <div className="va-preview__part" key={place}>
            <Heading level={4} size="xs">
              {heading}
            </Heading>
            <Prose html={html} />
          </div>
        ))}
        <Prose>
          <Lines heading={words.t("jobs.must")} lines={preview.must} />
          <Lines heading={words.t("jobs.should")} lines={preview.should} />
          <Lines
            heading={words.t("jobs.processHeading")}
            lines={preview.process.map(({ what, on }) => `${words.longDate(on)}: ${what}`)}
          />
          <Lines
            heading={words.t("admin.contacts")}
            lines={preview.contacts.map(({ role, title, phone, email }) =>
              [`${title} (${words.t(contactRoleWord[role])})`, phone, email].filter((part) => part !== "").join(", "),
            )}
          />
          <Lines
            heading={words.t("jobs.questionsHeading")}
            lines={preview.questions.map((question) =>
              question.type === "statement"
                ? question.text
                : `${question.label} (${words.t(questionTypeWord[question.type])})`,
            )}
          />
          <Lines heading={words.t("jobs.noticesHeading")} lines={preview.notices} />
        </Prose>
      </div>
    </Section>
  );
}

function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    </>
  );
}
