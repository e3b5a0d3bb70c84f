import { expect, test } from "vitest";
import { interestPages, readInterestQuery } from "../../components/interest-query";
import { type InterestChoices, InterestQuestions } from "../../components/interest-questions";
import { InterestSummary } from "../../components/interest-summary";
import { renderFor, textOf } from "../../testing/render";
import { InterestMineView } from "../interest-mine/view";
import { InterestUnsubscribeView } from "../interest-unsubscribe/view";

const query = readInterestQuery(new URLSearchParams("area=it&extent=partTime&place=Sundsvall"));
const names = { occupations: [], units: [] };
const account = { email: "kim@example.se", verified: true, registered: false, alerts: false };
const review = { ...names, keptUntilOn: "2027-11-22", account };
const summary = (changes: Partial<typeof review> | { account: null } = {}, pages = interestPages.own) => (
  <InterestSummary query={query} review={{ ...review, ...changes }} pages={pages} reply={undefined} />
);

test("VN-7: the summary reads the answers, and the tick for mail stands at its end, before the button and unticked", async () => {
  const html = await renderFor("vasternorrland", summary());
  const text = textOf(html);
  const places = ["Data och it", "Deltid", "Sundsvall", "Mejla mig när sådana jobb annonseras", "Registrera"].map(
    (part) => text.lastIndexOf(part),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(html).toMatch(/<input[^>]*type="checkbox"[^>]*name="alerts"/);
  expect(html).not.toMatch(/name="alerts"[^>]*checked/);
  expect(html).not.toContain('name="email"');
});

test("SE-13: before the tick stands what is stored, until when, and that consent can be taken back", async () => {
  const text = textOf(await renderFor("vasternorrland", summary()));
  expect(text).toContain("till måndag 22 november 2027, eller tills du tar bort anmälan");
  expect(text).toContain("Med krysset samtycker du till mejlen. Du kan ta tillbaka det när som helst");
  expect(text).toContain("En intresseanmälan är ingen ansökan");
});

test("VN-7: without an account the address is asked for; what was typed and ticked stays when it is refused", async () => {
  const reply = {
    ok: false as const,
    values: { email: "kim", alerts: "yes" },
    problems: [{ field: "email", message: "Skriv en e-postadress." }],
  };
  const html = await renderFor(
    "vasternorrland",
    <InterestSummary query={query} review={{ ...review, account: null }} pages={interestPages.visitor} reply={reply} />,
  );
  expect(html).toContain('value="kim"');
  expect(html).toMatch(/name="alerts"[^>]*checked/);
  expect(html).toContain('href="#f-email"');
  expect(html).toContain(
    `/sign-in?returnTo=${encodeURIComponent("/interest/mine/summary?area=it&extent=partTime&place=Sundsvall")}`,
  );
});

test("an account without a confirmed address is told that a link comes first", async () => {
  const view = summary({ account: { ...account, verified: false } });
  expect(textOf(await renderFor("vasternorrland", view))).toContain("Din adress kim@example.se är inte bekräftad ännu");
});

const choices: InterestChoices = {
  units: [
    { unitId: "01a2030a-8d72-7629-925d-1804a0004a70", name: "Vård", depth: 0 },
    { unitId: "01a2030a-8d72-7629-925d-1804a0004a71", name: "Avdelning 1", depth: 1 },
  ],
  places: ["Sundsvall", "Ånge"],
  occupations: { offered: false, chosen: [], found: [] },
};
const questions = (changes: Partial<InterestChoices> = {}, asked = query) => (
  <InterestQuestions query={asked} choices={{ ...choices, ...changes }} pages={interestPages.own} />
);

test("VN-7: under the tenant's own heading it asks for area, extent, form, place and unit; what was answered is ticked", async () => {
  const html = await renderFor("vasternorrland", questions());
  expect(html).toContain(">Intresseanmälan</h1>");
  for (const name of ["area", "extent", "employment", "place", "unit"]) expect(html).toContain(`name="${name}"`);
  expect(html.match(/<input[^>]*checked=""[^>]*>/g)?.map((input) => /value="([^"]+)"/.exec(input)?.[1])).toEqual([
    "it",
    "partTime",
    "Sundsvall",
  ]);
  expect(html).toMatch(/<form[^>]*method="get"[^>]*action="\/interest\/mine\/summary"/);
  expect(html).not.toContain("occupationText");
});

test("VN-7: where occupations were imported they can be looked for without script, and a place that was typed stays", async () => {
  const found = [{ code: "2221", name: "Sjuksköterskor" }];
  const asked = readInterestQuery(new URLSearchParams("occupationText=sjuk&otherPlaces=Ljungby"));
  const html = await renderFor(
    "vasternorrland",
    questions({ occupations: { offered: true, chosen: [], found } }, asked),
  );
  expect(html).toMatch(/<button[^>]*formAction="\/interest\/mine\/questions#f-occupationText"/i);
  expect(html).toMatch(/name="occupation" value="2221"/);
  expect(html).toMatch(/name="otherPlaces"[^>]*value="Ljungby"/);
});

const mine = {
  answers: query.answers,
  ...names,
  email: "kim@example.se",
  alerts: true,
  registeredAt: new Date("2026-11-22T10:00:00Z"),
  changedAt: new Date("2026-11-22T10:00:00Z"),
  keptUntilOn: "2027-11-22",
};

test("VN-7: a registration can be changed and removed from its page, which says what just happened", async () => {
  const html = await renderFor("vasternorrland", <InterestMineView mine={mine} done="registered" />);
  expect(textOf(html)).toContain(
    "Din intresseanmälan är registrerad. Vi har mejlat en bekräftelse till kim@example.se.",
  );
  expect(html).toContain('href="/interest/mine/questions?area=it&amp;extent=partTime&amp;place=Sundsvall"');
  expect(html).toContain('href="/interest/mine/remove"');
});

test.each([
  { found: true, alerts: true, ended: false, says: "Vill du sluta få mejl om nya jobb?", button: true, removes: true },
  { found: true, alerts: false, ended: true, says: "Du får inga fler mejl om nya jobb", button: false, removes: true },
  { found: true, alerts: false, ended: false, says: "Du får inga mejl om nya jobb", button: false, removes: true },
  {
    found: false,
    alerts: false,
    ended: false,
    says: "Intresseanmälan finns inte längre",
    button: false,
    removes: false,
  },
])("VN-7: the page of a mailed link says: $says", async ({ says, button, removes, ...state }) => {
  const html = await renderFor(
    "vasternorrland",
    <InterestUnsubscribeView {...state} removalToken={state.found ? "a.b" : null} />,
  );
  expect(textOf(html)).toContain(says);
  expect(html.includes("<button")).toBe(button);
  expect(html.includes("/interest/remove/a.b")).toBe(removes);
});

test.each(["nb", "nn", "en"] as const)("the pages are written in %s too", async (language) => {
  for (const view of [summary(), questions(), <InterestMineView key="mine" mine={mine} done="changed" />])
    expect(textOf(await renderFor("nordvik", view, language))).not.toMatch(/interest\.[a-z]|\{\{|undefined/);
});
