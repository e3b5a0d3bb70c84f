import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { effect } from "../outbox/table";
import { newWorld, type World } from "../testing";
import { supportRequest } from "./table";

type Asked = Parameters<ReturnType<World["as"]>["applicant"]["support"]["ask"]>[0];

const newKim = () => `kim-${randomUUID().slice(0, 8)}@example.se`;

/** A form as its page hands it out, filled in, half a minute later. */
async function filledIn(world: World, changes: Partial<Asked> = {}, token: string | null = null): Promise<Asked> {
  const { begun, requestKey } = await world.as(token).applicant.support.begin();
  await world.pass(30);
  return {
    kind: "support",
    tried: "Bifoga mitt CV.",
    happened: "Sidan svarade inte.",
    email: newKim(),
    page: "/jobs?q=lärare",
    begun,
    requestKey,
    trap: "",
    ...changes,
  };
}

const kept = (world: World) => withTenant(world.client, world.tenant.id, ({ tx }) => tx.select().from(supportRequest));

const promised = (world: World) =>
  withTenant(world.client, world.tenant.id, async ({ tx }) => {
    const rows = await tx.select({ name: effect.name, payload: effect.payload }).from(effect);
    return rows.filter(({ name }) => name.startsWith("support.")).sort((a, b) => a.name.localeCompare(b.name));
  });

test("VN-6: what one tried to do is kept, with its page and nothing secret of it, and both mails are promised with it", async () => {
  const world = await newWorld();
  const asked = await filledIn(world);
  const { copyToken } = await world.as().applicant.support.ask(asked);
  const [request, ...more] = await kept(world);
  expect(more).toEqual([]);
  expect(request).toMatchObject({
    kind: "support",
    applicantId: null,
    email: asked.email,
    tried: "Bifoga mitt CV.",
    happened: "Sidan svarade inte.",
    page: "/jobs",
    language: "sv",
    handledAt: null,
  });
  const payload = { supportRequestId: request?.id };
  expect(await promised(world)).toEqual([
    { name: "support.asked", payload },
    { name: "support.received", payload },
  ]);
  expect(await world.as().applicant.support.sent({ copyToken })).toMatchObject({ tried: "Bifoga mitt CV." });
});

test("SE-10, NO-13: a barrier is reported the same way, marked as what it is", async () => {
  const world = await newWorld();
  await world.as().applicant.support.ask(await filledIn(world, { kind: "accessibility" }));
  expect(await kept(world)).toMatchObject([{ kind: "accessibility" }]);
});

test("whoever is signed in finds the address in the form, and the request knows the account", async () => {
  const world = await newWorld();
  const { email, token } = await world.newApplicant();
  expect(await world.as(token).applicant.support.begin()).toMatchObject({ email });
  await world.as(token).applicant.support.ask(await filledIn(world, { email }, token));
  const [request] = await kept(world);
  expect(request?.applicantId).not.toBeNull();
});

test("a form that is sent twice, and twice at once, is one request and is answered alike", async () => {
  const world = await newWorld();
  const asked = await filledIn(world);
  const answers = await Promise.all([asked, asked, asked].map((form) => world.as().applicant.support.ask(form)));
  expect(new Set(answers.map(({ copyToken }) => copyToken)).size).toBe(1);
  expect(await kept(world)).toHaveLength(1);
  expect(await promised(world)).toHaveLength(2);
});

test.each([
  {
    what: "sooner than anybody writes",
    change: async (world: World) => (await world.as().applicant.support.begin()).begun,
  },
  { what: "with a made-up time stamp", change: async () => `${Date.now() - 60_000}.made-up` },
])("a form that comes $what is told so, and nothing is kept", async ({ change }) => {
  const world = await newWorld();
  const asked = await filledIn(world);
  const begun = await change(world);
  await expect(world.as().applicant.support.ask({ ...asked, begun })).rejects.toMatchObject({
    kind: "conflict",
    code: "looksAutomatic",
  });
  expect(await kept(world)).toEqual([]);
});

test("another tenant's time stamp does not count here", async () => {
  const [here, there] = [await newWorld(), await newWorld()];
  const asked = await filledIn(here);
  const { begun } = await there.as().applicant.support.begin();
  await here.pass(30);
  await expect(here.as().applicant.support.ask({ ...asked, begun })).rejects.toMatchObject({ code: "looksAutomatic" });
});

test("no address gets more than five of our mails an hour by this form, and an hour later it may be used again", async () => {
  const world = await newWorld();
  const email = newKim();
  const ask = async () => world.as().applicant.support.ask(await filledIn(world, { email }));
  for (let count = 0; count < 5; count += 1) await ask();
  await expect(ask()).rejects.toMatchObject({ kind: "tooMany", code: "requestsThrottled" });
  expect(await kept(world)).toHaveLength(5);
  await world.pass(3600);
  await ask();
  expect(await kept(world)).toHaveLength(6);
});

test.each([
  { field: "tried", value: " ", code: "required" },
  { field: "happened", value: "", code: "required" },
  { field: "tried", value: "a".repeat(3001), code: "tooLong" },
  { field: "email", value: "kim@example.se\r\nBcc: alla@example.se", code: "emailInvalid" },
  { field: "email", value: "", code: "required" },
] as const)("$field as $value.length characters is refused beside its field: $code", async ({ field, value, code }) => {
  const world = await newWorld();
  const asked = await filledIn(world, { [field]: value });
  await expect(world.as().applicant.support.ask(asked)).rejects.toMatchObject({
    kind: "invalid",
    details: { problems: expect.arrayContaining([expect.objectContaining({ path: [field], code })]) },
  });
});

test("what was sent is shown for an hour, and only for its token", async () => {
  const [world, other] = [await newWorld(), await newWorld()];
  const { copyToken } = await world.as().applicant.support.ask(await filledIn(world));
  const [id = ""] = copyToken.split(".");
  const sent = (token: string, where = world) => where.as().applicant.support.sent({ copyToken: token });
  expect(await sent(id)).toBeNull();
  expect(await sent(`${id}.made-up`)).toBeNull();
  expect(await sent(`${randomUUID()}.made-up`)).toBeNull();
  expect(await sent(copyToken, other)).toBeNull();
  expect(await sent(copyToken)).not.toBeNull();
  await world.pass(3700);
  expect(await sent(copyToken)).toBeNull();
});

test("control characters and marks that turn the reading direction do not reach what is kept", async () => {
  const world = await newWorld();
  const asked = await filledIn(world, { tried: "A\u0000b\u202ec\r\nd" });
  await world.as().applicant.support.ask(asked);
  const [request] = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx.select().from(supportRequest).where(eq(supportRequest.requestKey, asked.requestKey)),
  );
  expect(request?.tried).toBe("Abc\nd");
});
