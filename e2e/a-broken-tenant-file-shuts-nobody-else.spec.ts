import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { presetFile, writeTenantFile } from "@vakans/tenant-config";
import { publicUrl } from "./src/applicant";
import { newNewcomer } from "./src/onboarding";
import { programFile, root } from "./src/product";
import { tenantOf } from "./src/tenants";

/** Runs the command line against the running product. */
const vakans = (...args: readonly string[]) =>
  spawnSync(process.execPath, [programFile("cli"), ...args], { cwd: root, encoding: "utf8" });

/** What a visitor of a site meets, within the two seconds in which every process knows. */
const expectStatus = (page: Page, url: string, status: number) =>
  expect(async () => expect((await page.goto(url))?.status()).toBe(status)).toPass({ timeout: 2_500 });

test("a tenant whose file never was right is shut alone, opens when it is, and stays open when it breaks again", async ({
  page,
}) => {
  const { tenant, answers } = newNewcomer("swedishMunicipality", "Nyviks kommun");
  const made = presetFile(answers);
  if (!made.ok) throw new Error("the preset is wrong");
  const right = writeTenantFile(made.file);
  const folder = mkdtempSync(join(tmpdir(), "vakans-broken-"));
  const file = join(folder, `${tenant.slug}.yaml`);
  const apply = (text: string) => {
    writeFileSync(file, text);
    return vakans("tenant", "apply", file, "--reason", "Ny kommun");
  };
  try {
    const broken = `${right}session: { idleMinutes: soon }\n`;
    const refused = apply(broken);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("session.idleMinutes")]);
    const site = publicUrl(tenant, "/");
    await expectStatus(page, site, 503);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(tenant.words.t("shared.shutUnfinishedHeading"));
    await expectStatus(page, publicUrl(tenantOf("nordvik"), "/"), 200);

    expect(apply(right).status).toBe(0);
    await expectStatus(page, site, 200);
    expect(apply(broken).status).toBe(1);
    expect(vakans("tenant", "history", tenant.slug).stdout).toContain("Not taken");
    await expectStatus(page, site, 200);

    const exported = join(folder, "exported.yaml");
    expect(vakans("tenant", "export", tenant.slug, "--to", exported).status).toBe(0);
    expect(vakans("tenant", "plan", exported).stdout).toContain("nothing would change");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
