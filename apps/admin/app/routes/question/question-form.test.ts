import { type Question, question, questionTypes } from "@vakans/core/forms";
import { readForm } from "@vakans/web";
import { expect, test } from "vitest";
import { emptyValues, questionOf, valuesOf } from "./question-form";

const id = "018f2b3c-0000-7000-8000-000000000001";

/** A form as a browser posts it. */
const posted = (values: Readonly<Record<string, unknown>>) => {
  const pairs = Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]);
  return readForm(new Request("https://a.example", { method: "POST", body: new URLSearchParams(pairs) }));
};

const typed: Readonly<Record<Question["type"], Record<string, string>>> = {
  shortText: { label: "Fråga", charactersMax: "150", required: "yes" },
  longText: { label: "Fråga", charactersMax: "1500" },
  oneOf: { label: "Fråga", options: "Ett\n\n  Två " },
  severalOf: { label: "Fråga", options: "Ett\nTvå\nTre" },
  number: { label: "Fråga", min: "0,5", max: "" },
  date: { label: "Fråga" },
  yesNo: { label: "Fråga", help: "Hjälp" },
  statement: { text: "Läs det här." },
};

test.each(questionTypes)("a question of the type %s goes through its form and back unchanged", async (type) => {
  const first = question.parse(questionOf(await posted(typed[type]), id, type));
  const again = question.parse(questionOf(await posted(valuesOf(first)), id, type));
  expect(again).toEqual(first);
  expect(first.type).toBe(type);
});

test("an empty form asks for its answer, and proposes a length only where an answer has one", () => {
  expect(emptyValues("shortText")).toEqual({ required: "yes", charactersMax: "150" });
  expect(emptyValues("yesNo")["charactersMax"]).toBe("");
});
