import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare, root, run, toolEnvironment } from "./prepare.mjs";

// npm test                          everything
// npm test -- <path…>               only the unit and integration tests below these paths
// npm test -- --against-running     only the main journey, against a product that runs already
const args = process.argv.slice(2);
const againstRunning = args.includes("--against-running");
const reports = mkdtempSync(join(tmpdir(), "vakans-reports-"));
const sum = { passed: 0, failed: 0 };

function readReport(file, code, count) {
  const counted = existsSync(file)
    ? count(JSON.parse(readFileSync(file, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  // A run that could not even begin has failed, though no test says so.
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  sum.passed += counted.passed;
  sum.failed += counted.failed;
  if (counted.skipped > 0) console.log(`${counted.skipped} tests were skipped.`);
}

async function unitTests(paths) {
  const file = join(reports, "vitest.json");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(process.execPath, [vitest, "run", ...reporters, ...paths]);
  readReport(file, code, (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter((it) => it.status === "failed" && it.assertionResults.length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

function findChromium() {
  const places = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return (process.env.CHROMIUM ? [process.env.CHROMIUM] : places).find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function journeys(chromium) {
  const file = join(reports, "journeys.json");
  const playwright = join(root, "e2e/node_modules/@playwright/test/cli.js");
  const env = toolEnvironment({
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(againstRunning ? { VAKANS_RUNNING: "1" } : {}),
  });
  const only = againstRunning ? ["main-journey"] : [];
  const code = await run(process.execPath, [playwright, "test", "--reporter=list,json", ...only], {
    cwd: join(root, "e2e"),
    env,
  });
  readReport(file, code, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }));
}

await prepare({ builds: false });
if (!againstRunning) await unitTests(args);
if (againstRunning || args.length === 0) {
  const chromium = findChromium();
  if (chromium) {
    if (!againstRunning) await prepare();
    await journeys(chromium);
  } else {
    console.log(
      "\nTHE JOURNEYS WERE NOT RUN: no Chromium was found. Install it, or name it with CHROMIUM=/path/to/chromium.\n",
    );
    if (againstRunning || process.env.CI === "true") sum.failed++;
  }
}
rmSync(reports, { recursive: true, force: true });
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
