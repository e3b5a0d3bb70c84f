import { newWorld } from "@vakans/core/testing";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page";
import { NewTenantView } from "./view";

const me = { name: "Drift", tenants: [] };
const presets = [
  { preset: "swedishMunicipality", languages: ["sv"] },
  { preset: "norwegianMunicipality", languages: ["nb", "nn"] },
] as const;
const { tenant } = await newWorld();

test("the questions about a new employer stand with their labels, and nothing is chosen for anybody but the colour", () => {
  const html = renderPage(tenant, <NewTenantView me={me} presets={presets} answer={undefined} />);
  for (const name of ["preset", "name", "slug", "hosts", "mailFromAddress", "users[0].email", "users[1].email"]) {
    expect(html).toContain(`name="${name}"`);
  }
  expect(html).toContain('value="#0b5a8a"');
  expect(html.match(/name="preset"[^>]*checked=""/)).toBeNull();
});

test("a refused form tells each problem beside its field and in the summary, and loses nothing that was typed", () => {
  const values = {
    preset: "norwegianMunicipality",
    name: 'Nordby "kommune" <b>',
    slug: "orebro",
    languages: ["nb", "en"],
    "users[1].email": "inte en adress",
    sendLinks: "yes",
  };
  const problems = [
    { field: "slug", message: "Namnet finns redan." },
    { field: "users[1].email", message: "Skriv en e-postadress." },
  ];
  const answer = { ok: false, values, problems } as const;
  const html = renderPage(tenant, <NewTenantView me={me} presets={presets} answer={answer} />);
  for (const { message } of problems) expect(html.split(message).length - 1).toBeGreaterThanOrEqual(2);
  expect(html).toContain("Nordby &quot;kommune&quot; &lt;b&gt;");
  expect(html).toContain('value="inte en adress"');
  expect(html).toMatch(
    /<input[^>]*value="norwegianMunicipality"[^>]*checked=""|<input[^>]*checked=""[^>]*value="norwegianMunicipality"/,
  );
  expect(html).toMatch(/name="sendLinks"[^>]*checked=""|checked=""[^>]*name="sendLinks"/);
});

test("what was made tells the two first users' links, and the records to set", () => {
  const made = {
    name: "Nordby kommune",
    slug: "nordby",
    site: "https://jobb.nordby.example.no",
    sent: false,
    users: [
      { name: "HR-sjef", userName: "hr@nordby.example.no", href: "https://admin.example/invitation/abc" },
      { name: "HR-rådgiver", userName: "rad@nordby.example.no", href: null },
    ],
    records: [{ kind: "spf", name: "nordby.example.no", value: "v=spf1 include:mail.example -all" }],
  } as const;
  const answer = { shown: "made", made } as const;
  const html = renderPage(tenant, <NewTenantView me={me} presets={presets} answer={answer} />);
  expect(html).toContain("https://admin.example/invitation/abc");
  expect(html).toContain("v=spf1 include:mail.example -all");
  expect(html).toContain("HR-rådgiver");
});
