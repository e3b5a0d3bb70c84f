import { OperatorMistake } from "@vakans/core/operator";
import { OperatorError } from "@vakans/local-postgres";
import { clock } from "./commands/clock";
import { migrateDatabase } from "./commands/migrate";
import { importClassification } from "./commands/occupations";
import { validateTenants } from "./commands/tenant";
import { up } from "./up";
import { upTasks } from "./up/tasks";

type Command = { readonly usage: string; readonly says: string; run(args: readonly string[]): Promise<number> };

const commands: Readonly<Record<string, Command>> = {
  up: { usage: "up", says: "run the whole product on this machine until Ctrl-C", run: () => up(upTasks) },
  migrate: {
    usage: "migrate",
    says: "bring the database of MIGRATOR_DATABASE_URL to this version",
    run: migrateDatabase,
  },
  tenant: {
    usage: "tenant validate [file …]",
    says: "check tenant files, all of tenants/ without names",
    run: validateTenants,
  },
  occupations: {
    usage: "occupations import --classification ssyk2012|styrk08 --file <json or csv>",
    says: "bring in an official classification of occupations",
    run: importClassification,
  },
  clock: {
    usage: "clock [+25h | -3d | reset] [--tenant slug]",
    says: "move the clock of a demo database, or tell what time it has",
    run: clock,
  },
};

async function main([name = "help", ...args]: readonly string[]): Promise<number> {
  const command = commands[name];
  if (!command) {
    const known = name === "help" || name === "--help";
    if (!known) console.error(`There is no command "${name}".`);
    const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
    for (const { usage, says } of Object.values(commands))
      console.log(`  npm run vakans -- ${usage.padEnd(width)}  ${says}`);
    return known ? 0 : 2;
  }
  try {
    return await command.run(args);
  } catch (error) {
    // An operator's mistake is one sentence; anything else is a bug and shows where.
    if (error instanceof OperatorError || error instanceof OperatorMistake) console.error(error.message);
    else console.error(error);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
// Handles that linger (a pool's idle connection) must not keep a finished command alive.
process.exit();
