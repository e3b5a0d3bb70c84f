import type { AdvertText } from "@vakans/core/forms";
import type { FormFields } from "@vakans/web";

/** An advert as it is typed: everything is text until the schema has judged it. */
export type AdvertForm = {
  readonly title: string;
  readonly area: string;
  /** "Kockar (5120)", as the list of suggestions has it. */
  readonly occupation: string;
  readonly extent: string;
  readonly extentPercent: string;
  readonly employment: string;
  readonly place: string;
  readonly posts: string;
  readonly startOn: string;
  readonly pay: string;
  readonly lastDayOn: string;
  readonly intro: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  /** One requirement a line. */
  readonly must: string;
  readonly should: string;
  readonly process: readonly { readonly what: string; readonly on: string }[];
  readonly contactIds: readonly string[];
  readonly registerCheck: string;
  readonly standing: boolean;
  readonly language: string;
};

const numberText = (value: number | null) => (value === null ? "" : String(value));

/** An official occupation, as the form suggests it. */
export type Occupation = { readonly code: string; readonly name: string };

export const occupationText = ({ code, name }: Occupation): string => `${name} (${code})`;

/** What is stored, as the form shows it. */
export function formOfText(text: AdvertText, occupations: readonly Occupation[] = []): AdvertForm {
  const occupation = occupations.find(({ code }) => code === text.occupation);
  return {
    ...text,
    occupation: occupation ? occupationText(occupation) : (text.occupation ?? ""),
    extentPercent: numberText(text.extentPercent),
    posts: numberText(text.posts),
    lastDayOn: text.lastDayOn ?? "",
    sections: text.sections.map(({ heading, text: body }) => ({ heading, text: body })),
    process: text.process.map(({ what, on }) => ({ what, on })),
    must: text.must.join("\n"),
    should: text.should.join("\n"),
    registerCheck: text.registerCheck ?? "",
    language: text.language ?? "",
  };
}

const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === "object" && row !== null) : [];

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What was typed, whatever it is: nothing is refused here, so that nothing is lost. */
export function formOfFields(fields: FormFields): AdvertForm {
  const root = fields.object()["text"];
  const rows = typeof root === "object" && root !== null ? (root as Record<string, unknown>) : {};
  const text = (name: string) => fields.text(`text.${name}`);
  return {
    title: text("title"),
    area: text("area"),
    occupation: text("occupation"),
    extent: text("extent"),
    extentPercent: text("extentPercent"),
    employment: text("employment"),
    place: text("place"),
    posts: text("posts"),
    startOn: text("startOn"),
    pay: text("pay"),
    lastDayOn: text("lastDayOn"),
    intro: text("intro"),
    sections: rowsOf(rows["sections"]).map(({ heading, text: body }) => ({
      heading: textOf(heading),
      text: textOf(body),
    })),
    must: text("must"),
    should: text("should"),
    process: rowsOf(rows["process"]).map(({ what, on }) => ({ what: textOf(what), on: textOf(on) })),
    contactIds: fields.all("text.contactIds"),
    registerCheck: text("registerCheck"),
    standing: fields.flag("text.standing"),
    language: text("language"),
  };
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const numberOf = (text: string) => (text.trim() === "" ? null : Number(text.trim()));

/** The code that a suggestion ends with. What was typed without one is left as it is: the schema refuses it at its field. */
const codeOf = (text: string) => (text.trim() === "" ? null : (/\(?(\d{4})\)?$/.exec(text.trim())?.[1] ?? text.trim()));

const isFilled = (row: Readonly<Record<string, string>>) => Object.values(row).some((value) => value.trim() !== "");

/** The typed advert as the schema takes it. Rows that were left empty were never meant. */
export function textOfForm(form: AdvertForm): unknown {
  return {
    ...form,
    occupation: codeOf(form.occupation),
    extentPercent: numberOf(form.extentPercent),
    posts: numberOf(form.posts),
    lastDayOn: form.lastDayOn || null,
    sections: form.sections.filter(isFilled),
    must: linesOf(form.must),
    should: linesOf(form.should),
    process: form.process.filter(isFilled),
    registerCheck: form.registerCheck || null,
    language: form.language || null,
  };
}

/** The form without the rows that were left empty: what the schema's problems count by. */
export const trimmed = (form: AdvertForm): AdvertForm => ({
  ...form,
  sections: form.sections.filter(isFilled),
  process: form.process.filter(isFilled),
});

/** The form after one of its row buttons; null when the button was none of them. */
export function afterButton(form: AdvertForm, go: string): AdvertForm | null {
  const [, act, list, place] = /^(add|remove)-(section|process)(?:-(\d+))?$/.exec(go) ?? [];
  if (!act) return null;
  const without = <Row>(rows: readonly Row[]) => rows.filter((_, index) => index !== Number(place));
  if (list === "section")
    return {
      ...form,
      sections: act === "add" ? [...form.sections, { heading: "", text: "" }] : without(form.sections),
    };
  return { ...form, process: act === "add" ? [...form.process, { what: "", on: "" }] : without(form.process) };
}

/** The parts of an advert that two people left different, in the order of the form. */
export function differingParts(mine: AdvertForm, stored: AdvertForm): (keyof AdvertForm)[] {
  const parts = Object.keys(stored) as (keyof AdvertForm)[];
  return parts.filter((part) => JSON.stringify(mine[part]) !== JSON.stringify(stored[part]));
}
