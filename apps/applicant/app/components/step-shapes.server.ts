import { ownDetailsDraft } from "@vakans/core/forms";
import type { FormFields } from "@vakans/web";

/** Own details, as the form has them. */
export const detailsIn = (fields: FormFields) => ({
  details: {
    ...Object.fromEntries(Object.keys(ownDetailsDraft.shape).map((name) => [name, fields.text(`details.${name}`)])),
    exemptionAsked: fields.flag("details.exemptionAsked"),
  },
});

/** Answers by question. Each group of choices also sends an empty value, so that one without a choice is known to be empty. */
export function answersIn(fields: FormFields): { answers: Record<string, string | string[]> } {
  const names = Object.keys(fields.values()).filter((name) => name.startsWith("answers."));
  const answers = names.map((name): [string, string | string[]] => {
    const id = name.slice("answers.".length);
    if (!id.endsWith("[]")) return [id, fields.text(name)];
    return [id.slice(0, -2), fields.all(name).filter((value) => value !== "")];
  });
  return { answers: Object.fromEntries(answers) };
}

/** What somebody wants to do who applies without a post in mind. */
export const wishesIn = (fields: FormFields) => ({
  wishes: {
    areas: fields.all("wishes.areas"),
    extents: fields.all("wishes.extents"),
    availability: fields.text("wishes.availability"),
    letter: fields.text("wishes.letter"),
  },
});

/** The part of a step that its form holds. */
export function shapeOf(step: string, fields: FormFields): object {
  if (step === "details") return detailsIn(fields);
  if (step === "questions") return answersIn(fields);
  return step === "wishes" ? wishesIn(fields) : {};
}
