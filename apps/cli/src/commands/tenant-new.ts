import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { OperatorMistake, onboardTenant, openClient, problemOfAnswer } from "@vakans/core/operator";
import { presets } from "@vakans/tenant-config";
import { parse } from "yaml";
import { appUrlOf, installationOf } from "../connection";
import { findRoot } from "../root";
import { type Answers, askAll, type Question } from "./questions";

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
  return problemOfAnswer(place, answers);
}

async function asked(): Promise<Answers> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<null>((go) => lines.once("close", () => go(null)));
  console.log('A new tenant. An empty answer takes what stands in brackets; "<" goes back.');
  const terminal = {
    ask: (prompt: string) => Promise.race([lines.question(prompt), closed]),
    say: (line: string) => console.log(line),
  };
  const answers = await askAll(terminal, newTenantQuestions("localhost"), judgeAnswer);
  lines.close();
  if (!answers) throw new OperatorMistake("Nothing was made: the questions were not answered to the end.");
  return answers;
}

async function answersIn(name: string): Promise<unknown> {
  const path = resolve(process.env["INIT_CWD"] ?? ".", name);
  const text = await readFile(path, "utf8").catch(() => {
    throw new OperatorMistake(`${name} cannot be read.`);
  });
  try {
    return parse(text);
  } catch {
    throw new OperatorMistake(`${name} is no YAML.`);
  }
}

/** `tenant new [--file answers.yaml]`: makes a tenant on a running installation, and says what to do then. */
export async function newTenant([option, name, ...more]: readonly string[]): Promise<number> {
  if ((option !== undefined && option !== "--file") || (option && !name) || more.length > 0)
    throw new OperatorMistake(usage);
  const root = findRoot();
  const { secret, spfInclude, originOf, adminOrigin } = installationOf(root);
  const client = openClient(appUrlOf(root), { max: 1 });
  try {
    const answers = name ? await answersIn(name) : await asked();
    const made = await onboardTenant(client, { secret, spfInclude, answers });
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
