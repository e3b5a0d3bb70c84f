import { and, eq, inArray } from "drizzle-orm";
import { discardFilesOfDraft } from "../attachment/acts";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { basisOf, basisOfField } from "./basis";
import { draftOf } from "./queries";
import { differingFields, judgeWriting, openChoices, withValue } from "./rules";
import type { ApplicationStep, DraftContent, DraftPart, PartValues, Sheet } from "./schema";
import { draft, keptForm } from "./table";

type Place = { readonly tx: Database; readonly now: Date; readonly applicantId: string; readonly draftId: string };

/** So many texts are kept beside one draft; the oldest gives way. */
const othersMax = 6;

/** What became of a text: written, kept beside because the part had changed elsewhere, or older than what its own page sent. */
export type Written = {
  readonly outcome: "written" | "beside" | "overtaken";
  /** What the part is now: a form that goes on writing is made from this. */
  readonly basis: string;
  readonly revision: number;
  readonly keptAt: Date;
};

type Text = {
  readonly part: DraftPart;
  readonly values: PartValues;
  readonly sheet: Sheet;
  /** The step that the person went on from. */
  readonly passed?: ApplicationStep | null;
};

/** Holds a draft, changes what it holds, and counts the change. Refuses as `draftOf` does. */
export async function changeDraft(
  { tx, now, applicantId, draftId }: Place,
  edit: (content: DraftContent) => DraftContent,
) {
  const { draft: mine } = await draftOf(tx, { draftId, applicantId }, true);
  const revision = mine.revision + 1;
  const content = withoutSettled(edit(mine.content));
  await tx.update(draft).set({ content, revision, updatedAt: now }).where(eq(draft.id, draftId));
  return { revision, keptAt: now, content };
}

/** A text beside the draft that says the same by now has nothing left to choose. */
function withoutSettled(content: DraftContent): DraftContent {
  if (!content.others) return content;
  const { others: _, ...rest } = content;
  const open = openChoices(content).map(({ by, at, part, values }) => ({ by, at, part, values }));
  return open.length > 0 ? { ...rest, others: open } : rest;
}

/** Marks a step as passed. */
export const passed = (content: DraftContent, step: ApplicationStep | null | undefined): DraftContent =>
  step && !content.visited.includes(step) ? { ...content, visited: [...content.visited, step] } : content;

/**
 * Writes a text into its part of a draft, unless the part was changed elsewhere since the text's form was made: then what
 * is there stays, and the text is kept beside it.
 */
export async function writePart(place: Place, text: Text): Promise<Written> {
  const { part, values, sheet } = text;
  const [field] = Object.keys(values);
  const mark = part === "cv" ? (field ?? part) : part;
  const basisIn = (content: DraftContent) =>
    part === "cv" ? basisOfField(content, part, mark) : basisOf(content, part);
  let outcome: Written["outcome"] = "written";
  const { revision, keptAt, content } = await changeDraft(place, (before) => {
    outcome = judgeWriting({
      differs: differingFields(before, part, values).length > 0,
      fits: sheet.basis === basisIn(before),
      sheet,
      writer: before.writers?.[mark],
    });
    if (outcome === "overtaken") return passed(before, text.passed);
    if (outcome === "beside") return beside(before, text, place.now);
    const after = Object.entries(values).reduce((made, [name, value]) => withValue(made, name, value), before);
    const others = (after.others ?? []).filter((other) => other.by !== sheet.by || other.part !== part);
    const { [mark]: _, ...writers } = after.writers ?? {};
    return passed(
      {
        ...after,
        ...(after.others ? { others } : {}),
        writers: sheet.by ? { ...writers, [mark]: { by: sheet.by, turn: sheet.turn ?? 0 } } : writers,
      },
      text.passed,
    );
  });
  return { outcome, basis: basisIn(content), revision, keptAt };
}

function beside(content: DraftContent, { part, values, sheet }: Text, now: Date): DraftContent {
  const by = sheet.by ?? newId();
  const rest = (content.others ?? []).filter((other) => other.by !== by || other.part !== part);
  return { ...content, others: [...rest, { by, at: now.toISOString(), part, values }].slice(-othersMax) };
}

/** Lets go of a draft and its files. What was handed in before stays as it is. */
export async function discardDraft(tx: Database, draftId: string): Promise<void> {
  await discardFilesOfDraft(tx, draftId);
  await tx.delete(draft).where(eq(draft.id, draftId));
}

/** Lets go of what somebody has begun and not handed in, all of it or some of it, and of forms that came late. */
export async function discardBegun(tx: Database, applicantId: string, some?: readonly string[]): Promise<number> {
  const theirs = and(eq(draft.applicantId, applicantId), some ? inArray(draft.id, [...some]) : undefined);
  const begun = await tx.select({ id: draft.id }).from(draft).where(theirs).for("update");
  for (const { id } of begun) await discardDraft(tx, id);
  await tx.delete(keptForm).where(eq(keptForm.applicantId, applicantId));
  return begun.length;
}
