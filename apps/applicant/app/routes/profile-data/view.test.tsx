import { expect, test } from "vitest";
import { heldApplication } from "../../testing/applicant";
import { renderFor, textOf } from "../../testing/render";
import { ProfileDataView } from "./view";

type Held = Parameters<typeof ProfileDataView>[0]["held"];

const held: Held = {
  email: "kim@example.se",
  since: new Date("2026-11-22T12:00:00Z"),
  cvRows: 4,
  counts: {
    files: 2,
    bytes: 2_500_000,
    drafts: 1,
    sessions: 1,
    messages: 3,
    keptForms: 0,
    events: 17,
    interests: 0,
    supportRequests: 0,
  },
  applications: [],
};

const show = async (slug: string, applications: Held["applications"], tooMany = false) =>
  renderFor(slug, <ProfileDataView held={{ ...held, applications }} tooMany={tooMany} />);

test("SE-13: what is held is told in words and numbers, and one button downloads all of it", async () => {
  const html = await show("vasternorrland", []);
  const text = textOf(html);
  for (const said of ["kim@example.se", "Rader i ditt CV 4", "2, tillsammans 2,4 MB", "Händelser i loggen 17"])
    expect(text).toContain(said);
  expect(html).toMatch(/<form[^>]*method="post"[^>]*action="\/profile\/data\/download"/);
  expect(html.match(/<button/g)).toHaveLength(1);
});

test.each([
  {
    id: "VN-11, OR-20, OS-15, SE-5",
    slug: "ostersund",
    destruction: { kind: "months", months: 24, clock: "legalForce", earliestOn: "2028-11-22" },
    says: "Ansökan förstörs tidigast onsdag 22 november 2028: 2 år efter att beslutet i rekryteringen har vunnit laga kraft",
  },
  {
    id: "NO-11",
    slug: "nordvik",
    destruction: { kind: "months", months: 18, clock: "caseClosed", earliestOn: "2028-05-22" },
    says: "18 måneder etter at rekrutteringen er avsluttet",
  },
  { id: "RO-8", slug: "roros", destruction: { kind: "emptying", on: "2027-01-15" }, says: "fredag 15. januar 2027" },
  { id: "SE-5", slug: "orebro", destruction: { kind: "kept" }, says: "Ansökan sparas och förstörs inte." },
] as const)("$id: at $slug an application's destruction is told as exactly as it is known", async (each) => {
  expect(textOf(await show(each.slug, [{ ...heldApplication, destruction: each.destruction }]))).toContain(each.says);
});

test("a download that was refused says when it can be asked for again", async () => {
  expect(textOf(await show("vasternorrland", [], true))).toContain("Vänta en timme och försök sedan igen.");
});
