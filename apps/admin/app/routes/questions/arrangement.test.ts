import { expect, test } from "vitest";
import { arranged } from "./arrangement";

const questions = ["a", "b", "c"].map((id) => ({ id, type: "statement" as const, text: id }));
const order = (id: string, go: string) =>
  arranged(questions, id, go)
    .map((question) => question.id)
    .join("");

test.each([
  ["b", "up", "bac"],
  ["b", "down", "acb"],
  ["a", "up", "abc"],
  ["c", "down", "abc"],
  ["b", "remove", "ac"],
  ["b", "anything else", "abc"],
  ["unknown", "remove", "abc"],
])("question %s after %s", (id, go, expected) => {
  expect(order(id, go)).toBe(expected);
});
