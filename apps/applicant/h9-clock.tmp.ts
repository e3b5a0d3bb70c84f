import { moveClock } from "@vakans/core/operator"; import { readFileSync } from "node:fs";
const w = JSON.parse(readFileSync("/tmp/h9/world.json", "utf8"));
console.log(await moveClock({ ownerUrl: w.db.ownerUrl, slug: process.argv[2]!, addSeconds: Number(process.argv[3]) }));
