import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { newWorld, type World } from "../testing";
import { anyWork, deliverAll, newVerified, tokenIn } from "../testing/interest";
import { testSecret } from "../testing/world";
import { interestRegistration, interestRequest } from "./table";
import { interestToken } from "./token";

const wanted = { ...anyWork, areas: ["it" as const], extents: ["partTime" as const], places: ["Provköping"] };
const newAddress = () => `intresse-${randomBytes(5).toString("hex")}@example.se`;

const rowsOf = (world: World) =>
  withTenant(world.client, world.tenant.id, ({ tx }) => tx.select().from(interestRegistration));
const rowOf = async (world: World, email: string) => (await rowsOf(world)).find((row) => row.email === email);

test.each([true, false])(
  "VN-7: a registration is always confirmed by mail, and tells whether alerts follow: %s",
  async (alerts) => {
    const world = await newWorld();
    const { applicant, email } = await newVerified(world);
    await deliverAll(world);
    expect(await applicant.interests.register({ ...wanted, alerts })).toEqual({ outcome: "registered" });
    const mails = await deliverAll(world);
    expect(mails.map(({ to }) => to)).toEqual([email]);
    expect(mails[0]?.raw).toContain("Data och it");
    expect(mails[0]?.raw).toContain(alerts ? "Vi mejlar dig n=C3=A4r" : "Du har inte bett om mejl");
    // A confirmation is no subscription.
    expect(mails[0]?.raw).not.toContain("List-Unsubscribe");
    expect(await applicant.interests.mine()).toMatchObject({ answers: wanted, alerts, email });
  },
);

test("SE-13: consent is the tick alone: its time is kept with it, and goes when it is taken back", async () => {
  const world = await newWorld();
  const { applicant, email } = await newVerified(world);
  await applicant.interests.register({ ...wanted, alerts: false });
  expect(await rowOf(world, email)).toMatchObject({ alerts: false, consentedAt: null });
  await applicant.interests.register({ ...wanted, alerts: true });
  const consentedAt = (await rowOf(world, email))?.consentedAt;
  expect(consentedAt).toBeInstanceOf(Date);
  await world.pass(20 * 60);
  await applicant.interests.register({ ...wanted, areas: [], alerts: true });
  expect((await rowOf(world, email))?.consentedAt).toEqual(consentedAt);
  await applicant.interests.register({ ...wanted, alerts: false });
  expect(await rowOf(world, email)).toMatchObject({ alerts: false, consentedAt: null });
});

test("VN-7: one address has one registration: a change is confirmed anew, a second click is not", async () => {
  const world = await newWorld();
  const { applicant } = await newVerified(world);
  await applicant.interests.register({ ...wanted, alerts: true });
  expect(await deliverAll(world)).toHaveLength(2);
  expect(await applicant.interests.register({ ...wanted, alerts: true })).toEqual({ outcome: "changed" });
  expect(await deliverAll(world)).toHaveLength(0);
  await applicant.interests.register({ ...wanted, extents: [], alerts: true });
  const [changed] = await deliverAll(world);
  expect(changed?.raw).toContain("Vi har =C3=A4ndrat din intresseanm=C3=A4lan");
  await world.pass(20 * 60);
  await applicant.interests.register({ ...wanted, extents: [], alerts: true });
  expect(await deliverAll(world)).toHaveLength(1);
  expect(await rowsOf(world)).toHaveLength(1);
});

test("VN-7: ten clicks at once register once and mail once", async () => {
  const world = await newWorld();
  const { applicant } = await newVerified(world);
  await deliverAll(world);
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => applicant.interests.register({ ...wanted, alerts: true })),
  );
  expect(outcomes.filter(({ outcome }) => outcome === "registered")).toHaveLength(1);
  expect(await rowsOf(world)).toHaveLength(1);
  expect(await deliverAll(world)).toHaveLength(1);
});

test("an account whose address nobody has confirmed is mailed a link first, and sees nothing that is registered under it", async () => {
  const world = await newWorld();
  const { applicant, email } = await world.newApplicant();
  await deliverAll(world);
  expect(await applicant.interests.register({ ...wanted, alerts: true })).toEqual({ outcome: "linkMailed" });
  expect(await rowsOf(world)).toEqual([]);
  const [mail] = await deliverAll(world);
  if (!mail) throw new Error("no mail");
  expect(await world.as().applicant.interests.confirm({ token: tokenIn(mail, "/interest/confirm/") })).toEqual({
    alerts: true,
  });
  // The mailbox's owner registered; whose account it is nobody knows yet.
  expect(await rowOf(world, email)).toMatchObject({ applicantId: null, alerts: true });
  expect(await applicant.interests.mine()).toBeNull();
  const review = await applicant.interests.review(wanted);
  expect(review.account).toMatchObject({ verified: false, registered: false, alerts: false });
});

test("VN-7: without an account nothing is registered before the mailed link is confirmed, once, within a day", async () => {
  const world = await newWorld();
  const visitor = world.as().applicant;
  const email = newAddress();
  await visitor.interests.ask({ ...wanted, alerts: true, email: email.toUpperCase() });
  expect(await rowsOf(world)).toEqual([]);
  const [mail] = await deliverAll(world);
  if (!mail) throw new Error("no mail");
  expect(mail.to).toBe(email);
  const token = tokenIn(mail, "/interest/confirm/");
  await visitor.interests.confirm({ token });
  expect(await rowOf(world, email)).toMatchObject({ applicantId: null, alerts: true, areas: ["it"] });
  expect(await deliverAll(world)).toHaveLength(1);
  await expect(visitor.interests.confirm({ token })).rejects.toMatchObject({ kind: "conflict", code: "linkEnded" });
  await visitor.interests.ask({ ...wanted, areas: [], alerts: false, email });
  const [late] = await deliverAll(world);
  if (!late) throw new Error("no mail");
  await world.pass(24 * 3600);
  await expect(visitor.interests.confirm({ token: tokenIn(late, "/interest/confirm/") })).rejects.toMatchObject({
    code: "linkEnded",
  });
  expect(await rowOf(world, email)).toMatchObject({ alerts: true, areas: ["it"] });
});

test("VN-7: whoever asks is answered the same for a known and an unknown address, and a registration stays as it is", async () => {
  const world = await newWorld();
  const { applicant, email } = await newVerified(world);
  await applicant.interests.register({ ...wanted, alerts: true });
  const before = await rowOf(world, email);
  const visitor = world.as().applicant;
  const known = await visitor.interests.ask({ ...anyWork, alerts: false, email });
  expect(known).toEqual(await visitor.interests.ask({ ...anyWork, alerts: false, email: newAddress() }));
  expect(await rowOf(world, email)).toEqual(before);
});

test("one address is mailed three links an hour at most, and the asker is told nothing of it", async () => {
  const world = await newWorld();
  const email = newAddress();
  const answers = [];
  for (let times = 0; times < 5; times += 1)
    answers.push(await world.as().applicant.interests.ask({ ...anyWork, alerts: true, email }));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await deliverAll(world)).toHaveLength(3);
  await world.pass(3601);
  await world.as().applicant.interests.ask({ ...anyWork, alerts: true, email });
  expect(await deliverAll(world)).toHaveLength(1);
});

test("one place asks for thirty links an hour at most, and is told so", async () => {
  const world = await newWorld();
  const here = world.as(null, { address: "203.0.113.77" }).applicant;
  for (let times = 0; times < 30; times += 1)
    await here.interests.ask({ ...anyWork, alerts: true, email: newAddress() });
  await expect(here.interests.ask({ ...anyWork, alerts: true, email: newAddress() })).rejects.toMatchObject({
    kind: "tooMany",
    code: "requestsThrottled",
  });
  await world.as(null, { address: "203.0.113.78" }).applicant.interests.ask({
    ...anyWork,
    alerts: true,
    email: newAddress(),
  });
});

test("VN-7: a registration without an account belongs to the account that confirms its address, and to nobody else", async () => {
  const world = await newWorld();
  const { applicant, email } = await newVerified(world);
  const other = await newVerified(world);
  await deliverAll(world);
  await world.as().applicant.interests.ask({ ...wanted, alerts: true, email });
  const [mail] = await deliverAll(world);
  if (!mail) throw new Error("no mail");
  await world.as().applicant.interests.confirm({ token: tokenIn(mail, "/interest/confirm/") });
  expect(await applicant.interests.mine()).toMatchObject({ alerts: true, email });
  expect(await other.applicant.interests.mine()).toBeNull();
});

test("VN-7: a registration goes along when its account has another address, and takes the place of one without an account", async () => {
  const world = await newWorld();
  const { applicant, email, password } = await newVerified(world);
  await applicant.interests.register({ ...wanted, alerts: true });
  const another = newAddress();
  await deliverAll(world);
  await world.as().applicant.interests.ask({ ...anyWork, alerts: false, email: another });
  const [asked] = await deliverAll(world);
  if (!asked) throw new Error("no mail");
  await world.as().applicant.interests.confirm({ token: tokenIn(asked, "/interest/confirm/") });
  await deliverAll(world);
  await applicant.address.askChange({ email: another, currentPassword: password });
  const link = (await deliverAll(world)).find(({ to }) => to === another);
  if (!link) throw new Error("no mail");
  await world.as().applicant.address.confirmChange({ token: tokenIn(link, "/email/") });
  expect(await rowOf(world, email)).toBeUndefined();
  expect(await rowsOf(world)).toMatchObject([{ email: another, alerts: true, areas: ["it"] }]);
});

test("VN-7: a removal takes all of it at once, and is confirmed by mail", async () => {
  const world = await newWorld();
  const { applicant, email } = await newVerified(world);
  await applicant.interests.register({ ...wanted, alerts: true });
  await deliverAll(world);
  expect(await applicant.interests.remove()).toEqual({ removed: true });
  expect(await rowsOf(world)).toEqual([]);
  const mails = await deliverAll(world);
  expect(mails.map(({ to }) => to)).toEqual([email]);
  expect(mails[0]?.raw).toContain("Vi har raderat anm=C3=A4lan");
  await expect(applicant.interests.remove()).rejects.toMatchObject({ kind: "notFound" });
});

test("VN-7: a token ends the mails of its own registration, as often as it is used; looking changes nothing", async () => {
  const world = await newWorld();
  const { applicant, email } = await newVerified(world);
  await applicant.interests.register({ ...wanted, alerts: true });
  const row = await rowOf(world, email);
  if (!row) throw new Error("not registered");
  const visitor = world.as().applicant.interests;
  const token = interestToken(testSecret, "interestUnsubscribe", row.id);
  expect(await visitor.endable({ token })).toMatchObject({ found: true, alerts: true });
  expect((await rowOf(world, email))?.alerts).toBe(true);
  const { removalToken } = await visitor.unsubscribe({ token });
  expect(await rowOf(world, email)).toMatchObject({ alerts: false, consentedAt: null, areas: ["it"] });
  expect(await visitor.unsubscribe({ token })).toEqual({ removalToken });
  expect(await visitor.endable({ token })).toMatchObject({ found: true, alerts: false });
  if (!removalToken) throw new Error("no way to remove it");
  await visitor.removeByLink({ token: removalToken });
  expect(await rowsOf(world)).toEqual([]);
  expect(await visitor.removeByLink({ token: removalToken })).toEqual({ removed: true });
  expect(await visitor.unsubscribe({ token })).toEqual({ removalToken: null });
});

test("a forged token, one for something else, and one of another tenant end nothing, and are answered alike", async () => {
  const [world, elsewhere] = [await newWorld(), await newWorld()];
  const { applicant, email } = await newVerified(world);
  await applicant.interests.register({ ...wanted, alerts: true });
  const row = await rowOf(world, email);
  if (!row) throw new Error("not registered");
  const good = interestToken(testSecret, "interestUnsubscribe", row.id);
  const removal = interestToken(testSecret, "interestRemoval", row.id);
  const forged = `${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`;
  for (const token of ["", "x", row.id, forged, removal, `${good}A`, good.replace(row.id, row.id.toUpperCase())]) {
    expect(await world.as().applicant.interests.unsubscribe({ token })).toEqual({ removalToken: null });
    expect(await world.as().applicant.interests.endable({ token })).toEqual({
      found: false,
      alerts: false,
      removalToken: null,
    });
  }
  expect(await elsewhere.as().applicant.interests.unsubscribe({ token: good })).toEqual({ removalToken: null });
  await world.as().applicant.interests.removeByLink({ token: good });
  expect(await rowOf(world, email)).toMatchObject({ alerts: true });
});

test("a code of nothing is refused at its field, and another tenant's unit as no unit", async () => {
  const world = await newWorld();
  const { applicant } = await newVerified(world);
  const wrong = applicant.interests.register({ ...anyWork, occupations: ["0987"], alerts: true });
  await expect(wrong).rejects.toMatchObject({
    kind: "invalid",
    details: { problems: [{ path: ["occupations"], code: "choiceUnknown" }] },
  });
});

test("the questions offer the units as a tree, and the places of units and published jobs, each once", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const { unitId } = await staff.units.create({ parentId: null, name: "Vård", place: "Ås", about: "" });
  const below = await staff.units.create({ parentId: unitId, name: "Avdelning 1", place: "Ås", about: "" });
  await world.newAdvert({ place: "Bo och Ås" });
  const { units, places } = await world.as().applicant.interests.questions({ occupationText: "", occupations: [] });
  expect(units.slice(-2)).toEqual([
    { unitId, name: "Vård", depth: 0 },
    { unitId: below.unitId, name: "Avdelning 1", depth: 1 },
  ]);
  expect(places).toEqual(["Bo", "Provköping", "Ås"]);
});

test("where registrations are not offered there are none", async () => {
  const world = await newWorld({ interestRegistrations: { offered: false } });
  const { applicant } = await newVerified(world);
  const { interests } = applicant;
  for (const call of [
    () => interests.questions({ occupationText: "", occupations: [] }),
    () => interests.review(anyWork),
    () => interests.mine(),
    () => interests.register({ ...anyWork, alerts: true }),
    () => interests.ask({ ...anyWork, alerts: true, email: newAddress() }),
    () => interests.confirm({ token: "x" }),
  ])
    await expect(call()).rejects.toMatchObject({ kind: "notFound" });
});

test("no token of a link lies in the database", async () => {
  const world = await newWorld();
  await world.as().applicant.interests.ask({ ...anyWork, alerts: true, email: newAddress() });
  const [mail] = await deliverAll(world);
  if (!mail) throw new Error("no mail");
  const token = tokenIn(mail, "/interest/confirm/");
  const [row] = await withTenant(world.client, world.tenant.id, ({ tx }) => tx.select().from(interestRequest));
  expect(JSON.stringify(row)).not.toContain(token);
  const found = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx.select().from(interestRequest).where(eq(interestRequest.tokenHash, token)),
  );
  expect(found).toEqual([]);
});
