import { newWorld } from "@vakans/core/testing";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page";
import { PlatformHealthView } from "./view";

type Props = Parameters<typeof PlatformHealthView>[0];

const now = new Date("2026-12-01T09:00:00Z");
const well: Props["health"] = {
  now,
  database: { ms: 1.4, version: "15.18", bytes: 5_000_000, migrations: [{ name: "0000-foundation.sql", ranAt: now }] },
  files: "well",
  worker: { at: now, standing: "well" },
  queue: { at: now, standing: "well" },
  chores: [{ name: "audit.linked", at: now, tookMs: 12, standing: "well" }],
  tenants: 668,
  effects: [{ name: "application.submitted", waiting: 3, oldestAt: now, givenUp: 1 }],
};

async function show(health: Partial<Props["health"]>): Promise<string> {
  const { tenant } = await newWorld();
  const me = { name: "Driften", tenants: [] };
  return renderPage(tenant, <PlatformHealthView me={me} health={{ ...well, ...health }} />);
}
const rowOf = (html: string, name: string) =>
  [...html.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row).find((row) => row.includes(name)) ?? "";

test("every part says in words how it stands: a worker that stopped, and a queue that never showed itself", async () => {
  const html = await show({ worker: { at: now, standing: "late" }, queue: { at: null, standing: "never" } });
  expect(rowOf(html, "Databas")).toContain("PostgreSQL 15.18");
  expect(rowOf(html, "Arbetaren i bakgrunden")).toContain("Svarar inte");
  expect(rowOf(html, "Kön")).toContain("Har aldrig visat sig");
  expect(rowOf(html, "Kön")).toContain("–");
});

test("what waits is told by kind, with what was given up; the chores and the database's versions stand below", async () => {
  const html = await show({});
  const row = rowOf(html, "application.submitted");
  expect(row).toMatch(/>3<.*>1</s);
  expect(rowOf(html, "audit.linked")).toContain("12 ms");
  expect(rowOf(html, "0000-foundation.sql")).not.toBe("");
  expect(html).toContain("668");
});

test("an installation that has just begun says that nothing waits and no chore has run", async () => {
  const html = await show({ chores: [], effects: [] });
  expect(html).toContain("Inget väntar");
  expect(html).toContain("Ingen syssla har körts än");
});
