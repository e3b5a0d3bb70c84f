import { startTestDatabase } from "./src/testing/database";
import { announceTestDatabase, newWorld } from "./src/testing/index";
import { spawn } from "node:child_process";
const db = await startTestDatabase();
announceTestDatabase(db);
const w = await newWorld({ slug: "provkoping", hosts: ["provkoping.localhost"] } as never);
const world2 = await newWorld();
await world2.newAdvert();
console.log("HOST", world2.tenant.hosts[0], world2.tenant.slug);
for (const app of process.argv.slice(2)) {
const child = spawn(process.execPath, ["--enable-source-maps", `/work/main/apps/${app}/build/server.js`], { stdio: ["ignore", "inherit", "inherit", "ipc"], env: { ...process.env, NODE_ENV: "production", DATABASE_URL: db.appUrl, DATA_DIR: "/tmp/edge/data", SECRET: "x".repeat(40), APPLICANT_PORT: "4210", ADMIN_PORT: "4211" } });
child.on("exit", (c, s) => console.log(app, "exit", c, s));
}
setTimeout(async () => { process.exit(0); }, 45000);
