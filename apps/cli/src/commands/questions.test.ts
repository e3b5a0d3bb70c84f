import { expect, test } from "vitest";
import { askAll, type Terminal } from "./questions";
import { judgeAnswer, newTenantQuestions } from "./tenant-new";

function scripted(lines: readonly string[]): Terminal & { prompts: string[]; said: string[] } {
  const rest = [...lines];
  const prompts: string[] = [];
  const said: string[] = [];
  return {
    prompts,
    said,
    async ask(prompt) {
      prompts.push(prompt);
      return rest.shift() ?? null;
    },
    say: (line) => said.push(line),
  };
}

const whole = [
  "1",
  "Provköpings kommun",
  "provkoping",
  "",
  "",
  "",
  "Rekryteringsstöd",
  "stod@provkoping.example.se",
  "08-465 004 10",
  "",
  "jobb@provkoping.example.se",
  "HR-chef",
  "hr@provkoping.example.se",
  "Systemförvaltare",
  "system@provkoping.example.se",
];

const asked = (lines: readonly string[]) => {
  const terminal = scripted(lines);
  return askAll(terminal, newTenantQuestions("localhost"), judgeAnswer).then((answers) => ({ terminal, answers }));
};

test("each question has what is usual; an empty answer takes it", async () => {
  const { answers, terminal } = await asked(whole);
  expect(answers).toMatchObject({
    preset: "swedishMunicipality",
    slug: "provkoping",
    hosts: "provkoping.localhost",
    primary: "#0b5a8a",
    mailFromName: "Provköpings kommun",
    users: [{ email: "hr@provkoping.example.se" }, { name: "Systemförvaltare" }],
  });
  expect(terminal.said).toEqual([]);
  expect(terminal.prompts).toHaveLength(whole.length);
});

test("an answer that cannot be used is told why in a sentence, and asked for again", async () => {
  const { answers, terminal } = await asked([...whole.slice(0, 2), "platform", "Å", ...whole.slice(2)]);
  expect(answers).toMatchObject({ slug: "provkoping" });
  expect(terminal.said).toEqual([
    expect.stringContaining("own addresses"),
    expect.stringContaining("3 to 40 characters"),
  ]);
});

test("< goes back to the question before, and the answer is given anew", async () => {
  const { answers } = await asked([...whole.slice(0, 2), "<", "Nya Provköping", ...whole.slice(2)]);
  expect(answers).toMatchObject({ name: "Nya Provköping", slug: "provkoping" });
});

test("a terminal that is closed in the middle makes nothing", async () => {
  expect((await asked(whole.slice(0, 5))).answers).toBeNull();
});
