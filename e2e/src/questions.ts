import type { Page } from "@playwright/test";

type Asked = { readonly label: string; readonly required: boolean };

/** A question of each type there is, with what somebody answers. */
export type JourneyQuestion =
  | { readonly type: "statement"; readonly text: string }
  | (Asked & {
      readonly type: "shortText" | "longText" | "number" | "date";
      readonly answer: string;
      readonly shown?: RegExp;
    })
  | (Asked & { readonly type: "yesNo"; readonly answer: "yes" | "no" })
  | (Asked & { readonly type: "oneOf"; readonly options: readonly string[]; readonly answer: string })
  | (Asked & { readonly type: "severalOf"; readonly options: readonly string[]; readonly answer: readonly string[] });

export const questions: readonly JourneyQuestion[] = [
  { type: "statement", text: "Hamnen är öppen dygnet runt, även på helger." },
  { type: "shortText", label: "Vilken hamn kan du bäst?", required: true, answer: "Norra kajen" },
  {
    type: "longText",
    label: "Berätta om en natt till sjöss",
    required: true,
    answer: "Det blåste från nordost.\nVi låg stilla till gryningen – sedan kom isen. 😀",
  },
  { type: "oneOf", label: "Hur vill du arbeta?", required: true, options: ["Dag", "Kväll", "Natt"], answer: "Kväll" },
  {
    type: "severalOf",
    label: "Vilka båtar kör du?",
    required: true,
    options: ["Bogserbåt", "Lotsbåt", "Färja"],
    answer: ["Bogserbåt", "Färja"],
  },
  { type: "number", label: "Hur många år har du arbetat i hamn?", required: true, answer: "12" },
  {
    type: "date",
    label: "När kan du börja?",
    required: true,
    answer: "2027-03-01",
    shown: /2027-03-01|1\.? mars 2027/,
  },
  { type: "yesNo", label: "Har du körkort?", required: true, answer: "yes" },
  { type: "shortText", label: "Något mer som vi bör veta?", required: false, answer: "" },
];

type Askable = Exclude<JourneyQuestion, { type: "statement" }>;

export const asked = questions.filter((question): question is Askable => question.type !== "statement");

/** What a reader of the application sees of an answer. */
export const shownAnswers = asked.flatMap((question): (string | RegExp)[] => {
  if (question.type === "severalOf") return [...question.answer];
  if (question.type === "yesNo" || question.answer === "") return [];
  if (question.type === "oneOf") return [question.answer];
  if (question.shown) return [question.shown];
  return question.answer.split("\n");
});

/** The fields of a question on the page that asks it, found by its label as a person finds it. */
export async function answerAll(page: Page): Promise<void> {
  for (const question of asked) {
    const { type, label } = question;
    if (type === "oneOf" || type === "severalOf" || type === "yesNo") {
      const group = page.getByRole("group", { name: label });
      if (type === "yesNo")
        await group
          .getByRole("radio")
          .nth(question.answer === "yes" ? 0 : 1)
          .check();
      if (type === "oneOf") await group.getByLabel(question.answer, { exact: true }).check();
      if (type === "severalOf")
        for (const option of question.answer) await group.getByLabel(option, { exact: true }).check();
    } else if (question.answer !== "") {
      await page.getByRole("textbox", { name: label }).fill(question.answer);
    }
  }
}
