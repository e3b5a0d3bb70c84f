import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { prepare, root, run } from "./prepare.mjs";

await prepare({ builds: false, quiet: true });

const tool = (name) => join(root, "node_modules/.bin", name);
const own = ["scripts", "scripts/checks"]
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((file) => /^scripts\/(check-[^/]+|checks\/[^/]+)(?<!\.test)\.ts$/.test(file))
  .sort();
const checks = [
  ["format and lint", tool("biome"), ["ci", "--colors=off", "."]],
  ["types", tool("tsc"), ["--noEmit", "-p", "tsconfig.json"]],
  [
    "who may import whom",
    tool("depcruise"),
    ["--config", ".dependency-cruiser.cjs", "packages", "apps", "e2e", "bench"],
  ],
  ["dead code", tool("knip"), ["--no-progress"]],
  ...own.map((file) => [file.replace(/^.*\/(check-)?|\.ts$/g, "").replaceAll("-", " "), tool("tsx"), [file]]),
];

const failed = [];
for (const [name, command, args] of checks) {
  const begun = Date.now();
  const said = [];
  const code = await run(command, args, { onLine: (line) => said.push(line) });
  const seconds = `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  if (code === 0) {
    console.log(`ok      ${name}, ${seconds}`);
    continue;
  }
  failed.push(name);
  console.log(`FAILED  ${name}, ${seconds}\n${said.join("\n")}\n`);
}
console.log(
  failed.length === 0
    ? `All ${checks.length} checks hold.`
    : `${failed.length} of ${checks.length} checks failed: ${failed.join(", ")}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
