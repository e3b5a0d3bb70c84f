// Preloaded into a program: told by SIGUSR2, it collects its garbage and writes what it still holds, in bytes.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

process.on("SIGUSR2", () => {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(join(process.env.DATA_DIR, `held-${process.pid}`), String(heapUsed + external));
});
