import { randomBytes, randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { areas, employments, extents } from "../advert/schema";
import { advertVersion } from "../advert/table";
import { enableFailpoints } from "../db/failpoint";
import { importOccupations } from "../operator/occupations";
import { effect } from "../outbox/table";
import { newWorld, testDatabase, type World } from "../testing";
import { anyWork, deliverAll, newPublisher, newVerified, tokenIn } from "../testing/interest";
import { choreOf } from "../testing/outbox";
import { inside } from "../testing/world";
import { clearInterestRequests, endRegistrations, matchAdverts } from "./chores";
import { placesOf } from "./rules";
import type { InterestAnswers } from "./schema";
import { interestAlert, interestRegistration, interestRequest } from "./table";

const run = (world: World) => matchAdverts(choreOf(world));

/** Somebody registered without an account, with alerts unless told otherwise. */
async function register(world: World, answers: Partial<InterestAnswers> = {}, alerts = true) {
  const email = `intresse-${randomBytes(6).toString("hex")}@example.se`;
  const [row] = await inside(world, ({ tx, now }) =>
    tx
      .insert(interestRegistration)
      .values({
        ...anyWork,
        ...answers,
        tenantId: world.tenant.id,
        applicantId: null,
        email,
        language: "sv",
        alerts,
        consentedAt: alerts ? now : null,
        confirmedAt: now,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: interestRegistration.id }),
  );
  if (!row) throw new Error("not registered");
  return { id: row.id, email };
}

const alertsOf = (world: World) => inside(world, ({ tx }) => tx.select().from(interestAlert));
const promised = (world: World) =>
  inside(world, ({ tx }) => tx.select().from(effect).where(eq(effect.name, "interest.matched")));

test("VN-7: jobs that fit are told in one mail a person and run, however many there are, and never twice", async () => {
  const world = await newWorld();
  const { publish } = await newPublisher(world);
  const cook = await register(world, { areas: ["cleaningAndFood"] });
  await register(world, { areas: ["it"] });
  const { advertId } = await publish({ title: "Kock", area: "cleaningAndFood" });
  await publish({ title: "Måltidsbiträde", area: "cleaningAndFood" });
  await publish({ title: "Lärare", area: "education" });
  expect(await run(world)).toBe(3);
  const mails = await deliverAll(world);
  expect(mails.map(({ to }) => to)).toEqual([cook.email]);
  const [mail] = mails;
  expect(mail?.raw).toContain(`https://jobb.example.se/jobs/${advertId}`);
  expect(mail?.raw).toContain("M=C3=A5ltidsbitr=C3=A4de");
  expect(mail?.raw).not.toContain("L=C3=A4rare");
  expect(await run(world)).toBe(0);
  expect(await deliverAll(world)).toEqual([]);
});

test("VN-7: the mail says how one POST ends it, and after that POST nothing more comes", async () => {
  const world = await newWorld();
  const { publish } = await newPublisher(world);
  await register(world);
  await publish();
  await run(world);
  const [mail] = await deliverAll(world);
  if (!mail) throw new Error("no mail");
  expect(mail.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  const token = tokenIn(mail, "List-Unsubscribe: <https://jobb.example.se/interest/unsubscribe/");
  expect(tokenIn(mail, "https://jobb.example.se/interest/unsubscribe/")).toBe(token);
  await world.as().applicant.interests.unsubscribe({ token });
  await publish();
  await run(world);
  expect(await deliverAll(world)).toEqual([]);
});

test("VN-7: without the tick no alert follows", async () => {
  const world = await newWorld();
  const { publish } = await newPublisher(world);
  const { applicant } = await newVerified(world);
  await applicant.interests.register({ ...anyWork, alerts: false });
  await deliverAll(world);
  await publish();
  expect(await run(world)).toBe(1);
  expect(await alertsOf(world)).toEqual([]);
  expect(await deliverAll(world)).toEqual([]);
});

test("the tick that is taken back between the run and its mail is respected", async () => {
  const world = await newWorld();
  const { publish } = await newPublisher(world);
  const { id } = await register(world);
  await publish();
  await run(world);
  await inside(world, ({ tx }) =>
    tx.update(interestRegistration).set({ alerts: false, consentedAt: null }).where(eq(interestRegistration.id, id)),
  );
  expect(await deliverAll(world)).toEqual([]);
});

test("an advert that is published again tells nobody again; one that was changed before the run is told as it reads now", async () => {
  const world = await newWorld();
  const { publish, again } = await newPublisher(world);
  const it = await register(world, { areas: ["it"] });
  const { recruitmentId } = await publish({ title: "Utvecklare", area: "education" });
  await again(recruitmentId, { title: "Systemutvecklare", area: "it" });
  await run(world);
  const mails = await deliverAll(world);
  expect(mails.map(({ to }) => to)).toEqual([it.email]);
  expect(mails[0]?.raw).toContain("Systemutvecklare");
  await register(world, { areas: ["it"] });
  await again(recruitmentId, { title: "Systemutvecklare", area: "it", intro: "Ny text." });
  expect(await run(world)).toBe(0);
  expect(await deliverAll(world)).toEqual([]);
});

test("an advert that has ended before the run, and a standing one, are told to nobody and not looked at again", async () => {
  const world = await newWorld();
  const { publish } = await newPublisher(world);
  await register(world);
  await publish({ standing: true, lastDayOn: null });
  await publish();
  await world.pass(20 * 86_400);
  expect(await run(world)).toBe(2);
  expect(await alertsOf(world)).toEqual([]);
  expect(await run(world)).toBe(0);
});

test("what has ended before its mail is written is left out, and a mail of nothing is none", async () => {
  const world = await newWorld();
  const { publish } = await newPublisher(world);
  await register(world);
  await publish();
  await run(world);
  await world.pass(20 * 86_400);
  expect(await deliverAll(world)).toEqual([]);
});

test("VN-7: a mail lists twenty jobs at most and leads to the rest", async () => {
  const world = await newWorld();
  const { publish } = await newPublisher(world);
  await register(world, { areas: ["it"] });
  for (let number = 1; number <= 23; number += 1) await publish({ title: `Tekniker nr ${number}.`, area: "it" });
  await run(world);
  const mails = await deliverAll(world);
  expect(mails).toHaveLength(1);
  const text = mails[0]?.raw.split("text/html")[0] ?? "";
  expect(text.match(/Tekniker nr \d+\.\r\n/g)).toHaveLength(20);
  expect(text).toContain("Visa 3 jobb till");
  expect(text).toContain("https://jobb.example.se/jobs?area=it");
});

test("five workers at once find every match, and promise one mail each", async () => {
  const world = await newWorld();
  const { publish } = await newPublisher(world);
  const people = await Promise.all(Array.from({ length: 8 }, () => register(world)));
  for (let number = 0; number < 4; number += 1) await publish();
  await Promise.all(Array.from({ length: 5 }, () => run(world)));
  await run(world);
  expect(await alertsOf(world)).toHaveLength(people.length * 4);
  expect(await promised(world)).toHaveLength(people.length);
  expect((await deliverAll(world)).map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
});

test("a run that dies before its end has done nothing, and the next does it all", async () => {
  const world = await newWorld();
  const { publish } = await newPublisher(world);
  await register(world);
  await publish();
  enableFailpoints("interest.beforeMatched:error", "test");
  await expect(run(world)).rejects.toMatchObject({ name: "InjectedFault" });
  enableFailpoints("nothing.atAll:error", "test");
  expect(await alertsOf(world)).toEqual([]);
  expect(await promised(world)).toEqual([]);
  expect(await run(world)).toBe(1);
  expect(await deliverAll(world)).toHaveLength(1);
});

test("a registration hears of its own tenant's jobs only", async () => {
  const [here, there] = [await newWorld(), await newWorld()];
  await register(there);
  await (await newPublisher(here)).publish();
  await run(here);
  await run(there);
  expect(await alertsOf(there)).toEqual([]);
});

test("VN-7: whoever wants a unit hears of all below it, and of nothing beside it", async () => {
  const world = await newWorld();
  const { publish, addUnit, home } = await newPublisher(world);
  const [care, school] = [await addUnit(null), await addUnit(home)];
  const ward = await addUnit(care);
  const wanting = {
    care: await register(world, { unitIds: [care] }),
    school: await register(world, { unitIds: [school] }),
  };
  await publish({}, ward);
  await run(world);
  expect((await deliverAll(world)).map(({ to }) => to)).toEqual([wanting.care.email]);
});

test("VN-7: an occupation, or the group it belongs to, matches beside the areas", async () => {
  await importOccupations(
    testDatabase().ownerUrl,
    "ssyk2012",
    JSON.stringify([
      { code: "8", level: 1, parent: null, sv: "Arbete med is" },
      { code: "88", level: 2, parent: "8", sv: "Isarbete" },
      { code: "888", level: 3, parent: "88", sv: "Isfolk" },
      { code: "8887", level: 4, parent: "888", sv: "Isvakter" },
      { code: "8888", level: 4, parent: "888", sv: "Ismakare" },
    ]),
  );
  const world = await newWorld();
  const { publish, staff } = await newPublisher(world);
  const wanting = [
    await register(world, { occupations: ["8888"] }),
    await register(world, { occupations: ["888"] }),
    await register(world, { occupations: ["8887"], areas: ["rescue"] }),
  ];
  await register(world, { occupations: ["8887"] });
  await register(world, { occupations: ["8887"], areas: ["it"] });
  await publish({ area: "rescue", occupation: "8888" });
  await run(world);
  expect((await deliverAll(world)).map(({ to }) => to).sort()).toEqual(wanting.map(({ email }) => email).sort());
  expect((await staff.occupations.list()).filter(({ code }) => code.startsWith("888"))).toEqual([
    { code: "8888", name: "Ismakare" },
    { code: "8887", name: "Isvakter" },
  ]);
  const [frozen] = await inside(world, ({ tx }) => tx.select().from(advertVersion));
  expect(frozen).toMatchObject({ occupation: "8888", content: { occupation: "8888" } });
  for (const occupation of ["888", "7777"])
    await expect(publish({ occupation })).rejects.toMatchObject({
      details: { problems: [{ path: ["text", "occupation"], code: "choiceUnknown" }] },
    });
});

const some = <Value>(values: readonly Value[], max: number): Value[] =>
  randomInt(3) === 0 ? [] : values.filter(() => randomInt(values.length) < max);

test("VN-7: a hundred registrations and six jobs, drawn at random, match as the rule says in words", async () => {
  const world = await newWorld();
  const { publish, addUnit, home } = await newPublisher(world);
  const other = await addUnit(null);
  const places = ["Bo", "Ås", "Ny"];
  const few = areas.slice(0, 4);
  const drawn = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const answers: InterestAnswers = {
        areas: some(few, 2),
        occupations: [],
        extents: some(extents, 2),
        employments: some(employments, 4),
        places: some(places, 2),
        unitIds: some([home, other], 1),
      };
      return { answers, ...(await register(world, answers)) };
    }),
  );
  const jobs: { area: string; extent: string; employment: string; place: string; unitId: string; advertId: string }[] =
    [];
  for (let number = 0; number < 6; number += 1) {
    const text = {
      area: few[randomInt(few.length)] ?? "it",
      extent: extents[randomInt(extents.length)] ?? "hourly",
      employment: employments[randomInt(employments.length)] ?? "onCall",
      place: ["Bo", "ÅS", "Ny och Bo", "Ort"][randomInt(4)] ?? "Bo",
    } as const;
    const unitId = randomInt(2) === 0 ? home : other;
    jobs.push({ ...text, unitId, ...(await publish(text, unitId)) });
  }
  await run(world);
  const allows = (wanted: readonly string[], told: readonly string[]) =>
    wanted.length === 0 || wanted.some((one) => told.includes(one));
  const expected = drawn.flatMap(({ id, answers }) =>
    jobs
      .filter(
        ({ area, extent, employment, place, unitId }) =>
          allows(answers.areas, [area]) &&
          allows(answers.extents, [extent]) &&
          allows(answers.employments, [employment]) &&
          allows(answers.unitIds, [unitId]) &&
          allows(
            answers.places.map((one) => one.toLowerCase()),
            placesOf(place),
          ),
      )
      .map(({ advertId }) => `${id} ${advertId}`),
  );
  const found = (await alertsOf(world)).map(
    ({ interestRegistrationId, advertId }) => `${interestRegistrationId} ${advertId}`,
  );
  expect(found.sort()).toEqual(expected.sort());
});

test("SE-13: a registration ends of itself when its time is over, with a mail; a change begins the time anew", async () => {
  const world = await newWorld({ interestRegistrations: { keptMonths: 1 } });
  const { applicant, email } = await newVerified(world);
  await applicant.interests.register({ ...anyWork, alerts: true });
  await deliverAll(world);
  const end = () => endRegistrations(choreOf(world));
  await world.pass(20 * 86_400);
  const back = world.as(
    (
      await world
        .as()
        .applicant.accounts.signIn({ email, password: "correct horse battery staple", publicComputer: false })
    ).token,
  );
  await back.applicant.interests.register({ ...anyWork, areas: ["it"], alerts: true });
  await deliverAll(world);
  await world.pass(20 * 86_400);
  expect(await end()).toBe(0);
  await world.pass(15 * 86_400);
  expect(await Promise.all([end(), end()])).toEqual(expect.arrayContaining([0, 1]));
  expect(await inside(world, ({ tx }) => tx.select().from(interestRegistration))).toEqual([]);
  const mails = await deliverAll(world);
  expect(mails.map(({ to }) => to)).toEqual([email]);
  expect(mails[0]?.raw).toContain("har upph=C3=B6rt");
});

test("a request that nobody confirmed is gone when its link has ended", async () => {
  const world = await newWorld();
  await world.as().applicant.interests.ask({ ...anyWork, alerts: true, email: "nagon@example.se" });
  const clear = () => clearInterestRequests(choreOf(world));
  expect(await clear()).toBe(0);
  await world.pass(24 * 3600);
  expect(await clear()).toBe(1);
  expect(await inside(world, ({ tx }) => tx.select().from(interestRequest))).toEqual([]);
});
