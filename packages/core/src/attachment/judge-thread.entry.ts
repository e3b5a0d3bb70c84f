import { parentPort } from "node:worker_threads";
import { type AttachmentRules, judgeFile } from "./judge";

type Question = { readonly path: string; readonly rules: AttachmentRules };

parentPort?.on("message", ({ path, rules }: Question) => {
  judgeFile(path, rules).then(
    (verdict) => parentPort?.postMessage({ verdict }),
    // The disk failed, not the file: whoever asked hears of it as an error.
    (error: unknown) => parentPort?.postMessage({ failure: error instanceof Error ? error.message : "unknown" }),
  );
});
