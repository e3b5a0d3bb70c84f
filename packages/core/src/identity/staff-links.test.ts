import { randomBytes } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { platformAuditEvent } from "../audit/table";
import { withoutTenant } from "../db/tenant-transaction";
import { moveClock } from "../operator/clock";
import { linkForStaff, newOperator } from "../operator/onboarding";
import { OperatorMistake } from "../operator/roles";
import { sweepPlatform } from "../outbox/sweep";
import { enrol, testDatabase } from "../testing";
import { newWorld, testPassword, testSecret, type World } from "../testing/world";
import { staff, staffLink, staffSession } from "./table";
import { hashOf } from "./token";

const password = "four words without any sense";
const inviting = async (world: World) => {
  const email = `op-${randomBytes(5).toString("hex")}@example.se`;
  const { token } = await newOperator(world.client, testSecret, { name: "Drift", email, language: "sv" });
  return { email, token };
};

test("security 6.3.2: the first operator has no password until the one-time link of the command line gives one", async () => {
  const world = await newWorld();
  const { email, token } = await inviting(world);
  const { door, links } = world.as().staff;
  await expect(door.signIn({ userName: email, password })).rejects.toMatchObject({ code: "wrongCredentials" });
  expect(await links.open({ token })).toMatchObject({ name: "Drift", userName: email, purpose: "invitation" });
  await links.use({ token, password });
  const session = await door.signIn({ userName: email, password });
  await expect(world.as(session.token).staff.door.current()).rejects.toMatchObject({ code: "factorNeeded" });
  const { token: whole } = await enrol(world, session.token);
  expect(await world.as(whole).staff.door.current()).toMatchObject({ operator: true });
});

test("a link is good once, even when it is used twice at the same moment", async () => {
  const world = await newWorld();
  const { token } = await inviting(world);
  const { links } = world.as().staff;
  const both = await Promise.allSettled([
    links.use({ token, password }),
    links.use({ token, password: `${password}!` }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(links.open({ token })).rejects.toMatchObject({ kind: "conflict", code: "linkEnded" });
  await expect(links.use({ token, password })).rejects.toMatchObject({ kind: "conflict", code: "linkEnded" });
});

test("looking at a link uses nothing up: a mail program may open it first", async () => {
  const world = await newWorld();
  const { token } = await inviting(world);
  const { links } = world.as().staff;
  await links.open({ token });
  await links.open({ token });
  await expect(links.use({ token, password })).resolves.toEqual({ changed: true });
});

test("a link ends after 72 hours, and when a newer one is made", async () => {
  const world = await newWorld();
  const { email, token } = await inviting(world);
  const newer = await linkForStaff(world.client, testSecret, email);
  await expect(world.as().staff.links.open({ token })).rejects.toMatchObject({ code: "linkEnded" });
  const { ownerUrl } = testDatabase();
  await moveClock({ ownerUrl, slug: null, addSeconds: 72 * 3_600 - 60 });
  try {
    await world.as().staff.links.open({ token: newer.token });
    await moveClock({ ownerUrl, slug: null, addSeconds: 61 });
    await expect(world.as().staff.links.open({ token: newer.token })).rejects.toMatchObject({ code: "linkEnded" });
  } finally {
    await moveClock({ ownerUrl, slug: null, reset: true });
  }
});

test("a renewal by the operator's link changes the password and ends every session", async () => {
  const world = await newWorld();
  const known = await world.newRecruiter();
  const { token } = await linkForStaff(world.client, testSecret, known.userName.toUpperCase());
  expect(await world.as().staff.links.open({ token })).toMatchObject({ purpose: "renewal" });
  await world.as().staff.links.use({ token, password });
  await expect(known.staff.member.current()).rejects.toMatchObject({ code: "signInNeeded" });
  const signIn = (word: string) => world.as().staff.door.signIn({ userName: known.userName, password: word });
  await expect(signIn(testPassword)).rejects.toMatchObject({ code: "wrongCredentials" });
  await expect(signIn(password)).resolves.toMatchObject({ token: expect.any(String) });
  await expect(linkForStaff(world.client, testSecret, "nobody@example.se")).rejects.toThrow("no active staff member");
});

test.each([
  ["shorter than 15", "kort lösenord", "passwordTooShort"],
  ["a breached one with digits around it", "111password111222", "passwordGuessable"],
  ["made of the employer's own name", "Provköpings kommun 2026", "passwordGuessable"],
])(
  "ASVS 6.2: a password that is %s is refused beside its field, and the link stays good",
  async (_what, weak, code) => {
    const world = await newWorld();
    const known = await world.newRecruiter();
    const { token } = await linkForStaff(world.client, testSecret, known.userName);
    const { links } = world.as().staff;
    await expect(links.use({ token, password: weak })).rejects.toMatchObject({
      details: { problems: [{ path: ["password"], code }] },
    });
    await expect(links.use({ token, password })).resolves.toEqual({ changed: true });
  },
);

test("whoever guesses links from one address has to wait; a good link from elsewhere still opens", async () => {
  const world = await newWorld();
  const { token } = await inviting(world);
  const address = "198.51.100.77";
  const guess = (at: number) =>
    world
      .as(null, { address })
      .staff.links.open({ token: `guess-${at}` })
      .catch((error: { code: string }) => error.code);
  const codes: unknown[] = [];
  for (let at = 0; at < 30; at += 1) codes.push(await guess(at));
  expect(codes.slice(0, 20)).toEqual(Array(20).fill("linkEnded"));
  expect(codes.at(-1)).toBe("signInThrottled");
  await expect(world.as().staff.links.open({ token })).resolves.toMatchObject({ purpose: "invitation" });
});

test("only the hash of a link is kept, and the trail names neither token nor address", async () => {
  const world = await newWorld();
  const { email, token } = await inviting(world);
  await world.as().staff.links.use({ token, password });
  await withoutTenant(world.client, async ({ tx }) => {
    const rows = await tx
      .select()
      .from(staffLink)
      .where(eq(staffLink.tokenHash, hashOf(token)));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    const acts = ["operator.made", "staff.links.use#changed"];
    const trail = await tx.select().from(platformAuditEvent).where(inArray(platformAuditEvent.action, acts));
    expect(trail.map(({ action }) => action)).toEqual(expect.arrayContaining(acts));
    for (const secret of [token, email]) expect(JSON.stringify(trail)).not.toContain(secret);
    const staffId = rows[0]?.staffId ?? "";
    expect(await tx.select().from(staffSession).where(eq(staffSession.staffId, staffId))).toEqual([]);
  });
});

test("an operator's address is made one once", async () => {
  const world = await newWorld();
  const { email } = await inviting(world);
  await expect(newOperator(world.client, testSecret, { name: "Drift", email, language: "sv" })).rejects.toThrow(
    "is a user already",
  );
});

test("a link that is over is swept away, one that is good stays, and both answer as before", async () => {
  const world = await newWorld();
  const [over, good] = [await inviting(world), await inviting(world)];
  const kept = () =>
    withoutTenant(world.client, ({ tx }) =>
      tx
        .select({ hash: staffLink.tokenHash })
        .from(staffLink)
        .where(inArray(staffLink.tokenHash, [hashOf(over.token), hashOf(good.token)])),
    );
  await sweepPlatform(world.client);
  expect(await kept()).toHaveLength(2);
  await withoutTenant(world.client, ({ tx, now }) =>
    tx
      .update(staffLink)
      .set({ expiresAt: now })
      .where(eq(staffLink.tokenHash, hashOf(over.token))),
  );
  const { links } = world.as().staff;
  await expect(links.open({ token: over.token })).rejects.toMatchObject({ code: "linkEnded" });
  await sweepPlatform(world.client);
  expect(await kept()).toEqual([{ hash: hashOf(good.token) }]);
  await expect(links.open({ token: over.token })).rejects.toMatchObject({ code: "linkEnded" });
  await expect(links.open({ token: good.token })).resolves.toMatchObject({ purpose: "invitation" });
});

test("RE-4: a link gives nobody a password who has been turned off since it was made", async () => {
  const world = await newWorld();
  const { email, token } = await inviting(world);
  const turn = (active: boolean) =>
    withoutTenant(world.client, ({ tx }) => tx.update(staff).set({ active }).where(eq(staff.userName, email)));
  const { links } = world.as().staff;
  await turn(false);
  await expect(links.open({ token })).rejects.toMatchObject({ code: "linkEnded" });
  await expect(links.use({ token, password })).rejects.toMatchObject({ code: "linkEnded" });
  await turn(true);
  await expect(links.use({ token, password })).resolves.toEqual({ changed: true });
});

test.each([
  ["", "drift@example.se", "name: "],
  ["Drift", "drift", "email: "],
  ["Drift", "", "email: "],
])("an operator called %j at %j is not made, and the sentence names what is wrong", async (name, email, place) => {
  const world = await newWorld();
  const made = newOperator(world.client, testSecret, { name, email, language: "sv" });
  await expect(made).rejects.toBeInstanceOf(OperatorMistake);
  await expect(made).rejects.toThrow(place);
});
