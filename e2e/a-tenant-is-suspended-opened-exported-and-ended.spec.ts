import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { expectNoSideways } from "./src/accessible";
import { begin, main, newPerson, publicUrl, signUp } from "./src/applicant";
import { changeState, signInOperator } from "./src/leave";
import { inspect, look } from "./src/look";
import { chooseAndSignIn, newNewcomer } from "./src/onboarding";
import { adminUrl, programFile, root, surroundings } from "./src/product";
import { publishPost } from "./src/recruiter";

const vakans = (...args: readonly string[]) =>
  spawnSync(process.execPath, [programFile("cli"), ...args], { cwd: root, encoding: "utf8" });
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

type Written = { readonly path: string; readonly bytes: number; readonly sha256: string };
type Manifest = {
  readonly tables: readonly (Written & { readonly table: string; readonly rows: number })[];
  readonly files: { readonly list: Written; readonly count: number };
  readonly pictures: readonly Written[];
};
const linesOf = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");

/** Hashes an export anew, with nothing of the product's. */
function rehash(folder: string): Manifest {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const files = linesOf(join(folder, manifest.files.list.path)).map((line) => JSON.parse(line) as Written);
  expect(files).toHaveLength(manifest.files.count);
  for (const each of [...manifest.tables, ...manifest.pictures, manifest.files.list, ...files])
    expect(sha256(readFileSync(join(folder, each.path))), each.path).toBe(each.sha256);
  for (const { path, rows } of manifest.tables) expect(linesOf(join(folder, path)), path).toHaveLength(rows);
  return manifest;
}

async function withOwner<Result>(work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const { ownerUrl } = JSON.parse(readFileSync(join(surroundings().dataDir, "connection.json"), "utf8")) as {
    ownerUrl: string;
  };
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** How many rows a tenant has in each table that can hold any. */
const rowsOf = (tenantId: string) =>
  withOwner(async (owner) => {
    const tables = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and column_name = 'tenant_id' and table_type = 'BASE TABLE' order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables.rows) {
      const { rows } = await owner.query<{ count: number }>(
        `select count(*)::int as count from "${name}" where tenant_id = $1`,
        [tenantId],
      );
      counts[name] = rows[0]?.count ?? 0;
    }
    return counts;
  });

const idOf = (slug: string) =>
  withOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>("select id from tenant where slug = $1", [slug]);
    return rows[0]?.id ?? "";
  });

const statusSoon = (page: Page, url: string, status: number) =>
  expect(async () => expect((await page.goto(url))?.status()).toBe(status)).toPass({ timeout: 5_000 });

test("SE-15: a tenant is suspended and opened again with nothing lost, then exported whole and destroyed, with a report, and its neighbour as it was", async ({
  browser,
}) => {
  const { tenant, answers, users } = newNewcomer("swedishMunicipality", "Slutköpings kommun");
  const { slug } = tenant;
  const { support, mail, ...own } = answers;
  const folder = mkdtempSync(join(tmpdir(), "vakans-end-"));
  const file = join(folder, "answers.yaml");
  const content = {
    ...own,
    ...{ supportFunction: support.function, supportEmail: support.email, supportPhone: support.phone },
    ...{ mailFromName: mail.fromName, mailFromAddress: mail.fromAddress },
    users,
  };
  writeFileSync(file, JSON.stringify(content));
  const made = vakans("tenant", "new", "--file", file);
  expect(made.stderr).toBe("");
  const [link = ""] = /http\S+\/invitation\/\S+/.exec(made.stdout) ?? [];
  const context = () => browser.newContext({ locale: "sv-SE" });
  const [office, home, plant, street] = [await context(), await context(), await context(), await context()];
  inspect(plant);
  inspect(street);
  const [desk, page, operator, visitor] = [
    await office.newPage(),
    await home.newPage(),
    await plant.newPage(),
    await street.newPage(),
  ];
  try {
    await chooseAndSignIn(desk, link, users[0]?.email ?? "", tenant.words);
    await expect(desk).toHaveURL(new RegExp(`/${slug}/`));
    const post = await publishPost(desk, tenant, { title: "Arkivarie", reference: "SL-1", lastDayIn: 14 });
    await signUp(page, tenant, newPerson());
    const draft = await begin(page, tenant, post.path);
    const tenantId = await idOf(slug);
    const neighbour = await rowsOf(await idOf("orebro"));

    const words = await signInOperator(operator);
    expect(vakans("tenant", "end", slug, "--export-to", folder, "--yes-end", slug).stderr).toContain("is open");
    await changeState(operator, words, slug, "suspend", "Avtalet löper ut");
    await statusSoon(visitor, publicUrl(tenant, "/"), 503);
    await look(visitor, "suspended-site");
    await page.goto(publicUrl(tenant, `${draft}/details`));
    await expect(page.locator("body")).toContainText(tenant.words.t("shared.shutSuspendedHeading"));
    await desk.goto(adminUrl(`/${slug}/recruitments`));
    await expect(desk.locator("body")).toContainText(tenant.words.t("shared.shutSuspendedHeading"));
    expect(vakans("tenant", "end", slug, "--export-to", folder, "--yes-end", slug).stderr).toContain("wait a minute");

    await changeState(operator, words, slug, "reopen", "Avtalet förlängdes");
    await statusSoon(visitor, publicUrl(tenant, post.path), 200);
    await page.goto(publicUrl(tenant, `${draft}/details`));
    await expect(main(page).getByRole("heading", { level: 1 })).toBeVisible();
    await desk.goto(adminUrl(`/${slug}/recruitments`));
    await expect(main(desk)).toContainText("Arkivarie");

    await changeState(operator, words, slug, "suspend", "Avtalet är slut");
    await withOwner((owner) =>
      owner.query("update tenant set state_since = state_since - interval '2 minutes' where slug = $1", [slug]),
    );
    const before = await rowsOf(tenantId);
    expect(before["draft"]).toBe(1);
    const ended = vakans("tenant", "end", slug, "--export-to", join(folder, "export"), "--yes-end", slug);
    expect(ended.stderr).toBe("");
    expect(ended.stdout).toContain(`${slug} has ended`);
    const manifest = rehash(join(folder, "export"));
    const exported = Object.fromEntries(manifest.tables.map(({ table, rows }) => [table, rows]));
    expect(exported).toMatchObject({ draft: 1, applicant: 1, advert: 1, staff: 2, tenant: 1 });
    const { tenant_end_report: reports, ...left } = await rowsOf(tenantId);
    expect(reports).toBe(1);
    expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([]);
    for (const area of ["kept", "quarantine"]) {
      const place = join(surroundings().dataDir, "files", area, tenantId);
      expect(existsSync(place) ? readdirSync(place) : []).toEqual([]);
    }
    const after = await rowsOf(await idOf("orebro"));
    // The trail of the neighbour grows by itself.
    for (const [table, count] of Object.entries(neighbour))
      if (!table.startsWith("audit_")) expect(after[table], table).toBe(count);

    await statusSoon(visitor, publicUrl(tenant, "/"), 421);
    expect((await desk.goto(adminUrl(`/${slug}/recruitments`)))?.status()).not.toBe(200);
    await operator.goto(adminUrl(`/platform/tenants/${slug}`));
    await expect(main(operator)).toContainText(sha256(readFileSync(join(folder, "export", "manifest.json"))));
    await look(operator, "platform-tenant-ended");
    await operator.setViewportSize({ width: 390, height: 900 });
    await expectNoSideways(operator);
    const [download] = await Promise.all([
      operator.waitForEvent("download"),
      main(operator)
        .getByRole("link", { name: words.t("platform.endSave") })
        .click(),
    ]);
    const report = JSON.parse(readFileSync(await download.path(), "utf8")) as {
      slug: string;
      destroyed: Record<string, number>;
    };
    expect(report.slug).toBe(slug);
    for (const [table, count] of Object.entries(report.destroyed)) expect(exported[table], table).toBe(count);
    expect(vakans("tenant", "history", slug).stderr).toContain("has ended");
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await Promise.all([office, home, plant, street].map((each) => each.close()));
  }
});
