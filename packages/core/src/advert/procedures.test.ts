import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { beginApplication, dayFromNow, newWorld } from "../testing";
import { listInput } from "./schema";
import { advertVersion } from "./table";

const ask = (input: Record<string, unknown> = {}) => listInput.parse(input);

test.each([
  ["SE", "2027-03-27", "2027-03-27T23:00:00.000Z"],
  ["SE", "2027-03-28", "2027-03-28T22:00:00.000Z"],
  ["NO", "2027-03-28", "2027-03-28T22:00:00.000Z"],
  ["SE", "2027-10-30", "2027-10-30T22:00:00.000Z"],
  ["NO", "2027-10-31", "2027-10-31T23:00:00.000Z"],
])(
  "SE-4: in %s the last day %s ends at %s, also on the days that have not 24 hours",
  async (country, lastDayOn, closes) => {
    const world = await newWorld({ country });
    const { advertId } = await world.newAdvert({ lastDayOn });
    const { closesAt } = await world.as().applicant.adverts.open({ advertId });
    expect(closesAt?.toISOString()).toBe(closes);
  },
);

test.each([
  ["inflection", "sjuksköterskor"],
  ["inflection with an article", "sjuksköterskan"],
  ["a part of a compound", "sköterska"],
  ["one letter wrong", "sjukskötersla"],
  ["two letters turned", "sjuksköterkssa"],
  ["capitals", "SJUKSKÖTERSKA"],
  ["two words in any order", "natt sjuksköterska"],
])("the job list is found in spite of %s: %s", async (_what, text) => {
  const world = await newWorld();
  await world.newAdvert({
    title: "Sjuksköterska till avdelning 4",
    sections: [{ heading: "Om", text: "Du arbetar natt." }],
  });
  await world.newAdvert({ title: "Gatuingenjör" });
  const { rows } = await world.as().applicant.adverts.list(ask({ text }));
  expect(rows.map(({ title }) => title)).toEqual(["Sjuksköterska till avdelning 4"]);
});

test("a Norwegian list is found by inflection and by parts of words", async () => {
  const world = await newWorld({ country: "NO" });
  await world.newAdvert({ title: "Sykepleier ved sykehjemmet" });
  await world.newAdvert({ title: "Lærer" });
  for (const text of ["sykepleiere", "pleier", "sykepleir", "sykehjem"]) {
    const { rows } = await world.as().applicant.adverts.list(ask({ text }));
    expect(rows.map(({ title }) => title)).toEqual(["Sykepleier ved sykehjemmet"]);
  }
});

test("signs that mean something to the database are letters in a search", async () => {
  const world = await newWorld();
  await world.newAdvert({ title: "Lärare" });
  for (const text of ["%", "_", "\\", "'; drop table advert; --", "a".repeat(200), "!!! & | ( )"]) {
    expect((await world.as().applicant.adverts.list(ask({ text }))).total).toBe(0);
  }
});

test("filters narrow the list together, and each count tells what a choice would show", async () => {
  const world = await newWorld();
  await world.newAdvert({ title: "A", area: "education", extent: "fullTime" });
  await world.newAdvert({ title: "B", area: "education", extent: "partTime" });
  await world.newAdvert({ title: "C", area: "healthCare", extent: "partTime" });
  const list = await world.as().applicant.adverts.list(ask({ area: ["education"], sort: "title" }));
  expect(list.rows.map(({ title }) => title)).toEqual(["A", "B"]);
  expect(list.facets.area.map(({ value, count, chosen }) => ({ value, count, chosen }))).toEqual([
    { value: "education", count: 2, chosen: true },
    { value: "healthCare", count: 1, chosen: false },
  ]);
  expect(list.facets.extent.map(({ value, count }) => [value, count])).toEqual([
    ["fullTime", 1],
    ["partTime", 1],
  ]);
});

test("an ended advert leaves the list and says so on its own page, with similar ones", async () => {
  const world = await newWorld();
  const ending = await world.newAdvert({ title: "Lärare i matematik", area: "education", lastDayOn: dayFromNow(1) });
  await world.newAdvert({ title: "Lärare i svenska", area: "education", lastDayOn: dayFromNow(20) });
  await world.pass(3 * 86_400);
  const visitor = world.as().applicant;
  expect((await visitor.adverts.list(ask())).rows.map(({ title }) => title)).toEqual(["Lärare i svenska"]);
  const opened = await visitor.adverts.open({ advertId: ending.advertId });
  expect(opened).toMatchObject({ ended: true, takesApplications: false, similar: [{ title: "Lärare i svenska" }] });
});

test.each([
  ["OR-9", "public", true],
  ["VN-15", "afterSignIn", false],
])("%s: the questions are read as the tenant has it (%s)", async (_id, questionsPreview, shown) => {
  const world = await newWorld({ applications: { questionsPreview } });
  const question = { id: randomUUID(), type: "yesNo" as const, label: "Har du körkort?", help: "", required: true };
  const { advertId } = await world.newAdvert({}, [question]);
  const visitor = await world.as().applicant.adverts.open({ advertId });
  expect(visitor.questions).toEqual(shown ? [question] : null);
  const { applicant } = await world.newApplicant();
  expect((await applicant.adverts.open({ advertId })).questions).toEqual([question]);
});

test("RE-11: a saved change shows nowhere outside until it is published again, and the editor says that it differs", async () => {
  const world = await newWorld();
  const { advertId, recruitmentId } = await world.newAdvert({ title: "Före" });
  const { staff } = await world.newRecruiter();
  const editor = await staff.adverts.open({ recruitmentId });
  expect(editor.differs).toBe(false);
  await staff.adverts.save({ recruitmentId, revision: editor.revision, text: { ...editor.text, title: "Efter" } });
  expect((await staff.adverts.open({ recruitmentId })).differs).toBe(true);
  expect((await world.as().applicant.adverts.open({ advertId })).title).toBe("Före");
  const { revision } = await staff.adverts.open({ recruitmentId });
  const unseen = staff.adverts.publish({ recruitmentId, revision: revision - 1 });
  await expect(unseen).rejects.toMatchObject({ kind: "conflict", code: "changedElsewhere" });
  await staff.adverts.publish({ recruitmentId, revision });
  expect((await world.as().applicant.adverts.open({ advertId })).title).toBe("Efter");
  const versions = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx
      .select({ number: advertVersion.number, title: advertVersion.title })
      .from(advertVersion)
      .where(eq(advertVersion.advertId, advertId))
      .orderBy(advertVersion.number),
  );
  expect(versions).toEqual([
    { number: 1, title: "Före" },
    { number: 2, title: "Efter" },
  ]);
});

test("two who edit the same advert: the second is told, and nothing is overwritten", async () => {
  const world = await newWorld();
  const { recruitmentId } = await world.newAdvert({ title: "Först" });
  const [one, other] = [await world.newRecruiter(), await world.newRecruiter()];
  const opened = await one.staff.adverts.open({ recruitmentId });
  await one.staff.adverts.save({ recruitmentId, revision: opened.revision, text: { ...opened.text, title: "Ena" } });
  const late = other.staff.adverts.save({
    recruitmentId,
    revision: opened.revision,
    text: { ...opened.text, title: "Andra" },
  });
  await expect(late).rejects.toMatchObject({ kind: "conflict", code: "changedElsewhere" });
  expect((await one.staff.adverts.open({ recruitmentId })).text.title).toBe("Ena");
});

test("RE-15: the questions are locked by the first application that is started", async () => {
  const world = await newWorld();
  const { advertId, recruitmentId } = await world.newAdvert();
  const { staff } = await world.newRecruiter();
  await staff.questionnaires.save({ recruitmentId, questions: [] });
  const { applicant } = await world.newApplicant();
  await applicant.drafts.start({ advertId });
  await expect(staff.questionnaires.save({ recruitmentId, questions: [] })).rejects.toMatchObject({
    code: "questionnaireLocked",
  });
  expect(await staff.questionnaires.open({ recruitmentId })).toMatchObject({ locked: true });
});

test("publishing moves the pulse of that tenant at once, and of no other", async () => {
  const [here, there] = [await newWorld(), await newWorld()];
  const pulseOf = (world: typeof here) => world.core.pulse(world.tenant.id);
  const known = async (world: typeof here) => {
    await expect.poll(() => pulseOf(world), { timeout: 2_000 }).not.toBeNull();
    return pulseOf(world);
  };
  const before = [await known(here), await known(there)];
  await here.newAdvert();
  await expect.poll(() => ![null, before[0]].includes(pulseOf(here)), { timeout: 2_000 }).toBe(true);
  expect(await known(there)).toBe(before[1]);
});

test("markup in an advert's text comes out as letters, and the small Markdown as paragraphs, lists and bold", async () => {
  const world = await newWorld();
  const text =
    "Hej **du**\n\n- en\n- två\n\n<script>alert(1)</script> [x](javascript:alert(1)) ![y](http://example.se/z.png)";
  const { advertId } = await world.newAdvert({ sections: [{ heading: "Om", text }] });
  const { sections } = await world.as().applicant.adverts.open({ advertId });
  const html = sections[0]?.html ?? "";
  expect(html).toContain("<strong>du</strong>");
  expect(html).toContain("<li>två</li>");
  expect(html).not.toMatch(/<(?!\/?(p|ul|ol|li|strong|em|br)\b)/);
});

test("OR-16, SE-9: an advert in an occupation that has a register check says so, whether or not its writer thought of it", async () => {
  const world = await newWorld({
    advert: { registerChecks: [{ check: "psychiatricCare", occupations: ["Psykiatri"] }] },
  });
  const [there, elsewhere] = [
    await world.newAdvert({ title: "Skötare i psykiatrin" }),
    await world.newAdvert({ title: "Lokalvårdare" }),
  ];
  expect(await world.as().applicant.adverts.open(there)).toMatchObject({
    registerCheck: "psychiatricCare",
    notices: ["law.advertPublicRecord", "law.checkPsychiatricCare"],
  });
  expect((await world.as().applicant.adverts.open(elsewhere)).registerCheck).toBeNull();
});

test("an advert tells a signed-in reader, and nobody else, what they have begun, handed in or withdrawn there", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const ownTo = async (reader: typeof applicant) => (await reader.adverts.open({ advertId })).own;
  expect(await ownTo(world.as().applicant)).toBeNull();
  expect(await ownTo(applicant)).toEqual({ draftId: null, applied: null });
  const draftId = await beginApplication(applicant, advertId);
  expect(await ownTo(applicant)).toEqual({ draftId, applied: null });
  const { applicationId } = await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  expect(await ownTo(applicant)).toMatchObject({ draftId: null, applied: { applicationId, mayUpdate: true } });
  const other = await world.newApplicant();
  expect(await ownTo(other.applicant)).toEqual({ draftId: null, applied: null });
  const { withdrawnAt } = await applicant.applications.withdraw({ applicationId });
  expect(await ownTo(applicant)).toMatchObject({ applied: { applicationId, withdrawnAt, mayUpdate: false } });
});
