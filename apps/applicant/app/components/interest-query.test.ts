import { expect, test } from "vitest";
import { interestSearch, readInterestQuery } from "./interest-query";

const read = (search: string) => readInterestQuery(new URLSearchParams(search));
const unit = "01a2030a-8d72-7629-925d-1804a0004a70";

test("VN-7: answers go into an address and come back as they were", () => {
  const search = `?area=education&area=it&occupation=2221&extent=partTime&employment=onCall&place=${encodeURIComponent("Härnösand")}&unit=${unit}`;
  expect(interestSearch(read(search).answers)).toBe(search.replace("Härnösand", "H%C3%A4rn%C3%B6sand"));
  expect(interestSearch(read("").answers)).toBe("");
});

test("places that were typed with commas stand beside those that were ticked, each once", () => {
  const { answers } = read(`place=Bo&otherPlaces=${encodeURIComponent(" Ås, Bo ,,Ny ")}`);
  expect(answers.places).toEqual(["Bo", "Ås", "Ny"]);
});

test("what an address says that nobody knows is left out, and nothing of a person is ever read from it", () => {
  const { answers } = read("area=astronauts&area=it&occupation=22a1&extent=&unit=1&email=kim@example.se&place=");
  expect(answers).toEqual({ areas: ["it"], occupations: [], extents: [], employments: [], places: [], unitIds: [] });
});
