import { saveAdvertInput } from "@vakans/core/forms";
import { readForm } from "@vakans/web";
import { expect, test } from "vitest";
import { afterButton, differingParts, formOfFields, formOfText, textOfForm, trimmed } from "./advert-form";

/** A form as a browser posts it. */
const posted = (pairs: [string, string][]) =>
  readForm(new Request("https://a.example", { method: "POST", body: new URLSearchParams(pairs) }));

const typed = await posted([
  ["text.title", "Kokk"],
  ["text.area", "cleaningAndFood"],
  ["text.extent", "fullTime"],
  ["text.extentPercent", "80"],
  ["text.employment", "permanent"],
  ["text.place", "Nordvik"],
  ["text.posts", ""],
  ["text.lastDayOn", "2026-12-03"],
  ["text.sections[0].heading", "Om jobben"],
  ["text.sections[0].text", "Lag mat.\r\nHver dag."],
  ["text.sections[1].heading", ""],
  ["text.sections[1].text", ""],
  ["text.must", "Fagbrev\r\n\r\n  Førerkort  "],
  ["text.should", ""],
  ["text.process[0].what", "Intervju"],
  ["text.process[0].on", "2026-12-10"],
  ["text.contactIds", "018f2b3c-0000-7000-8000-000000000001"],
  ["text.contactIds", "018f2b3c-0000-7000-8000-000000000002"],
  ["text.startOn", ""],
  ["text.pay", ""],
  ["text.intro", ""],
  ["text.registerCheck", ""],
  ["text.language", ""],
]);

const recruitmentId = "018f2b3c-0000-7000-8000-00000000000a";

test("what is typed in the editor is what the schema takes, rows left empty apart", () => {
  const { text } = saveAdvertInput.parse({ recruitmentId, revision: 1, text: textOfForm(formOfFields(typed)) });
  expect(text).toMatchObject({
    title: "Kokk",
    extentPercent: 80,
    posts: null,
    lastDayOn: "2026-12-03",
    sections: [{ heading: "Om jobben", text: "Lag mat.\nHver dag." }],
    must: ["Fagbrev", "Førerkort"],
    should: [],
    process: [{ what: "Intervju", on: "2026-12-10" }],
    contactIds: ["018f2b3c-0000-7000-8000-000000000001", "018f2b3c-0000-7000-8000-000000000002"],
    registerCheck: null,
    standing: false,
    language: null,
  });
});

test("adding and removing rows keeps everything else that was typed", () => {
  const form = formOfFields(typed);
  const added = afterButton(form, "add-section");
  expect(added?.sections).toHaveLength(3);
  expect({ ...added, sections: [] }).toEqual({ ...form, sections: [] });
  expect(afterButton(form, "remove-section-0")?.sections).toEqual([{ heading: "", text: "" }]);
  expect(afterButton(form, "remove-process-0")?.process).toEqual([]);
  expect(afterButton(form, "")).toBeNull();
});

test.each([
  ["Kockar (5120)", "5120"],
  ["5120", "5120"],
  [" ", null],
])("the occupation %j is the code %s", (occupation, code) => {
  const text = textOfForm({ ...formOfFields(typed), occupation });
  expect(saveAdvertInput.parse({ recruitmentId, revision: 1, text }).text.occupation).toBe(code);
});

test("an occupation that is in no list is refused at its field; one that is comes back with its name", () => {
  const form = { ...formOfFields(typed), occupation: "Kockar" };
  const judged = saveAdvertInput.safeParse({ recruitmentId, revision: 1, text: textOfForm(form) });
  expect(judged.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["text.occupation", "refusal.choiceUnknown"],
  ]);
  const { text } = saveAdvertInput.parse({
    recruitmentId,
    revision: 1,
    text: textOfForm({ ...form, occupation: "Kockar (5120)" }),
  });
  expect(formOfText(text, [{ code: "5120", name: "Kockar" }]).occupation).toBe("Kockar (5120)");
});

test("a number that is none is refused at its field and not made up", () => {
  const form = { ...formOfFields(typed), posts: "två" };
  const judged = saveAdvertInput.safeParse({ recruitmentId, revision: 1, text: textOfForm(form) });
  expect(judged.error?.issues.map(({ path }) => path.join("."))).toEqual(["text.posts"]);
});

test("two texts differ only in the parts that were changed, whatever the order of a row's keys", () => {
  const form = trimmed(formOfFields(typed));
  const { text } = saveAdvertInput.parse({ recruitmentId, revision: 1, text: textOfForm(form) });
  const stored = formOfText({
    ...text,
    sections: text.sections.map(({ heading, text: body }) => ({ text: body, heading })),
  });
  expect(differingParts({ ...form, must: form.must.replace(/\n\n\s+/, "\n").trim() }, stored)).toEqual([]);
  expect(differingParts({ ...form, must: "Fagbrev\nFørerkort", pay: "Etter avtale" }, stored)).toEqual(["pay"]);
});
