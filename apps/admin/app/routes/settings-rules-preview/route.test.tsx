import { settingGroups, settingWords } from "@vakans/core/reading";
import { newWorld, type World } from "@vakans/core/testing";
import { createWords } from "@vakans/i18n";
import { expect, test } from "vitest";
import { currentSettings } from "../../components/configuration";
import { valuesOf, wishesOf } from "../../components/setting-form";
import { SettingFields } from "../../components/settings-form";
import type { Args } from "../../load-context";
import { renderFor } from "../../testing/render";
import { action } from "./route";
import { PreviewBody } from "./view";

const words = createWords("sv");

type Staff = Awaited<ReturnType<World["newRecruiter"]>>["staff"];
type Values = Readonly<Record<string, string | readonly string[]>>;

function contextOf(world: World, core: Staff): Args["context"] {
  const tenant = world.core.tenants.ofSlug(world.tenant.slug);
  return { tenant, core, words } as unknown as Args["context"];
}

async function openGroup(world: World, staff: Staff, key: string) {
  const context = contextOf(world, staff);
  const group = settingGroups.find((each) => each.key === key);
  if (!group) throw new Error(`there is no group ${key}`);
  const current = await currentSettings({ context });
  return { group, current, values: valuesOf(group, current.content, current.pack) };
}

const bodyOf = (values: Values) =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) =>
      (typeof value === "string" ? [value] : value).map((each): [string, string] => [name, each]),
    ),
  );

/** Posts a group's form as a browser does: every field, some of them changed. */
async function post(world: World, staff: Staff, key: string, changed: Values, from?: Values) {
  const { current, values } = await openGroup(world, staff, key);
  const form = {
    basis: String(current.basis),
    shown: String(current.number),
    ...values,
    ...from,
    go: "review",
    ...changed,
  };
  const request = new Request("https://admin.example", { method: "POST", body: bodyOf(form) });
  const answer = await action({ request, params: { group: key }, context: contextOf(world, staff) });
  if ("headers" in answer) return { status: answer.status, to: answer.headers.get("Location"), page: null };
  return "init" in answer
    ? { status: answer.init.status, to: null, page: answer.data }
    : { status: 200, to: null, page: answer };
}

const numberNow = async (staff: Staff) => (await staff.configuration.current()).number;

function previewOf(answer: Awaited<ReturnType<typeof post>>) {
  if (answer.page?.stage !== "preview") throw new Error(`no preview: ${JSON.stringify(answer)}`);
  return answer.page;
}

function formOf(answer: Awaited<ReturnType<typeof post>>) {
  if (answer.page?.stage !== "form") throw new Error(`no form: ${JSON.stringify(answer)}`);
  return answer.page.typed;
}

test.each(["SE", "NO"])(
  "in %s a form that nobody touched changes nothing, and each setting has its name",
  async (country) => {
    const world = await newWorld({ country, standingAdvert: { title: "Öppen ansökan", emptyingDays: ["01-15"] } });
    const { staff } = await world.newRecruiter();
    for (const { key, settings } of settingGroups) {
      const { group, current, values } = await openGroup(world, staff, key);
      const typed = {
        text: (name: string) => bodyOf(values).getAll(name).at(-1) ?? "",
        all: (name: string) => bodyOf(values).getAll(name),
      };
      expect(wishesOf(group, typed, current.content, current.pack)).toEqual([]);
      const html = renderFor(
        world.tenant,
        <SettingFields groupKey={key} current={current} values={values} problems={[]} />,
      );
      for (const setting of settings) expect(html).toContain(words.t(settingWords.name(setting)));
    }
  },
);

test("before anything is saved one reads what changes, what it does and how the help will read", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const answer = await post(world, staff, "attachments", { "attachments.perSubmissionMax": "4" });
  const preview = previewOf(answer);
  expect(answer.status).toBe(200);
  expect(preview.rows).toEqual([
    { key: "attachments.perSubmissionMax", name: "Filer på en gång", before: "10", after: "4" },
  ]);
  expect(preview.help.map(({ language }) => language)).toEqual(["sv"]);
  expect(preview.help[0]?.changed.map(({ key }) => key)).toContain("attachments.size-and-number");
  expect(preview.effects).toHaveLength(1);
  expect(await numberNow(staff)).toBe(1);
  const current = await currentSettings({ context: contextOf(world, staff) });
  const html = renderFor(world.tenant, <PreviewBody {...preview} current={current} />);
  expect(html).toContain("Så kommer det att stå");
  expect(html).toContain('name="attachments.perSubmissionMax" value="4"');
  const buttons = html.match(/<button[^>]*>/g) ?? [];
  expect(buttons.filter((button) => !button.includes("data-variant"))).toHaveLength(1);
});

test("SE-5: another time of keeping says how many applications stay or fall due", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const { effects, current } = {
    ...previewOf(await post(world, staff, "retention", { "retention.applications.months": "36" })),
    current: await currentSettings({ context: contextOf(world, staff) }),
  };
  expect(effects).toEqual([expect.objectContaining({ kind: "applicationsStayLonger", count: 0, months: 12 })]);
  const kept = previewOf(await post(world, staff, "retention", { "retention.applications": "keep" }));
  const html = renderFor(world.tenant, <PreviewBody {...kept} current={current} />);
  expect(html).toContain("0 ansökningar bevaras för gott.");
});

test("what was read is saved at once with its reason, and sent twice it is one version", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const typed = {
    "attachments.perSubmissionMax": "4",
    go: "save",
    reason: "Nämndens beslut",
    when: "now",
    basis: "1",
    shown: "1",
  };
  const first = await post(world, staff, "attachments", typed);
  expect(first).toMatchObject({ status: 303, to: `/${world.tenant.slug}/settings/rules/attachments?saved=2` });
  expect(await post(world, staff, "attachments", typed)).toMatchObject({ status: 303, to: first.to });
  expect(await staff.configuration.current()).toMatchObject({ number: 2, basis: 2, reason: "Nämndens beslut" });
});

test("a change can wait for its day on the tenant's clock", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const typed = { "attachments.totalMax": "20", go: "save", reason: "Från nyår", when: "later", day, time: "08.30" };
  expect((await post(world, staff, "attachments", typed)).status).toBe(303);
  const { number, scheduled } = await staff.configuration.current();
  expect(number).toBe(1);
  const at = scheduled[0]?.effectiveAt ?? new Date(0);
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
  expect(clock.format(at)).toBe(`${day} 08:30`);
});

test.each([
  ["no reason", { reason: "", when: "now" }, "reason"],
  ["no day", { reason: "Ett skäl", when: "later", day: "", time: "08.00" }, "day"],
  ["a day that has been", { reason: "Ett skäl", when: "later", day: "2020-01-01", time: "08.00" }, "day"],
])("with %s nothing is saved, and what was typed is still there", async (_what, asked, field) => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const answer = await post(world, staff, "attachments", { "attachments.totalMax": "20", go: "save", ...asked });
  const preview = previewOf(answer);
  expect(answer.status).toBe(400);
  expect(preview.problems.map((problem) => problem.field)).toEqual([field]);
  expect(preview.values["attachments.totalMax"]).toBe("20");
  expect(preview.asked).toMatchObject(asked);
  expect(await numberNow(staff)).toBe(1);
});

test.each([
  [
    "attachments",
    { "attachments.megabytesMax": "många" },
    "attachments.megabytesMax",
    "Skriv ett heltal från 1 till 50.",
  ],
  ["attachments", { "attachments.formats": "" }, "attachments.formats", "Välj minst ett alternativ."],
  [
    "attachments",
    { "attachments.perSubmissionMax": "11" },
    "attachments.totalMax",
    "Minst så många som på en gång, eller tomt.",
  ],
  [
    "contacts",
    { "contacts.support.email": "stöd" },
    "contacts.support.email",
    "Skriv en e-postadress, till exempel support@example.se.",
  ],
  ["contacts", { name: "" }, "name", "Skriv en text på en rad, med högst 120 tecken."],
  [
    "protectedIdentity",
    { "protectedIdentity.route": "contactFunction" },
    "protectedIdentity.contact.function",
    "Namnge en funktion, med telefon eller e-post.",
  ],
  [
    "protectedIdentity",
    { "protectedIdentity.text.en": "Call us." },
    "protectedIdentity.text.sv",
    "Skriv texten på Svenska också: det är webbplatsens första språk.",
  ],
  [
    "process",
    { "process.noticeBoard": "http://tavla" },
    "process.noticeBoard",
    "Skriv en adress som börjar med https://.",
  ],
  [
    "retention",
    { "retention.adverts": "destroy", "retention.adverts.months": "0" },
    "retention.adverts.months",
    "Skriv ett heltal från 1 till 1200.",
  ],
  [
    "openApplications",
    { standingAdvert: "yes", "standingAdvert.title": "Öppen", "standingAdvert.emptyingDays": "02-30" },
    "standingAdvert.emptyingDays",
    "Skriv högst tolv dagar, en per rad, som 01-15. Varje dag en gång.",
  ],
] as const)("in %s %j is told at %s", async (key, changed, field, message) => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const answer = await post(world, staff, key, changed);
  expect(answer.status).toBe(400);
  const { problems, values } = formOf(answer);
  expect(problems).toContainEqual({ field, message });
  for (const [name, value] of Object.entries(changed)) expect([values[name]].flat().join("")).toBe(value);
});

test("a rule that needs another one in another group says which", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const { problems } = formOf(await post(world, staff, "adverts", { "advert.contactRequired": "no" }));
  expect(problems[0]).toEqual({
    field: "",
    message: "Vem den sökande kontaktar: Det kräver att varje annons har en kontaktperson.",
  });
});

test("NO-1, NO-2: what the law fixes has no field, and posted all the same it is refused", async () => {
  const world = await newWorld({ country: "NO" });
  const { staff } = await world.newRecruiter();
  const { current, values } = await openGroup(world, staff, "process");
  const html = renderFor(
    world.tenant,
    <SettingFields groupKey="process" current={current} values={values} problems={[]} />,
  );
  expect(html).not.toContain('name="process.secretCandidates"');
  expect(html).toContain("offentleglova § 25, NO-1");
  expect(html).toContain('name="process.exemptionWindowWorkingDays"');
  const answer = await post(world, staff, "process", { "process.secretCandidates": "yes" });
  expect(answer.status).toBe(400);
  expect(formOf(answer).problems).toEqual([
    {
      field: "process.secretCandidates",
      message:
        "Det här bestämmer lagen, inte ni. Listan över sökande ska upprättas, med namn. Undantag prövas för var och en. (offentleglova § 25, NO-1)",
    },
  ]);
  const path = ["process", "secretCandidates"];
  await expect(
    staff.configuration.change({ basis: 1, changes: [{ path, value: true }], effectiveAt: null, reason: "Vi vill" }),
  ).rejects.toMatchObject({ kind: "conflict", code: "configurationInvalid" });
});

test("two who change the same group: the second reads who was first, loses nothing, and undoes nothing", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const { values } = await openGroup(world, staff, "attachments");
  await staff.configuration.change({
    basis: 1,
    changes: [{ path: ["attachments", "megabytesMax"], value: 5 }],
    effectiveAt: null,
    reason: "Någon annan",
  });
  await world.core.refresh();
  const mine = {
    ...values,
    basis: "1",
    shown: "1",
    "attachments.nameCharactersMax": "60",
    reason: "Kortare",
    when: "now",
  };
  const answer = await post(world, staff, "attachments", { ...mine, go: "save" });
  const preview = previewOf(answer);
  expect(answer.status).toBe(409);
  expect(preview.overtakenBy).toBe("Rekryterare");
  expect(preview.rows.map(({ key, before, after }) => [key, before, after])).toEqual([
    ["attachments.nameCharactersMax", "150", "60"],
  ]);
  expect((await post(world, staff, "attachments", { ...mine, basis: "2", go: "save" })).status).toBe(303);
  const { content } = await staff.configuration.current();
  expect(content.attachments).toMatchObject({ megabytesMax: 5, nameCharactersMax: 60 });
});

test("RO-1: open applications are begun whole and ended whole", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const begin = {
    standingAdvert: "yes",
    "standingAdvert.title": "Öppen ansökan",
    "standingAdvert.emptyingDays": "01-15\n05-15",
  };
  const save = { go: "save", reason: "Vi provar", when: "now" };
  expect((await post(world, staff, "openApplications", { ...begin, ...save })).status).toBe(303);
  await world.core.refresh();
  const { content } = await staff.configuration.current();
  expect(content.standingAdvert).toMatchObject({
    title: "Öppen ansökan",
    emptyingDays: ["01-15", "05-15"],
    fieldsOfWorkRequired: true,
    directRecruitment: { substituteMonthsMax: 6, permanentPercentMax: 20, onCall: true },
  });
  const ended = previewOf(await post(world, staff, "openApplications", { standingAdvert: "no" }));
  expect(ended.rows).toEqual([
    { key: "standingAdvert", name: "Öppna ansökningar tas emot", before: "Ja", after: "Nej" },
  ]);
});

test("who goes back to change more gets all that was typed", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const typed = { "accounts.passwordCharactersMin": "14", "accounts.passwordRenewal.by": "digits", go: "edit" };
  expect(formOf(await post(world, staff, "accounts", typed)).values).toMatchObject({
    "accounts.passwordCharactersMin": "14",
    "accounts.passwordRenewal.by": "digits",
  });
});

test("a form without a change says so", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const answer = await post(world, staff, "mail", {});
  expect(answer.status).toBe(400);
  expect(formOf(answer).nothing).toBe(true);
});

const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const from = (days: number) => ({ when: "later", day: dayAfter(days), time: "08.00", reason: "Ett skäl" });

test("a change from now tells what becomes of what is planned: its values stay, and those set anew give way", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const planned = { "attachments.perSubmissionMax": "5", "attachments.megabytesMax": "20", go: "save", ...from(9) };
  expect((await post(world, staff, "attachments", planned)).status).toBe(303);
  const preview = previewOf(await post(world, staff, "attachments", { "attachments.perSubmissionMax": "7" }));
  expect(preview.rows.map(({ before, after }) => [before, after])).toEqual([["10", "7"]]);
  expect(preview.from).toBeNull();
  expect(
    preview.later.map(({ number, rows }) => [number, rows.map(({ key, before, after }) => [key, before, after])]),
  ).toEqual([
    [
      2,
      [
        ["attachments.megabytesMax", "20", "20"],
        ["attachments.perSubmissionMax", "5", "7"],
      ],
    ],
  ]);
  const current = await currentSettings({ context: contextOf(world, staff) });
  const html = renderFor(world.tenant, <PreviewBody {...preview} current={current} />);
  expect(html).toContain("Det som redan är planerat");
  expect(html).toContain("Version 2 av Rekryterare börjar gälla");
  expect(html).toContain("Med din ändring");
});

test("a change from a day after a planned one is read about that one before it is saved, and saved twice it is one", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const planned = { "attachments.perSubmissionMax": "5", go: "save", ...from(9) };
  expect((await post(world, staff, "attachments", planned)).status).toBe(303);
  const typed = { "attachments.perSubmissionMax": "7", go: "save", ...from(20) };
  const answer = await post(world, staff, "attachments", { ...typed, from: "1" });
  expect(answer.status).toBe(409);
  const preview = previewOf(answer);
  expect(preview).toMatchObject({ moved: true, from: { number: 2 }, problems: [], asked: from(20) });
  expect(preview.rows.map(({ before, after }) => [before, after])).toEqual([["5", "7"]]);
  const current = await currentSettings({ context: contextOf(world, staff) });
  const html = renderFor(world.tenant, <PreviewBody {...preview} current={current} />);
  expect(html).toContain("Den dagen gäller version 2");
  expect(html).toContain("Som planerat");
  expect(html).toContain('name="from" value="2"');
  const saved = await post(world, staff, "attachments", { ...typed, from: "2" });
  expect(saved).toMatchObject({ status: 303, to: `/${world.tenant.slug}/settings/rules/attachments?saved=3` });
  expect(await post(world, staff, "attachments", { ...typed, from: "2", basis: "2" })).toMatchObject(saved);
});

test("the help reads as it will in each of the site's languages, whole, and in its own language for ears", async () => {
  const offered = ["sv", "nb", "nn", "en"] as const;
  const world = await newWorld({
    languages: { default: "sv", offered },
    words: { sv: { "help.topicAttachments": "Era filer" } },
  });
  const { staff } = await world.newRecruiter();
  const preview = previewOf(await post(world, staff, "attachments", { "attachments.perSubmissionMax": "4" }));
  const current = await currentSettings({ context: contextOf(world, staff) });
  const html = renderFor(world.tenant, <PreviewBody {...preview} current={current} />);
  for (const language of offered) {
    const said = createWords(language).t("help.perSubmission", { count: 4 });
    expect(html).toContain(said);
    expect(html).toContain(`<div lang="${language}">`);
  }
  expect(html).toContain("Era filer");
  expect(html.match(/<details/g)).toHaveLength(offered.length);
});

test("who goes back with the browser and saves what is saved already is told so, and no version is made", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const typed = { "attachments.totalMax": "20", go: "save", reason: "Ett skäl", when: "now", basis: "1", shown: "1" };
  expect((await post(world, staff, "attachments", typed)).status).toBe(303);
  const again = await post(world, staff, "attachments", { ...typed, reason: "Ett annat skäl" });
  expect(again.status).toBe(400);
  expect(formOf(again)).toMatchObject({ nothing: true, values: { "attachments.totalMax": "20" } });
  expect(await numberNow(staff)).toBe(2);
});
