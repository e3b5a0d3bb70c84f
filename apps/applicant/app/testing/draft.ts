import type { Question } from "@vakans/core/forms";
import type { Draft } from "../components/draft";
import { noCv, nothingMore, ownDetails } from "./applicant";

/** A draft as the core answers it, for views; `changes` are what a test is about. */
export const draftFor = (changes: Partial<Draft> = {}): Draft => ({
  draftId: "01a20313-9481-7127-9ef1-3c75a8f97c63",
  advertId: "01a2030a-8d72-7629-925d-1804a0004a70",
  title: "Skötare",
  unitName: "Psykiatrin",
  lastDayOn: "2026-12-03",
  closesAt: new Date("2026-12-03T23:00:00Z"),
  standing: false,
  content: {
    details: ownDetails,
    cv: noCv,
    answers: {},
    visited: [],
    language: "sv",
  },
  questions: [],
  asked: nothingMore,
  problems: { details: [], cv: [], questions: [], attachments: [], summary: [] },
  files: [],
  applicationId: null,
  earlierFiles: [],
  limits: {
    formats: ["pdf", "docx"],
    megabytesMax: 10,
    perSubmissionMax: 3,
    totalMax: 10,
    nameCharactersMax: 49,
    diplomas: "optional",
  },
  revision: 1,
  bases: { details: "d", questions: "q", wishes: "w", cv: { "": "n" }, summary: "s" },
  choices: [],
  updatedAt: new Date("2026-11-22T13:03:00Z"),
  ...changes,
});

const idOf = (place: number) => `01a20313-9481-7127-9ef1-00000000000${place}`;
const asked = (place: number, label: string) => ({ id: idOf(place), label, help: "", required: true });

/** One question of each kind. */
export const everyQuestion: readonly Question[] = [
  { id: idOf(0), type: "statement", text: "Svara kort." },
  { ...asked(1, "Legitimation"), type: "shortText", charactersMax: 100 },
  { ...asked(2, "Varför"), type: "longText", charactersMax: 1500 },
  { ...asked(3, "Erfarenhet"), type: "oneOf", options: ["Ingen", "Lite", "Mycket"] },
  { ...asked(4, "Ort"), type: "oneOf", options: ["A", "B", "C", "D", "E", "F", "G", "H"] },
  { ...asked(5, "Program"), type: "severalOf", options: ["Journal", "Kalkyl"] },
  { ...asked(6, "År"), type: "number", min: 0, max: 60 },
  { ...asked(7, "Börja"), type: "date" },
  { ...asked(8, "Körkort"), type: "yesNo" },
];
