import type { Policy } from "@vakans/tenant-config";
import { dayIn } from "../advert/rules";
import type { Cv, OwnDetails } from "../application/schema";
import { isDay, judgeAnswers } from "../questionnaire/rules";
import type { Question } from "../questionnaire/schema";
import type { FieldProblem, RefusalCode } from "../refusal";
import type {
  ApplicationStep,
  DraftContent,
  DraftPart,
  OtherText,
  PartValue,
  PartValues,
  Sheet,
  Writer,
} from "./schema";

/** Which of the fields that only some countries ask for, this tenant's form shows (NO-1, NO-2). */
export function askedDetails(policy: Policy) {
  const fields = policy.pack.applicantList?.fields ?? [];
  return {
    dateOfBirth: fields.includes("dateOfBirth"),
    presentTitle: fields.includes("presentTitle"),
    municipality: fields.includes("municipality"),
    gender: fields.includes("gender"),
    exemption: policy.pack.exemption !== null,
  };
}

const phoneForm = /^\+?[0-9][0-9 ()-]{4,}$/;
const oldest = "1900-01-01";

/** What is wrong with own details: what every country needs, and what the country pack adds for its list (NO-1). */
export function judgeDetails(details: OwnDetails, policy: Policy, today: string): readonly FieldProblem[] {
  const asked = askedDetails(policy);
  const found: [keyof OwnDetails, RefusalCode | null][] = [
    ["firstName", details.firstName ? null : "required"],
    ["lastName", details.lastName ? null : "required"],
    ["phone", details.phone ? (phoneForm.test(details.phone) ? null : "phoneInvalid") : "required"],
    ["dateOfBirth", asked.dateOfBirth ? judgeBirth(details.dateOfBirth, today) : null],
    ["presentTitle", asked.presentTitle && !details.presentTitle ? "required" : null],
    ["municipality", asked.municipality && !details.municipality ? "required" : null],
    ["gender", asked.gender && !details.gender ? "choiceRequired" : null],
    [
      "exemptionReason",
      asked.exemption && details.exemptionAsked && !details.exemptionReason ? "exemptionReasonNeeded" : null,
    ],
  ];
  return found.flatMap(([field, code]) => (code ? [{ path: ["details", field], code, details: {} }] : []));
}

/** Is this a birthday that somebody can have? */
export function judgeBirth(text: string, today: string): RefusalCode | null {
  if (!text) return "required";
  return isDay(text) && text > oldest && text < today ? null : "birthDateInvalid";
}

/** An open application names fields of work (RO-3), and needs CV and application as fields: a file alone is not enough (RO-2). */
function judgeOpenApplication({ cv, wishes }: DraftContent, policy: Policy): readonly FieldProblem[] {
  const { fieldsOfWorkRequired, structuredCvRequired } = policy.standingAdvert ?? {};
  const found: [string[], RefusalCode, boolean][] = [
    [["wishes", "areas"], "fieldsOfWorkNeeded", fieldsOfWorkRequired === true && !wishes?.areas?.length],
    [["wishes", "letter"], "letterNeeded", structuredCvRequired === true && !wishes?.letter],
    [["cv"], "cvNeeded", structuredCvRequired === true && cv.education.length === 0 && cv.work.length === 0],
  ];
  return found.flatMap(([path, code, missing]) => (missing ? [{ path, code, details: {} }] : []));
}

export type DraftFacts = {
  readonly content: DraftContent;
  readonly questions: readonly Question[];
  readonly standing: boolean;
  /** Today, in the tenant's zone. */
  readonly today: string;
};

/** Everything that is missing or wrong, by the step where it is put right. */
export function judgeSteps(
  { content, questions, standing, today }: DraftFacts,
  policy: Policy,
): Readonly<Record<ApplicationStep, readonly FieldProblem[]>> {
  return {
    details: judgeDetails(content.details, policy, today),
    cv: standing ? judgeOpenApplication(content, policy) : [],
    questions: judgeAnswers(questions, content.answers),
    attachments: [],
    summary: judgeChoices(content),
  };
}

/** As long as there are two texts for a field, nothing is handed in: one of them would be lost without a word. */
const judgeChoices = (content: DraftContent): readonly FieldProblem[] =>
  openChoices(content).length > 0 ? [{ path: ["choose"], code: "twoTexts", details: {} }] : [];

/** Values under the names that a part's fields have. */
export const under = (prefix: string, values: PartValues): PartValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));

/** What a part of a draft holds, by the names of its fields. A row of the CV is one field. */
export function valuesOf(content: DraftContent, part: DraftPart): PartValues {
  if (part === "details") return under("details", content.details);
  if (part === "questions") return under("answers", content.answers);
  if (part === "wishes") return under("wishes", content.wishes ?? {});
  const rows = Object.entries(content.cv).flatMap(([name, all]) => all.map((row) => [`cv.${name}.${row.id}`, row]));
  return Object.fromEntries(rows);
}

/** The draft with another value in a field. Undefined takes a row of the CV away. */
export function withValue(content: DraftContent, field: string, value: PartValue): DraftContent {
  const [part = "", name = "", rowId = ""] = field.split(".");
  if (part === "details") return { ...content, details: { ...content.details, [name]: value } };
  if (part === "answers")
    return { ...content, answers: { ...content.answers, [name]: (value ?? "") as DraftContent["answers"][string] } };
  if (part === "wishes")
    return { ...content, wishes: { ...content.wishes, [name]: value } as NonNullable<DraftContent["wishes"]> };
  const rows: readonly { readonly id: string }[] = content.cv[name as keyof Cv];
  const known = rows.some(({ id }) => id === rowId);
  const others = rows.filter(({ id }) => id !== rowId);
  const kept = !value ? others : known ? rows.map((row) => (row.id === rowId ? value : row)) : [...rows, value];
  return { ...content, cv: { ...content.cv, [name]: kept } as Cv };
}

/** A value in one way of writing it, whatever order its keys came in. Nothing chosen and nothing written are the same. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '""' : `[${value.map(written).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? "");
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${written(inner)}`).join()}}`;
}

/** The fields in which a text differs from what the draft holds. */
export const differingFields = (content: DraftContent, part: DraftPart, values: PartValues): readonly string[] => {
  const kept = valuesOf(content, part);
  return Object.keys(values).filter((field) => written(values[field]) !== written(kept[field]));
};

/** The texts beside a draft that still differ from it, and where. */
export const openChoices = (content: DraftContent): readonly (OtherText & { readonly fields: readonly string[] })[] =>
  (content.others ?? [])
    .map((other) => ({ ...other, fields: differingFields(content, other.part, other.values) }))
    .filter(({ fields }) => fields.length > 0);

export type WritingFacts = {
  readonly differs: boolean;
  /** The part is still what the form was made from. */
  readonly fits: boolean;
  readonly sheet: Sheet;
  /** Who wrote the part last. */
  readonly writer: Writer | undefined;
};

/**
 * What becomes of a text that comes for a part of a draft. `beside`: the part was changed elsewhere since, so neither is
 * written over. `overtaken`: the same page has sent a newer text already, and this one was only slow.
 */
export function judgeWriting({ differs, fits, sheet, writer }: WritingFacts): "written" | "beside" | "overtaken" {
  if (!differs) return "written";
  if (sheet.by && writer?.by === sheet.by) return (sheet.turn ?? 0) < writer.turn ? "overtaken" : "written";
  return sheet.basis === undefined || fits ? "written" : "beside";
}

const hourMs = 3_600_000;

type Lying = { readonly updatedAt: Date; readonly closesAt: Date | null; readonly lastDayOn: string | null };

/**
 * Until when a draft is kept that nobody hands in. Where drafts are offered it outlives the last day for a while, and one
 * for a standing advert as long after its last change.
 */
export function keptDraftsUntil({ updatedAt, closesAt }: Lying, policy: Policy): Date {
  const { offered, keptHours, keptDaysAfterLastDay } = policy.applications.drafts;
  if (!offered) return new Date(updatedAt.getTime() + keptHours * hourMs);
  const from = Math.max(updatedAt.getTime(), closesAt?.getTime() ?? 0);
  return new Date(from + keptDaysAfterLastDay * 24 * hourMs);
}

/** Whoever writes right now needs no reminder. */
const quietMs = 3 * hourMs;

/** Is it time to remind of a last day? From so many days before it on, until it has ended. */
export function isClosingSoon({ updatedAt, closesAt, lastDayOn }: Lying, policy: Policy, now: Date): boolean {
  if (!closesAt || !lastDayOn || closesAt <= now || now.getTime() - updatedAt.getTime() < quietMs) return false;
  const first = new Date(`${lastDayOn}T12:00:00Z`);
  first.setUTCDate(first.getUTCDate() - policy.applications.drafts.reminderDays);
  return dayIn(policy.timeZone, now) >= first.toISOString().slice(0, 10);
}
