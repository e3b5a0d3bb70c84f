import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type DemoAccount, drawDemoAccounts, migrate, openClient, seedDemo } from "@vakans/core/operator";
import { writeWhole } from "@vakans/local-postgres";
import { parse } from "yaml";
import { keepConnection } from "../connection";
import { findRoot } from "../root";
import type { UpContext, UpTasks } from "../up";
import { keptSecret } from "./secrets";
import { applyTenantFolder } from "./tenant-folder";

const root = findRoot();

/** The address of a role on the embedded server, with a password drawn at the first start. */
function roleUrl(context: UpContext, role: string): string {
  const url = new URL(context.migratorUrl);
  url.username = role;
  url.password = keptSecret(context.env.DATA_DIR, role);
  return url.href;
}

const urlsOf = (context: UpContext) => ({
  appUrl: context.embedded ? roleUrl(context, "vakans_app") : context.appUrl,
  relayUrl: process.env["RELAY_DATABASE_URL"] ?? roleUrl(context, "vakans_relay"),
  queueUrl: process.env["QUEUE_DATABASE_URL"] ?? roleUrl(context, "vakans_queue"),
});

const accountsFile = (dataDir: string) => join(dataDir, "accounts.json");

/** The demo accounts of this run: kept since the first start, so that a second start knows the same passwords. */
function demoAccounts(dataDir: string, slugs: readonly string[]): readonly DemoAccount[] {
  const file = accountsFile(dataDir);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")).staff;
  const staff = drawDemoAccounts(slugs);
  const note = "Demo accounts of this run only. The second factor is off in the demo's tenant files, and there only.";
  writeWhole(file, `${JSON.stringify({ note, staff }, null, 2)}\n`);
  return staff;
}

/** What `vakans up` does between the database and the programs. */
export const upTasks: UpTasks = {
  async migrate(context, tell) {
    const urls = urlsOf(context);
    const kind = context.embedded ? "demo" : "production";
    await migrate({
      ...urls,
      migratorUrl: context.migratorUrl,
      migrationsDir: join(root, "migrations"),
      kind,
      onProgress: tell,
    });
    const { APPLICANT_PORT: applicantPort, ADMIN_PORT: adminPort } = context.env;
    keepConnection(context.env.DATA_DIR, { ownerUrl: context.migratorUrl, ...urls, applicantPort, adminPort });
    return {
      DATABASE_URL: urls.appUrl,
      RELAY_DATABASE_URL: urls.relayUrl,
      QUEUE_DATABASE_URL: urls.queueUrl,
      SECRET: process.env["SECRET"] ?? keptSecret(context.env.DATA_DIR, "secret"),
    };
  },

  async prepareTenants(context, tell) {
    const client = openClient(urlsOf(context).appUrl, { max: 2 });
    try {
      const applied = await applyTenantFolder(client, context.env.TENANTS_DIR);
      tell(`${applied.length} tenants`);
      return applied;
    } finally {
      await client.pool.end();
    }
  },

  async seed(context, tell) {
    const dir = join(context.env.TENANTS_DIR, "demo");
    if (!existsSync(dir)) return tell("no demo data, since there is no demo/ beside the tenant files");
    const names = (await readdir(dir)).filter((name) => name.endsWith(".yaml"));
    const read = async (name: string) =>
      [basename(name, ".yaml"), parse(await readFile(join(dir, name), "utf8"))] as const;
    const files = Object.fromEntries(await Promise.all(names.map(read)));
    const accounts = demoAccounts(context.env.DATA_DIR, Object.keys(files).sort());
    await seedDemo({
      databaseUrl: urlsOf(context).appUrl,
      ownerUrl: context.migratorUrl,
      filesDir: join(context.env.DATA_DIR, "files"),
      files,
      accounts,
      onProgress: tell,
    });
  },
};
