import type { WordKey } from "@vakans/i18n";
import { Heading, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";

type Level = "secondary" | "vocational" | "bachelor" | "master" | "doctorate" | "course" | "other";
type Fluency = "basic" | "good" | "fluent" | "native";

/** A structured CV. Months are "2024-08", or empty. */
export type ShownCv = {
  education: readonly { school: string; programme: string; level: Level; from: string; to: string }[];
  work: readonly { employer: string; position: string; from: string; to: string; description: string }[];
  languages: readonly { name: string; level: Fluency }[];
  licences: readonly { name: string; issuedBy: string; year: string }[];
};

const levelWord: Readonly<Record<Level, WordKey>> = {
  secondary: "admin.levelSecondary",
  vocational: "admin.levelVocational",
  bachelor: "admin.levelBachelor",
  master: "admin.levelMaster",
  doctorate: "admin.levelDoctorate",
  course: "admin.levelCourse",
  other: "admin.levelAnother",
};

const fluencyWord: Readonly<Record<Fluency, WordKey>> = {
  basic: "admin.fluencyBasic",
  good: "admin.fluencyGood",
  fluent: "admin.fluencyFluent",
  native: "admin.fluencyNative",
};

type Line = { what: string; where: string; when: string; more?: string };

export function CvSections({ cv }: { cv: ShownCv }) {
  const { words } = useShell();
  const span = (from: string, to: string) =>
    from === "" && to === "" ? "" : `${from || "?"} – ${to || words.t("admin.ongoing")}`;
  const parts: readonly { heading: string; lines: readonly Line[] }[] = [
    {
      heading: words.t("admin.work"),
      lines: cv.work.map(({ position, employer, from, to, description }) => ({
        what: position,
        where: employer,
        when: span(from, to),
        more: description,
      })),
    },
    {
      heading: words.t("admin.education"),
      lines: cv.education.map(({ programme, school, level, from, to }) => ({
        what: programme,
        where: `${school}, ${words.t(levelWord[level])}`,
        when: span(from, to),
      })),
    },
    {
      heading: words.t("admin.languages"),
      lines: cv.languages.map(({ name, level }) => ({ what: name, where: words.t(fluencyWord[level]), when: "" })),
    },
    {
      heading: words.t("admin.licences"),
      lines: cv.licences.map(({ name, issuedBy, year }) => ({ what: name, where: issuedBy, when: year })),
    },
  ];
  const filled = parts.filter(({ lines }) => lines.length > 0);
  return (
    <Section heading={words.t("admin.cv")}>
      {filled.length === 0 ? <p className="va-quiet">{words.t("admin.cvEmpty")}</p> : null}
      {filled.map(({ heading, lines }) => (
        <div key={heading}>
          <Heading level={3}>{heading}</Heading>
          <ul className="va-cv">
            {lines.map((line, place) => (
              <CvLine key={place} {...line} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function CvLine({ what, where, when, more }: Line): ReactNode {
  return (
    <li>
      <span className="va-quiet">{when}</span>
      <div>
        <strong>{what}</strong>
        {where ? `, ${where}` : null}
        {more ? <p className="va-lines">{more}</p> : null}
      </div>
    </li>
  );
}
