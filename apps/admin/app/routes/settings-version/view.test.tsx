import { newWorld } from "@vakans/core/testing";
import { createWords } from "@vakans/i18n";
import { expect, test } from "vitest";
import { obstaclesOf } from "../../components/setting-form";
import { renderPage } from "../../testing/render-page";
import { VersionView } from "./view";

const words = createWords("sv");
const at = new Date("2026-11-22T12:00:00Z");
const version = {
  number: 2,
  author: "tenants/",
  authorId: null,
  reason: "tenant file",
  effectiveAt: at,
  createdAt: at,
  restores: null,
  state: "past",
  basis: 3,
} as const;

test("NO-1: a version that the law stands against has no way back, and its page names the law", async () => {
  const { tenant } = await newWorld({ country: "NO" });
  const problem = { path: ["process", "secretCandidates"], found: "true", allowed: "what the law fixes (NO-1)" };
  const obstacles = obstaclesOf([problem], tenant.policy, words);
  expect(obstacles).toEqual([
    expect.stringMatching(
      /^Sökandes identitet kan hållas hemlig: Det här bestämmer lagen, inte ni\..*offentleglova § 25/,
    ),
  ]);
  const shared = { slug: tenant.slug, timeZone: tenant.policy.timeZone, version, rows: null, refused: undefined };
  const html = renderPage(tenant, <VersionView {...shared} back={null} obstacles={obstacles} />);
  expect(html).toContain("offentleglova § 25, NO-1");
  expect(html).toContain(`Filen tenants/${tenant.slug}.yaml`);
  expect(html).toContain("Filen lästes in när tjänsten startade");
  expect(html).not.toContain("<form");
});

test("a reason with markup is shown as it was typed, and a refused return keeps what was typed", async () => {
  const { tenant } = await newWorld();
  const shared = { slug: tenant.slug, timeZone: tenant.policy.timeZone, rows: null, obstacles: [] };
  const back = [{ key: "attachments.totalMax", name: "Filer sammanlagt", before: "10", after: "20" }];
  const refused = { ok: false, values: { reason: "<b>Åter</b>" }, problems: [{ field: "", message: "Nej." }] } as const;
  const html = renderPage(
    tenant,
    <VersionView {...shared} version={{ ...version, reason: "<script>" }} back={back} refused={refused} />,
  );
  expect(html).toContain("&lt;script&gt;");
  expect(html).toContain("&lt;b&gt;Åter&lt;/b&gt;</textarea>");
  expect(html).toContain("Nej.");
});
