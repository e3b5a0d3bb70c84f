import { newWorld } from "@vakans/core/testing";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page";
import { PlatformTenantsView } from "./view";

type Props = Parameters<typeof PlatformTenantsView>[0];

const volumes = {
  openAdverts: 7,
  applicationsLately: 1234,
  storageBytes: 5_242_880,
  effects: [{ waiting: 2 }, { waiting: 3 }],
};
const one: Props["tenants"][number] = {
  slug: "provkommun",
  name: "Provköpings kommun",
  state: "open",
  configVersion: 4,
  effectiveAt: new Date("2026-11-22T23:30:00Z"),
  problem: false,
  sites: [{ host: "jobb.example.se", href: "https://jobb.example.se" }],
  volumes,
};

async function show(props: Partial<Props>, language?: "en"): Promise<string> {
  const { tenant } = await newWorld();
  const me = { name: "Driften", tenants: [] };
  const whole = { me, search: "", total: 1, page: 1, pages: 1, tenants: [one], ...props };
  return renderPage(tenant, <PlatformTenantsView {...whole} />, language);
}
const cells = (html: string) =>
  [...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => cell?.replace(/<[^>]+>/g, "").trim());

test("SE-14: the list tells how each employer stands and how much it has: state, sites, version, numbers", async () => {
  const html = await show({});
  expect(html).toContain('href="/platform/tenants/provkommun"');
  expect(html).toContain('href="https://jobb.example.se"');
  const told = cells(html).join(" | ");
  for (const part of ["Provköpings kommun", "Öppen", "4, från", "7", "1 234", "5"])
    expect(told.replace(/\u00a0/g, " ")).toContain(part);
});

test("what an employer that has ended had is not counted, and one with a broken configuration is marked", async () => {
  const ended = {
    ...one,
    slug: "slut",
    state: "ended" as const,
    volumes: null,
    configVersion: null,
    effectiveAt: null,
  };
  const html = await show({ tenants: [ended, { ...one, problem: true }], total: 2 });
  expect(cells(html)).toContain("–");
  expect(html).toContain("Avslutad");
  expect(html).toContain("Fel i inställningarna");
});

test("a search without a hit says so and leads back to all", async () => {
  const html = await show({ search: "nowhere", total: 0, tenants: [] });
  expect(html).toContain("Ingen arbetsgivare passar");
  expect(html).toMatch(/href="\/platform\/tenants"[^>]*>Visa alla/);
  expect(html).toContain('value="nowhere"');
});

test("the next page keeps the search", async () => {
  const html = await show({ search: "å & b", page: 2, pages: 3, total: 120 });
  expect(html).toContain("q=%C3%A5+%26+b&amp;page=3");
});
