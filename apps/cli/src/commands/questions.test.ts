import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { AnswersRefused, OperatorMistake, onboardTenant, openClient } from "@vakans/core/operator";
import { newWorld, testDatabase } from "@vakans/core/testing";
import { expect, test } from "vitest";
import { askAll, openTerminal, type Terminal } from "./questions";
import { askAndMake, judgeAnswer, newTenantQuestions } from "./tenant-new";

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

test("words that are no host names are asked for again", async () => {
  const { answers, terminal } = await asked([...whole.slice(0, 3), "not a host", ...whole.slice(3)]);
  expect(answers).toMatchObject({ hosts: "provkoping.localhost" });
  expect(terminal.said).toHaveLength(1);
});

test("a short name that is taken is asked again by itself, and nothing else that was answered is lost", async () => {
  const taken = await newWorld();
  const slug = `${taken.tenant.slug}x`;
  const client = openClient(testDatabase().appUrl, { max: 1 });
  const users = [`hr@${slug}.example.se`, `system@${slug}.example.se`];
  const lines = whole
    .map((line) => line.replace("provkoping", slug))
    .map((line, at) => (at === 2 ? taken.tenant.slug : line));
  lines[3] = `${slug}.localhost`;
  const terminal = scripted([...lines, "", slug, "yes"]);
  const made = await askAndMake(terminal, (given) =>
    onboardTenant(client, { secret: "a secret of at least 32 characters", spfInclude: null, ...given }),
  );
  await client.pool.end();
  expect(made).toMatchObject({ slug, users: users.map((userName) => ({ userName })) });
  expect(terminal.said.slice(1)).toEqual([expect.stringMatching(/^slug: .*has that short name/)]);
  expect(terminal.prompts.at(-2)).toContain("Short name");
});

test("a logotype is a file: one that is not there is asked for again, and one that is no picture after the rest was tried", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vakans-logotype-"));
  const [picture, letter] = [join(folder, "logo.svg"), join(folder, "letter.svg")];
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><path d="M0 0h80v20z"/></svg>';
  await writeFile(picture, svg);
  await writeFile(letter, "Hej!");
  const lines = [...whole.slice(0, 7), join(folder, "none.svg"), letter, ...whole.slice(8), "yes", picture, "yes"];
  const given: { answers: unknown; logotype?: Uint8Array }[] = [];
  const terminal = scripted(lines);
  await askAndMake(terminal, async (one) => {
    given.push(one);
    if (given.length === 1) throw new AnswersRefused([{ path: ["logotype"], code: "picture.format", details: {} }]);
  });
  expect(terminal.said.slice(1)).toEqual([
    expect.stringContaining("There is no file"),
    expect.stringMatching(/^logotype: /),
  ]);
  expect(given.map(({ logotype }) => logotype?.length)).toEqual([4, svg.length]);
  expect(given[1]?.answers).not.toHaveProperty("logotype");
  await rm(folder, { recursive: true });
});

test("a slip at the last question is asked again, and costs no answers", async () => {
  const terminal = scripted([...whole, "hr@provkoping.example.se", "ja"]);
  expect(await askAndMake(terminal, ({ answers }) => Promise.resolve(answers))).toMatchObject({ slug: "provkoping" });
  expect(terminal.said.at(-1)).toBe("  Write yes or no.");
});

test("whoever says no at the end, or is gone by then, makes nothing", async () => {
  const never = () => Promise.reject(new Error("made"));
  for (const lines of [[...whole, "no"], whole, whole.slice(0, 4)])
    await expect(askAndMake(scripted(lines), never)).rejects.toThrow(/^Nothing was made/);
});

test("answers that no question can put right end it with their reason", async () => {
  const refuse = () =>
    Promise.reject(new AnswersRefused([{ path: ["identityEmail"], code: "emailInvalid", details: {} }]));
  await expect(askAndMake(scripted([...whole, "yes"]), refuse)).rejects.toBeInstanceOf(OperatorMistake);
});

test("a terminal keeps what is piped ahead for its questions, and answers null when it is closed", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = openTerminal(input, output);
  const first = terminal.ask("Name: ");
  input.write("Åre\r\nandra\ntredje");
  expect(await first).toBe("Åre");
  await new Promise((resolve) => setImmediate(resolve));
  expect(await terminal.ask("Next: ")).toBe("andra");
  input.end();
  expect(await terminal.ask("Last: ")).toBe("tredje");
  expect(await terminal.ask("More: ")).toBeNull();
  expect(String(output.read())).toContain("Name: ");
});
