import { newWorld } from "@vakans/core/testing";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page";
import { PlatformTenantView } from "./view";

type Props = Parameters<typeof PlatformTenantView>[0];

const at = new Date("2026-12-01T09:00:00Z");
const one: Props["tenant"] = {
  slug: "provkommun",
  name: "Provköpings kommun",
  state: "open",
  stateSince: null,
  stateReason: null,
  configVersion: 2,
  versions: [{ number: 2, source: "settings", reason: "Färre filer", author: "HR-chef", effectiveAt: at }],
  hosts: [{ host: "jobb.example.se", href: "https://jobb.example.se", source: "claim" }],
  problem: null,
  endReports: [],
  volumes: { openAdverts: 3, applicationsLately: 12, storageBytes: 1024, effects: [] },
  leave: null,
};
const report = {
  by: "drift",
  exported: {
    manifestSha256: "ab12",
    files: 2,
    missing: 1,
    tables: { application: { rows: 4 }, tenant: { rows: 1 }, unit: { rows: 0 } },
  },
  destroyed: { application: 4, unit: 0 },
  staff: 2,
  hosts: ["jobb.example.se"],
  filesRemovedAt: at.toISOString(),
  filesRemoved: 2,
};

async function show(tenant: Partial<Props["tenant"]>, props: Partial<Props> = {}): Promise<string> {
  const world = await newWorld();
  const me = { name: "Driften", tenants: [] };
  const whole = { me, tenant: { ...one, ...tenant }, done: null, refused: undefined, ...props };
  return renderPage(world.tenant, <PlatformTenantView {...whole} />);
}
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/[\u00a0\s]+/g, " ")
    .trim();
const buttons = (html: string) => [...html.matchAll(/<button[^>]*>([^<]+)</g)].map(([, label]) => label);

test("SE-14: an open employer is told in versions, hosts and numbers, and is closed only with a reason", async () => {
  const html = await show({});
  expect(text(html)).toContain("Färre filer");
  expect(html).toContain('href="https://jobb.example.se"');
  expect(html).toContain('name="go" value="suspend"');
  expect(text(html)).toContain("Skäl * (obligatorisk)");
  expect(buttons(html)).toContain("Stäng tills vidare");
  expect(html).not.toContain("/report");
});

test("SE-14: the way in is shown only while the employer gives leave, with its reason", async () => {
  expect(await show({})).not.toContain("Gå in och titta");
  const html = await show({ leave: { reason: "Felanmälan 4711", endsAt: at } });
  expect(text(html)).toContain("Felanmälan 4711");
  expect(html).toMatch(/href="\/provkommun"[^>]*>Gå in och titta/);
});

test("a suspended employer says since when and why, and is opened again with a reason; what was typed is kept", async () => {
  const refused = {
    values: { reason: "x" },
    problems: [{ path: ["reason"], message: "Fyll i fältet." }],
  } as unknown as NonNullable<Props["refused"]>;
  const html = await show({ state: "suspended", stateSince: at, stateReason: "Avtalet är slut" }, { refused });
  expect(text(html)).toContain("Avtalet är slut");
  expect(buttons(html)).toContain("Öppna igen");
  expect(html).toContain('value="x"');
});

test("SE-15: of an employer that has ended the report is read by table and saved; there is nothing to press", async () => {
  const html = await show({
    state: "ended",
    volumes: null,
    hosts: [],
    endReports: [{ createdAt: at, report }],
  });
  const told = text(html);
  for (const part of ["drift", "ab12", "application", "Filer som saknades i exporten", "jobb.example.se"])
    expect(told).toContain(part);
  expect(html).toMatch(/<code>application<\/code>.*?>4<.*?>4</s);
  // Exported and kept, and empty everywhere.
  expect(html).toMatch(/<code>tenant<\/code>.*?>1<.*?>–</s);
  expect(html).not.toContain("<code>unit</code>");
  expect(html).toContain('href="/platform/tenants/provkommun/report"');
  expect(buttons(html)).not.toContain("Öppna igen");
  expect(told).not.toContain("filerna finns kvar");
});

test("an end that was cut off before the files is said, with the command that goes on", async () => {
  const left = { ...report, filesRemovedAt: null, filesRemoved: 0 };
  const html = await show({ state: "ended", volumes: null, endReports: [{ createdAt: at, report: left }] });
  expect(text(html)).toContain("filerna finns kvar. Kör vakans tenant end provkommun igen.");
});
