import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  AnswersRefused,
  databaseKindOf,
  enableFailpoints,
  OperatorMistake,
  onboardTenant,
  openClient,
  problemOfAnswer,
} from "@vakans/core/operator";
import { presets } from "@vakans/tenant-config";
import { parse } from "yaml";
import { appUrlOf, installationOf } from "../connection";
import { findRoot } from "../root";
import { type Answers, askAll, openTerminal, type Question, type Terminal } from "./questions";

const usage = "Write: tenant new, or tenant new --file answers.yaml.";

/** The questions about a new tenant, in the order in which one knows the answers. `zone`: below it a host is proposed. */
export function newTenantQuestions(zone: string): readonly Question[] {
  const must = () => null;
  const nothing = () => "";
  const text = (answers: Answers, name: string) => String(answers[name] ?? "");
  const of = (place: string, asks: string, usual: Question["usual"]): Question => ({
    place: place.split("."),
    asks,
    usual,
  });
  return [
    of("preset", `Kind of employer: ${presets.map((preset, at) => `${at + 1} ${preset}`).join(", ")}`, () => "1"),
    of("name", "Name, as it stands on every page", must),
    of("slug", "Short name, in addresses and commands", must),
    of(
      "hosts",
      "Host names of the applicants' site, the first stands in mails",
      (answers) => `${text(answers, "slug")}.${zone}`,
    ),
    of("languages", "Languages, the default first; empty: the kind's own", nothing),
    of("primary", "Main colour", () => "#0b5a8a"),
    of("accent", "Second colour; empty: none", nothing),
    of("logotype", "Logotype, a file with SVG or PNG; empty: none yet", nothing),
    of("supportFunction", "Who helps applicants: a function, never a person", must),
    of("supportEmail", "Its e-mail address", must),
    of("supportPhone", "Its phone; empty: none", nothing),
    of("mailFromName", "Sender of mail, by name", (answers) => text(answers, "name")),
    of("mailFromAddress", "Sender of mail, by address", (answers) => text(answers, "supportEmail")),
    of("users.0.name", "First super user, by function", must),
    of("users.0.email", "Their e-mail address", must),
    of("users.1.name", "Second super user, by function", must),
    of("users.1.email", "Their e-mail address", must),
  ];
}

/** What is wrong with an answer, if anything is. A kind may be answered by its number. */
export function judgeAnswer(place: readonly string[], answers: Answers): string | null {
  const number = Number(answers["preset"]);
  if (place[0] === "preset" && presets[number - 1]) answers["preset"] = presets[number - 1];
  const { logotype, ...others } = answers;
  if (place[0] === "logotype") return logotype && !isFile(pathFrom(logotype)) ? `There is no file ${logotype}.` : null;
  return problemOfAnswer(place, others);
}

type Given = { readonly answers: unknown; readonly logotype?: Uint8Array };
type Make<Made> = (given: Given) => Promise<Made>;

/**
 * Asks everything, then whether it is meant, then makes it. What only the database knows to be wrong, a name that is taken,
 * is asked again by itself: no other answer is lost. Throws `OperatorMistake` when it was not meant after all.
 */
export async function askAndMake<Made>(terminal: Terminal, make: Make<Made>): Promise<Made> {
  terminal.say('A new tenant. An empty answer takes what stands in brackets; "<" goes back. Ctrl-C makes nothing.');
  const all = newTenantQuestions("localhost");
  let answers = await askAll(terminal, all, judgeAnswer);
  for (;;) {
    if (!answers) throw new OperatorMistake("Nothing was made: the questions were not answered to the end.");
    if (!(await isMeant(terminal, `Make ${answers["name"]}? Its short name is never free again. yes or no [yes]: `)))
      throw new OperatorMistake("Nothing was made.");
    try {
      return await make(await withLogotype(answers, here()));
    } catch (error) {
      if (!(error instanceof AnswersRefused)) throw error;
      const again = all.filter(({ place }) =>
        error.places.some((wrong) => place.every((part, at) => wrong[at] === part)),
      );
      if (again.length === 0) throw error;
      terminal.say(error.message);
      answers = await askAll(terminal, again, judgeAnswer, answers);
    }
  }
}

/** Anything but a yes or a no is asked again: a slip costs no answers. */
async function isMeant(terminal: Terminal, prompt: string): Promise<boolean> {
  for (;;) {
    const typed = await terminal.ask(prompt);
    if (typed === null || /^(n|no|nei|nej)$/i.test(typed.trim())) return false;
    if (/^(y|yes|j|ja)?$/i.test(typed.trim())) return true;
    terminal.say("  Write yes or no.");
  }
}

async function askHere<Made>({ pool }: ReturnType<typeof openClient>, make: Make<Made>): Promise<Made> {
  // Nobody answers fifteen questions to hear that the database is away.
  await pool.query("select 1 from tenant limit 1");
  const terminal = openTerminal(process.stdin, process.stdout);
  try {
    return await askAndMake(terminal, make);
  } finally {
    terminal.close();
  }
}

const here = () => process.env["INIT_CWD"] ?? ".";
const pathFrom = (name: unknown, folder = here()) => resolve(folder, String(name));
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The answers for the product, and the logotype that they name: a file, from where the answers are given. */
async function withLogotype(given: unknown, folder: string): Promise<Given> {
  if (typeof given !== "object" || given === null || !("logotype" in given)) return { answers: given };
  const { logotype: name, ...answers } = given;
  if (name === "" || name === null) return { answers };
  const logotype = await readFile(pathFrom(name, folder)).catch(() => {
    throw new OperatorMistake(`logotype: ${name} cannot be read.`);
  });
  return { answers, logotype };
}

async function givenIn(name: string): Promise<Given> {
  const path = pathFrom(name);
  const text = await readFile(path, "utf8").catch(() => {
    throw new OperatorMistake(`${name} cannot be read.`);
  });
  let answers: unknown;
  try {
    answers = parse(text);
  } catch {
    throw new OperatorMistake(`${name} is no YAML.`);
  }
  return withLogotype(answers, dirname(path));
}

/** `tenant new [--file answers.yaml]`: makes a tenant on a running installation, and says what to do then. */
export async function newTenant([option, name, ...more]: readonly string[]): Promise<number> {
  if ((option !== undefined && option !== "--file") || (option && !name) || more.length > 0)
    throw new OperatorMistake(usage);
  const root = findRoot();
  const { secret, spfInclude, originOf, adminOrigin } = installationOf(root);
  const client = openClient(appUrlOf(root), { max: 1 });
  try {
    const fault = process.env["FAULT"];
    if (fault) enableFailpoints(fault, await databaseKindOf(client));
    const make = (given: Given) => onboardTenant(client, { secret, spfInclude, ...given });
    const made = name ? await make(await givenIn(name)) : await askHere(client, make);
    const lines = [
      "",
      `${made.name} is here.`,
      "",
      "Addresses",
      ...made.hosts.map((host) => `  ${originOf(host)}`),
      `  ${adminOrigin}/${made.slug} (staff)`,
      "",
      made.sent
        ? "Links to passwords: each good once, for 72 hours, shown here only, and mailed"
        : "Links to passwords: each good once, for 72 hours, shown here only",
      ...made.users.map(({ name, userName, link }) =>
        link
          ? `  ${name} (${userName})\n    ${adminOrigin}/invitation/${link.token}`
          : `  ${name} (${userName}) has a password already`,
      ),
      "",
      "DNS records of the sender's domain (TXT)",
      ...made.records.map(
        ({ name, value }) =>
          `  ${name}\n    ${value ?? "not known: set MAIL_SPF_INCLUDE to what your mail service says"}`,
      ),
      "",
      "Next",
      "  1. Give each super user their link.",
      "  2. Set the DNS records; they are checked under Settings, Sender of mail.",
      "  3. A super user signs in, adds a unit, makes a recruitment and publishes the first advert.",
      "",
    ];
    for (const line of lines) console.log(line);
    return 0;
  } finally {
    await client.pool.end();
  }
}
