import { expect, test } from "vitest";
import { draftFor, everyQuestion } from "../../testing/draft";
import { renderFor, textOf } from "../../testing/render";
import { ChooseView } from "./view";

const by = "11111111-1111-4111-8111-111111111111";
const row = { id: by, name: "Finska", level: "good" };

test("X-4: both texts of each field stand side by side under its name, as they will be read", async () => {
  const draft = draftFor({
    questions: [...everyQuestion],
    choices: [
      {
        by,
        at: new Date("2026-11-22T13:01:00Z"),
        part: "questions",
        fields: [
          { field: `answers.${everyQuestion[8]?.id}`, kept: "yes", other: "no" },
          { field: "details.phone", kept: "", other: "070-174 06 11" },
          { field: `cv.languages.${by}`, kept: undefined, other: row },
        ],
      },
    ],
  });
  const html = await renderFor("orebro", <ChooseView draft={draft} />);
  const text = textOf(html);
  expect(text).toMatch(/Körkort .*Står i ansökan Ja .*Skrivet 22 november 2026 kl. 14:01 på ett annat ställe Nej/);
  expect(text).toMatch(/Telefonnummer .*Inget ifyllt .*070-174 06 11/);
  expect(text).toContain("Finska");
  expect(html.match(/name="stays" value="kept"/g)).toHaveLength(3);
  expect(html).toContain(`name="field" value="details.phone"`);
});
