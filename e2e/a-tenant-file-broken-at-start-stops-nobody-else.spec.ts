import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, test } from "@playwright/test";
import { createWords } from "@vakans/i18n";
import { presetFile, writeTenantFile } from "@vakans/tenant-config";
import { publicUrl } from "./src/applicant";
import { inspect, look } from "./src/look";
import { newNewcomer } from "./src/onboarding";
import {
  adminUrl,
  freePort,
  newDataDir,
  productEnvironment,
  programFile,
  removeFolder,
  root,
  type Surroundings,
  startProduct,
} from "./src/product";
import { meanWhile } from "./src/programs";
import { signInAs, superUserOf } from "./src/staff";
import { tenantOf, tenants } from "./src/tenants";

/** Tenant files of this test's own: those of the checkout, and demo data for a few alone, since a start takes its time for each. */
function ownTenantFiles(withDemo: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "vakans-tenants-"));
  const from = join(root, "tenants");
  cpSync(from, folder, { recursive: true, filter: (name) => !name.startsWith(join(from, "demo")) });
  for (const slug of withDemo) cpSync(join(from, "demo", `${slug}.yaml`), join(folder, "demo", `${slug}.yaml`));
  return folder;
}

const apply = (where: Surroundings, file: string) =>
  spawnSync(process.execPath, [programFile("cli"), "tenant", "apply", file, "--reason", "Filen är rättad"], {
    cwd: root,
    env: productEnvironment(where),
    encoding: "utf8",
  });

async function officeOf(browser: Browser, slug: string) {
  const page = await (await browser.newContext()).newPage();
  inspect(page.context());
  await signInAs(page, superUserOf(slug));
  return page;
}

test("a file that is broken at start: who never had a right one is shut with a notice, who had runs on and is warned, all others are unharmed", async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const [ran, bystander] = [tenantOf("nordvik"), tenantOf("roros")];
  const { tenant: never, answers } = newNewcomer("norwegianMunicipality", "Nyvik kommune");
  const made = presetFile(answers);
  if (!made.ok) throw new Error("the preset is wrong");
  const tenantsDir = ownTenantFiles([ran.slug, bystander.slug]);
  const where = { applicantPort: await freePort(), adminPort: await freePort(), dataDir: newDataDir(), tenantsDir };
  const fileOf = (slug: string) => join(tenantsDir, `${slug}.yaml`);
  const back = meanWhile(where);
  let product = await startProduct(where);
  try {
    const before = product.said().length;
    await product.stop();
    appendFileSync(fileOf(ran.slug), "session: [\n");
    writeFileSync(fileOf(never.slug), `${writeTenantFile(made.file)}attachments: { perSubmissionMax: many }\n`);
    product = await startProduct(where);
    const said = product.said().slice(before);
    expect(said).toContain(`${never.slug}.yaml:`);
    expect(said).toContain('attachments.perSubmissionMax: found "many"');
    expect(said).toContain(`${ran.slug}.yaml:`);

    const page = await (await browser.newContext({ locale: "nb-NO" })).newPage();
    inspect(page.context());
    const statusOf = async (url: string) => (await page.goto(url))?.status();
    const notice = createWords("nb", {}).t("shared.shutUnfinishedHeading");
    for (const path of ["/", "/jobs", "/help"]) {
      expect(await statusOf(publicUrl(never, path))).toBe(503);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(notice);
    }
    await expect(page.locator("html")).toHaveAttribute("lang", "nb");
    await look(page, "shut-unfinished");
    for (const tenant of tenants)
      expect([tenant.slug, await statusOf(publicUrl(tenant, "/jobs"))]).toEqual([tenant.slug, 200]);

    const warned = await officeOf(browser, ran.slug);
    await warned.goto(adminUrl(`/${ran.slug}/settings`));
    const warning = warned.getByRole("heading", { name: ran.words.t("settings.problemHeading") });
    await expect(warning).toBeVisible();
    await expect(warned.getByRole("main")).toContainText(`${ran.slug}.yaml`);
    await look(warned, "settings-problem");
    const calm = await officeOf(browser, bystander.slug);
    await calm.goto(adminUrl(`/${bystander.slug}/settings`));
    await expect(calm.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(calm.getByRole("heading", { name: bystander.words.t("settings.problemHeading") })).toHaveCount(0);

    // Mended while it runs: open within the two seconds in which every process knows, and nobody is warned any more.
    writeFileSync(fileOf(never.slug), writeTenantFile(made.file));
    expect(apply(where, fileOf(never.slug))).toMatchObject({ status: 0 });
    await expect(async () => expect(await statusOf(publicUrl(never, "/"))).toBe(200)).toPass({ timeout: 2_500 });
    copyFileSync(join(root, "tenants", `${ran.slug}.yaml`), fileOf(ran.slug));
    expect(apply(where, fileOf(ran.slug))).toMatchObject({ status: 0 });
    await warned.reload();
    await expect(warned.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(warning).toHaveCount(0);
  } finally {
    await product.stop();
    back();
    removeFolder(where.dataDir);
    rmSync(tenantsDir, { recursive: true, force: true });
  }
});
