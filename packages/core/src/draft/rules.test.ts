import { expect, test } from "vitest";
import { emptyCv, emptyDetails, type OwnDetails } from "../application/schema";
import { judgeAnswers } from "../questionnaire/rules";
import type { Question } from "../questionnaire/schema";
import { inventedPolicy } from "../testing/policy";
import { askedDetails, judgeDetails, judgeSteps } from "./rules";

const complete: OwnDetails = { ...emptyDetails, firstName: "Kim", lastName: "Exempel", phone: "070-174 06 10" };
const norwegian: OwnDetails = {
  ...complete,
  dateOfBirth: "1990-05-24",
  presentTitle: "Lærer",
  municipality: "Provøy",
  gender: "withheld",
};
const today = "2026-11-22";
const fields = (details: OwnDetails, country: "SE" | "NO") =>
  judgeDetails(details, inventedPolicy(country), today).map(({ path, code }) => `${path[1]}: ${code}`);

test("SE-16: a Swedish form asks for neither age nor gender", () => {
  expect(askedDetails(inventedPolicy("SE"))).toEqual({
    dateOfBirth: false,
    presentTitle: false,
    municipality: false,
    gender: false,
    exemption: false,
  });
  expect(fields(complete, "SE")).toEqual([]);
});

test("NO-1: a Norwegian form asks what the list of applicants needs, and gender may be withheld", () => {
  expect(fields(complete, "NO")).toEqual([
    "dateOfBirth: required",
    "presentTitle: required",
    "municipality: required",
    "gender: choiceRequired",
  ]);
  expect(fields(norwegian, "NO")).toEqual([]);
});

test("NO-2: whoever asks not to be listed says why", () => {
  expect(fields({ ...norwegian, exemptionAsked: true }, "NO")).toEqual(["exemptionReason: exemptionReasonNeeded"]);
  expect(fields({ ...norwegian, exemptionAsked: true, exemptionReason: "Sjefen min vet det ikke." }, "NO")).toEqual([]);
});

test.each(["2026-11-22", "2027-01-01", "1899-12-31", "1990-02-30", "igår"])(
  "NO-1: %s is no date of birth",
  (dateOfBirth) => {
    expect(fields({ ...norwegian, dateOfBirth }, "NO")).toEqual(["dateOfBirth: birthDateInvalid"]);
  },
);

const id = "11111111-1111-4111-8111-111111111111";
const asked = { id, label: "Fråga", help: "", required: true };
const options = ["Ja", "Nej"];

test.each<[string, Question, string | string[] | undefined, string | null]>([
  ["a short text that is missing", { ...asked, type: "shortText", charactersMax: 20 }, "", "required"],
  ["blanks", { ...asked, type: "shortText", charactersMax: 20 }, "   ", "required"],
  ["a short text at its limit", { ...asked, type: "shortText", charactersMax: 10 }, "åäöåäöåäöå", null],
  [
    "decomposed letters, counted as one each",
    { ...asked, type: "shortText", charactersMax: 10 },
    "åäö".normalize("NFD").repeat(3),
    null,
  ],
  ["one character too many", { ...asked, type: "shortText", charactersMax: 10 }, "a".repeat(11), "tooLong"],
  ["no choice", { ...asked, type: "oneOf", options }, undefined, "choiceRequired"],
  ["a choice that is not offered", { ...asked, type: "oneOf", options }, "Kanske", "choiceUnknown"],
  ["several, one of them forged", { ...asked, type: "severalOf", options }, ["Ja", "Kanske"], "choiceUnknown"],
  ["several, none chosen", { ...asked, type: "severalOf", options }, [], "choiceRequired"],
  ["a number in words", { ...asked, type: "number", min: null, max: null }, "fem", "numberInvalid"],
  ["a number with a comma", { ...asked, type: "number", min: 0, max: 10 }, "2,5", null],
  ["a number below", { ...asked, type: "number", min: 0, max: 10 }, "-1", "numberBelow"],
  ["a number above", { ...asked, type: "number", min: 0, max: 10 }, "11", "numberAbove"],
  ["a day that is none", { ...asked, type: "date" }, "2026-02-30", "dateInvalid"],
  ["a day", { ...asked, type: "date" }, "2026-02-28", null],
  ["yes", { ...asked, type: "yesNo" }, "yes", null],
  ["neither yes nor no", { ...asked, type: "yesNo" }, "perhaps", "choiceUnknown"],
  ["an optional question left out", { ...asked, required: false, type: "longText", charactersMax: 100 }, "", null],
  ["a statement", { id, type: "statement", text: "Läs detta." }, undefined, null],
])("an answer is judged: %s", (_what, question, value, code) => {
  const problems = judgeAnswers([question], value === undefined ? {} : { [id]: value });
  expect(problems.map((problem) => problem.code)).toEqual(code ? [code] : []);
});

const open = { details: norwegian, cv: emptyCv, answers: {}, visited: [], language: "nb" };
const filled = {
  wishes: { areas: ["healthCare" as const], extents: [], availability: "", letter: "Jeg vil gjerne arbeide hos dere." },
  cv: { ...emptyCv, work: [{ id: "1", employer: "Kommune", position: "Lærer", from: "", to: "", description: "" }] },
};

test.each([
  {
    id: "RO-2, RO-3",
    what: "nothing in its fields",
    content: open,
    codes: ["fieldsOfWorkNeeded", "letterNeeded", "cvNeeded"],
  },
  { id: "RO-2", what: "no CV in its fields", content: { ...open, wishes: filled.wishes }, codes: ["cvNeeded"] },
  {
    id: "RO-2",
    what: "no letter in its field",
    content: { ...open, ...filled, wishes: { ...filled.wishes, letter: "" } },
    codes: ["letterNeeded"],
  },
  {
    id: "RO-3",
    what: "no field of work",
    content: { ...open, ...filled, wishes: { ...filled.wishes, areas: [] } },
    codes: ["fieldsOfWorkNeeded"],
  },
  { id: "RO-2, RO-3", what: "all of it", content: { ...open, ...filled }, codes: [] },
])("$id: an open application with $what, whatever is attached, is told of $codes", ({ content, codes }) => {
  const policy = inventedPolicy("NO", { standingAdvert: { title: "Åpen søknad" } });
  const found = judgeSteps({ content, questions: [], standing: true, today }, policy).cv;
  expect(found.map(({ code }) => code)).toEqual(codes);
});

test("RO-2, RO-3: a tenant may ask for neither, and an application for a post is never asked", () => {
  const lenient = { title: "Åpen søknad", fieldsOfWorkRequired: false, structuredCvRequired: false };
  const facts = { content: open, questions: [], today };
  const cvOf = (standing: boolean, standingAdvert: object) =>
    judgeSteps({ ...facts, standing }, inventedPolicy("NO", { standingAdvert })).cv;
  expect(cvOf(true, lenient)).toEqual([]);
  expect(cvOf(false, { title: "Åpen søknad" })).toEqual([]);
});
