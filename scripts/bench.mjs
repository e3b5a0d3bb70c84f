import { join } from "node:path";
import { prepare, root, run } from "./prepare.mjs";

await prepare();
process.exitCode = await run(join(root, "node_modules/.bin/tsx"), ["bench/run.ts", ...process.argv.slice(2)]);
