import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePdf } from "./inspect/testing/pdf";
import type { AttachmentRules } from "./judge";
import { createJudge } from "./judge-thread";

const rules: AttachmentRules = { name: "cv.pdf", formats: ["pdf"], bytesMax: 1_000_000 };
const unreadable = { ok: false, code: "attachment.unreadable", details: {} };

let folder: string;
let good: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "judge-thread-"));
  good = join(folder, "good");
  script = join(folder, "script");
  await writeFile(good, makePdf());
  await writeFile(script, makePdf({ catalog: "/OpenAction << /S /JavaScript >>" }));
});
afterAll(() => rm(folder, { recursive: true }));

const bundled = async () => {
  const outfile = join(folder, "judge.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("./judge-thread.entry.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return pathToFileURL(outfile);
};

/** A thread's program that answers by the path it is asked about. */
async function program(name: string, body: string): Promise<URL> {
  const path = join(folder, `${name}.mjs`);
  const source = `import { parentPort } from "node:worker_threads";
const allow = () => parentPort.postMessage({ verdict: { ok: true, format: "pdf", mediaType: "application/pdf" } });
parentPort.on("message", ({ path }) => { ${body} });`;
  await writeFile(path, source);
  return pathToFileURL(path);
}

test("VN-21: a thread judges as the process does, file after file", async () => {
  const judge = createJudge({ entry: await bundled() });
  const verdicts = await Promise.all(
    Array.from({ length: 12 }, (_, index) => judge.judge(index % 3 ? good : script, rules)),
  );
  await judge.close();
  verdicts.forEach((verdict, index) => {
    expect(verdict).toMatchObject(index % 3 ? { ok: true, format: "pdf" } : { code: "attachment.script" });
  });
});

test("VN-21: without an entry files are judged in the process", async () => {
  const judge = createJudge({ entry: null });
  expect(await judge.judge(script, rules)).toMatchObject({ code: "attachment.script" });
  await judge.close();
});

test("a file that is not on the disk is an error also from a thread", async () => {
  const judge = createJudge({ entry: await bundled() });
  await expect(judge.judge(join(folder, "missing"), rules)).rejects.toThrow("ENOENT");
  expect(await judge.judge(good, rules)).toMatchObject({ ok: true });
  await judge.close();
});

test("VN-21: a file that takes too long is refused, and the next one gets a new thread", async () => {
  const entry = await program("slow", 'if (path === "slow") for (;;); allow();');
  const judge = createJudge({ entry, concurrency: 1, timeoutMs: 1_500 });
  const [slow, next] = await Promise.all([judge.judge("slow", rules), judge.judge("next", rules)]);
  await judge.close();
  expect(slow).toEqual(unreadable);
  expect(next).toMatchObject({ ok: true });
});

test("VN-21: a file that eats the thread's memory is refused, and the program lives", async () => {
  const entry = await program(
    "hungry",
    'if (path === "hungry") for (const all = []; ; ) all.push(new Array(1000).fill(path)); allow();',
  );
  const judge = createJudge({ entry, concurrency: 1, heapMegabytes: 32 });
  const [hungry, next] = await Promise.all([judge.judge("hungry", rules), judge.judge("next", rules)]);
  await judge.close();
  expect(hungry).toEqual(unreadable);
  expect(next).toMatchObject({ ok: true });
});

test("VN-21: a file that kills the thread is refused, also when the thread dies at rest", async () => {
  const entry = await program(
    "dying",
    'if (path === "throw") throw new Error("x"); if (path === "exit") process.exit(); allow(); if (path === "later") process.exit();',
  );
  const judge = createJudge({ entry, concurrency: 1 });
  expect(await judge.judge("throw", rules)).toEqual(unreadable);
  expect(await judge.judge("exit", rules)).toEqual(unreadable);
  expect(await judge.judge("later", rules)).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await judge.judge("next", rules)).toMatchObject({ ok: true });
  await judge.close();
});

test("VN-21: when too many files wait, one more is told to come back", async () => {
  const judge = createJudge({
    entry: await program("steady", "setTimeout(allow, 100);"),
    concurrency: 1,
    waitingMax: 2,
  });
  const verdicts = await Promise.all([1, 2, 3, 4].map(() => judge.judge("x", rules)));
  await judge.close();
  expect(verdicts.map((verdict) => verdict.ok)).toEqual([true, true, true, false]);
  expect(verdicts[3]).toMatchObject({ code: "attachment.busy" });
});

test("closing answers whoever still waits", async () => {
  const judge = createJudge({ entry: await program("endless", "for (;;);"), concurrency: 1 });
  const verdicts = Promise.all([judge.judge("x", rules), judge.judge("y", rules)]);
  await judge.close();
  expect(await verdicts).toEqual([unreadable, unreadable]);
  expect(await judge.judge("z", rules)).toMatchObject({ code: "attachment.busy" });
});
