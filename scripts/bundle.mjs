import { build } from "esbuild";

// node ../../scripts/bundle.mjs <entry.ts…> [--outdir build] [--external name …]
const entries = [];
let outdir = "build";
// Native modules, and what another tool has built already, are found at run time.
const external = ["@node-rs/argon2", "pg-native", "./server/index.js"];
const args = process.argv.slice(2);
while (args.length > 0) {
  const arg = args.shift();
  if (arg === "--outdir") outdir = args.shift() ?? outdir;
  else if (arg === "--external") external.push(args.shift() ?? "");
  else entries.push(arg);
}

// Packages in CommonJS ask for `require` and for where they are.
const banner = [
  'import { createRequire as bundleRequire } from "node:module";',
  'import { fileURLToPath as bundlePath } from "node:url";',
  'import { dirname as bundleFolder } from "node:path";',
  "const require = bundleRequire(import.meta.url);",
  "const __filename = bundlePath(import.meta.url);",
  "const __dirname = bundleFolder(__filename);",
].join("\n");

await build({
  entryPoints: entries,
  outdir,
  entryNames: "[name]",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  mainFields: ["module", "main"],
  jsx: "automatic",
  sourcemap: true,
  external,
  banner: { js: banner },
  legalComments: "none",
  logLevel: "warning",
});
