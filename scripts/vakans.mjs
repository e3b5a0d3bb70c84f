import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare, root } from "./prepare.mjs";

const up = process.argv[2] === "up";
await prepare({ total: 6, quiet: !up, builds: up ? true : ["@vakans/cli"] });
const cli = join(root, "apps/cli/build/cli.js");
process.argv = [process.execPath, cli, ...process.argv.slice(2)];
await import(pathToFileURL(cli).href);
