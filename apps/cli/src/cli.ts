import { OperatorMistake } from "@vakans/core/operator";
import { OperatorError } from "@vakans/local-postgres";
import { verifyAudit } from "./commands/audit";
import { clock } from "./commands/clock";
import type { Command } from "./commands/command";
import { migrateDatabase } from "./commands/migrate";
import { importClassification } from "./commands/occupations";
import { makeOperator, staffLink } from "./commands/staff";
import { tenantCommands } from "./commands/tenant";
import { newTenant } from "./commands/tenant-new";
import { sentenceOfDatabase } from "./database-problem";
import { up } from "./up";
import { upTasks } from "./up/tasks";

const commands: Readonly<Record<string, Command>> = {
  up: { usage: "up", says: "run the whole product on this machine until Ctrl-C", run: () => up(upTasks) },
  migrate: {
    usage: "migrate",
    says: "bring the database of MIGRATOR_DATABASE_URL to this version",
    run: migrateDatabase,
  },
  "tenant new": {
    usage: "tenant new [--file answers.yaml]",
    says: "take a new employer in: asks, or reads the answers from a file",
    run: newTenant,
  },
  ...tenantCommands,
  "staff link": {
    usage: "staff link --user <user name> [--reset-factor]",
    says: "a new link for a staff member who has lost theirs, a password, or the telephone with the codes",
    run: staffLink,
  },
  "operator new": {
    usage: "operator new --name <name> --email <address>",
    says: "make an operator, with the one-time link to a password",
    run: makeOperator,
  },
  occupations: {
    usage: "occupations import --classification ssyk2012|styrk08 --file <json or csv>",
    says: "bring in an official classification of occupations",
    run: importClassification,
  },
  audit: {
    usage: "audit verify [--tenant slug] [--from day]",
    says: "recompute the audit trails and tell where one breaks",
    run: verifyAudit,
  },
  clock: {
    usage: "clock [+25h | -3d | reset] [--tenant slug]",
    says: "move the clock of a demo database, or tell what time it has",
    run: clock,
  },
};

/** A command is a word, or two where the first alone is none. */
function commandOf([first = "help", ...rest]: readonly string[]) {
  const own = (name: string) => (Object.hasOwn(commands, name) ? commands[name] : undefined);
  const pair = own(`${first} ${rest[0] ?? ""}`);
  return pair ? { name: first, command: pair, args: rest.slice(1) } : { name: first, command: own(first), args: rest };
}

async function main(words: readonly string[]): Promise<number> {
  const { name, command, args } = commandOf(words);
  if (!command) {
    const known = ["help", "--help", "-h"].includes(name);
    if (!known) console.error(`There is no command "${words.join(" ")}".`);
    const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
    for (const { usage, says } of Object.values(commands))
      console.log(`  npm run vakans -- ${usage.padEnd(width)}  ${says}`);
    return known ? 0 : 2;
  }
  if (args.includes("--help") || args.includes("-h")) {
    console.log(`Write: ${command.usage}\n  ${command.says}`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    // An operator's mistake is one sentence; anything else is a bug and shows where.
    const mistake = error instanceof OperatorError || error instanceof OperatorMistake;
    console.error(mistake ? error.message : (sentenceOfDatabase(error) ?? error));
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
// Handles that linger (a pool's idle connection) must not keep a finished command alive.
process.exit();
