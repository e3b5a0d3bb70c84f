import { expect, test } from "vitest";
import { draftFor, everyQuestion } from "../../testing/draft";
import { renderFor, textOf } from "../../testing/render";
import { QuestionsView } from "./view";

const [, short, long, one, list, several, number, date, yesNo] = everyQuestion.map(({ id }) => id);

const answers = {
  [`${short}`]: "x".repeat(101),
  [`${long}`]: "Två\nrader",
  [`${one}`]: "Lite",
  [`${list}`]: "H",
  [`${several}`]: ["Kalkyl"],
  [`${number}`]: "sju",
  [`${date}`]: "2026-02-30",
  [`${yesNo}`]: "no",
};

const draft = draftFor({ questions: [...everyQuestion], content: { ...draftFor().content, answers } });

const show = () =>
  renderFor(
    "vasternorrland",
    <QuestionsView
      draft={draft}
      problems={[{ path: ["answers", `${number}`], code: "numberInvalid", details: {} }]}
      reply={undefined}
    />,
  );

test("VN-19: every kind of answer stands in its field again, right or wrong", async () => {
  const html = await show();
  expect(html).toContain(`value="${"x".repeat(101)}"`);
  expect(html).toContain(">Två\nrader</textarea>");
  expect(html).toMatch(
    /<input[^>]*type="radio"[^>]*value="Lite"[^>]*checked|<input[^>]*type="radio"[^>]*checked[^>]*value="Lite"/,
  );
  expect(html).toContain('<option value="H" selected="">');
  expect(html).toMatch(
    /<input[^>]*type="checkbox"[^>]*checked[^>]*value="Kalkyl"|<input[^>]*value="Kalkyl"[^>]*checked/,
  );
  expect(html).toContain('value="sju"');
  expect(html).toContain('value="2026-02-30"');
  expect(html).toMatch(/<input[^>]*value="no"[^>]*checked|<input[^>]*checked[^>]*value="no"/);
});

test("a wrong answer is told beside its field and, with the question's name, on top", async () => {
  const html = await show();
  expect(textOf(html)).toContain("År: Skriv ett tal med siffror.");
  expect(html).toContain(`id="f-answers-${number}-error"`);
  expect(html).toContain(`href="#f-answers-${number}"`);
});

test("Enter goes on: the forward button stands before the one that goes back", async () => {
  const html = await show();
  expect(html.indexOf('value="next"')).toBeGreaterThan(0);
  expect(html.indexOf('value="next"')).toBeLessThan(html.indexOf('value="back"'));
});
