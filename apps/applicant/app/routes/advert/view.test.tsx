import { expect, test } from "vitest";
import { renderFor, textOf } from "../../testing/render";
import type { OpenAdvert } from "./open-advert";
import { AdvertView } from "./view";

const advert: OpenAdvert = {
  advertId: "01a2030a-8d72-7629-925d-1804a0004a70",
  title: "Skötare",
  area: "healthCare",
  occupation: null,
  extent: "partTime",
  extentPercent: 75,
  employment: "permanent",
  place: "Provköping",
  posts: 2,
  startOn: "",
  pay: "",
  lastDayOn: "2026-12-03",
  intro: "Kort om jobbet.",
  sections: [{ heading: "Uppdraget", html: "<p>Du arbetar nära människor.</p>" }],
  must: ["Utbildning"],
  should: [],
  process: [{ what: "Intervjuer", on: "2026-12-10" }],
  registerCheck: null,
  standing: false,
  language: null,
  reference: "R-1",
  about: "",
  contacts: [
    { role: "recruiter", title: "Enhetschef", phone: "08-465 004 01", email: "chef@example.se" },
    { role: "union", title: "Facklig företrädare", phone: "08-465 004 02", email: "" },
  ],
  notices: ["law.advertPublicRecord"],
  unitName: "Psykiatrin",
  publishedAt: new Date("2026-11-20T10:00:00Z"),
  changedAt: new Date("2026-11-20T10:00:00Z"),
  closesAt: new Date("2026-12-03T23:00:00Z"),
  daysLeft: 11,
  ended: false,
  takesApplications: true,
  acceptedUntil: new Date("2026-12-03T23:00:00Z"),
  lateRoute: "support",
  questions: [],
  questionCount: 3,
  own: null,
  similar: [],
};

const show = (slug: string, changes: Partial<OpenAdvert> = {}, signedIn = false) =>
  renderFor(slug, <AdvertView advert={{ ...advert, ...changes }} signedIn={signedIn} />);

const applyWords = (html: string) =>
  [...html.matchAll(/<a class="ds-button"[^>]*>([^<]+)<\/a>/g)].map(([, word]) => word);

test.each([
  { id: "VN-8", slug: "vasternorrland", signedIn: false, words: ["Sök jobbet här", "Sök tjänst"] },
  { id: "OR-8", slug: "orebro", signedIn: false, words: ["Sök tjänst"] },
  { id: "OS-2", slug: "ostersund", signedIn: false, words: ["Sök tjänst", "Sök tjänst"] },
  { id: "OS-5", slug: "ostersund", signedIn: true, words: ["Ansök", "Ansök"] },
])("$id: the buttons to apply at $slug, signed in $signedIn, read $words", async ({ slug, signedIn, words }) => {
  expect(applyWords(await show(slug, {}, signedIn))).toEqual(words);
});

test("OS-5: the way back to the list has the tenant's word", async () => {
  expect(textOf(await show("ostersund", {}, true))).toContain("Tillbaka till lediga jobb");
});

test("an ended advert says so and when, shows similar ones and takes no application", async () => {
  const similar = [
    {
      advertId: "01a2030a-8d72-7629-925d-1804a0004a71",
      title: "Undersköterska",
      unitName: "Vården",
      place: "Provköping",
      lastDayOn: "2026-12-24",
    },
  ];
  const html = await show("ostersund", { ended: true, takesApplications: false, daysLeft: -1, similar });
  expect(textOf(html)).toContain("Sista dag att söka var torsdag 3 december 2026.");
  expect(textOf(html)).toContain("Undersköterska");
  expect(applyWords(html)).toEqual([]);
});

test("what has passed of the recruitment is shown as passed, and the rest as to come", async () => {
  const html = await show("ostersund", { ended: true, takesApplications: false, daysLeft: -6 });
  const states = [...html.matchAll(/<li data-state="(\w+)"><span class="va-timeline__what">/g)].map(
    ([, state]) => state,
  );
  expect(states).toEqual(["done", "todo"]);
});

test("VN-17, OR-7: the advert names its contact persons and the union's", async () => {
  const text = textOf(await show("vasternorrland"));
  expect(text).toContain("Enhetschef, 08-465 004 01");
  expect(text).toContain("Facklig företrädare, 08-465 004 02");
});

test("SE-1, NO-2: the sentences that the law asks for stand as they did when it was published", async () => {
  expect(textOf(await show("orebro"))).toContain("Din ansökan blir en allmän handling");
  expect(textOf(await show("roros", { notices: ["law.advertApplicantList"] }))).toContain("selv om du har bedt om");
});

test("OR-16, SE-9: a register check stands under its own heading, once", async () => {
  const text = textOf(
    await show("orebro", {
      registerCheck: "psychiatricCare",
      notices: ["law.advertPublicRecord", "law.checkPsychiatricCare"],
    }),
  );
  expect(text).toContain("Kontroll i register");
  expect(text.split("misstankeregistret")).toHaveLength(2);
});

test.each([
  { id: "VN-27", slug: "vasternorrland", said: "klara som PDF eller Word" },
  { id: "OR-22", slug: "orebro", said: "klistra in i svaren" },
  { id: "OS-19", slug: "ostersund", said: "Bifoga sedan båda filerna" },
  { id: "OS-11", slug: "ostersund", said: "Du behöver inte bifoga betyg och intyg" },
  { id: "OS-1", slug: "ostersund", said: "Vi tar inte emot ansökningar med e-post eller brev" },
  { id: "OS-12", slug: "ostersund", said: "HR-stöd, 08-465 004 31" },
  { id: "OR-7", slug: "orebro", said: "Kontakta den rekryterande chefen" },
  { id: "RO-4", slug: "roros", said: "tar du dem med til intervju" },
  { id: "RO-10", slug: "roros", said: "Spørsmål om hvordan du søker Søkerstøtte" },
  { id: "RO-10", slug: "roros", said: "uansett alder, kjønn" },
])("$id: the advert at $slug says: $said", async ({ slug, said }) => {
  expect(textOf(await show(slug))).toContain(said);
});

test("the employer's own words keep their language on a page in another", async () => {
  const html = await renderFor("ostersund", <AdvertView advert={advert} signedIn={false} />, "en");
  expect(html).toContain('<span lang="sv">Skötare</span>');
  expect(textOf(html)).toContain("How to apply");
});

const applied = {
  applicationId: "01a20313-9481-7127-9ef1-3c75a8f97c99",
  receivedAt: new Date("2026-11-22T13:00:00Z"),
  withdrawnAt: null,
  mayUpdate: true,
};

test.each([
  { id: "VN-14", slug: "vasternorrland" },
  { id: "OR-11", slug: "orebro" },
  { id: "OS-8", slug: "ostersund" },
])(
  "$id: at the foot of the advert at $slug whoever has applied updates, and there is nothing to apply with",
  async ({ slug }) => {
    const html = await show(slug, { own: { draftId: null, applied } }, true);
    expect(applyWords(html)).toEqual([]);
    expect(html).toMatch(
      /action="\/applications\/01a20313-9481-7127-9ef1-3c75a8f97c99\/update".*Uppdatera ansökan<\/button>/,
    );
    expect(html.lastIndexOf("Uppdatera ansökan")).toBeGreaterThan(html.lastIndexOf("<h2"));
    expect(textOf(html)).toContain("Du har sökt det här jobbet");
    const late = {
      ended: true,
      takesApplications: false,
      own: { draftId: null, applied: { ...applied, mayUpdate: false } },
    };
    expect(await show(slug, late, true)).not.toContain("Uppdatera ansökan");
  },
);

test("whoever has begun goes on from the advert, and whoever has withdrawn may apply anew", async () => {
  const begun = await show("vasternorrland", { own: { draftId: "d", applied: null } }, true);
  expect(begun).toContain('href="/drafts/d"');
  const own = {
    draftId: null,
    applied: { ...applied, withdrawnAt: new Date("2026-11-25T09:00:00Z"), mayUpdate: false },
  };
  const again = await show("vasternorrland", { own }, true);
  expect(textOf(again)).toContain("Du har återtagit din ansökan");
  expect(applyWords(again)).toEqual(["Sök tjänst", "Sök tjänst"]);
});

test.each([
  { id: "VN-18", slug: "vasternorrland", said: "Du som inte kallas till intervju får besked med e-post" },
  { id: "OR-18", slug: "orebro", said: "Rekryterande chef kontaktar den som erbjuds jobbet" },
  { id: "OS-13", slug: "ostersund", said: "Alla andra får besked med e-post" },
])(
  "$id: the advert at $slug says who hears of the outcome how, with expected dates or without",
  async ({ slug, said }) => {
    expect(textOf(await show(slug))).toContain(said);
    expect(textOf(await show(slug, { process: [] }))).toContain(said);
  },
);

test("OR-16, SE-9: a check of the occupation stands beside one that was chosen", async () => {
  const notices = ["law.advertPublicRecord", "law.checkSchool", "law.checkPsychiatricCare"];
  const html = await show("orebro", { registerCheck: "school", notices });
  expect(html.match(/Kontroll i register/g)).toHaveLength(1);
  expect(textOf(html)).toContain("misstankeregistret");
});

test("RO-1: the standing advert says that all open applications are registered there", async () => {
  const text = textOf(await show("roros", { standing: true, lastDayOn: null, daysLeft: null }));
  expect(text).toContain("Alle åpne søknader registreres her.");
  expect(text).toContain("Vi tar ikke imot søknader på e-post");
});
