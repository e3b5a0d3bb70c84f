import { expect, test } from "vitest";
import { newWorld } from "../testing";
import { applyFor, newHelper } from "../testing/helpdesk";
import { mailsOfAll } from "../testing/outbox";
import { accountIdOf } from "../testing/world";

const day = 86_400;

/** Accounts that only the helpdesk closes, as VN-11, OR-20 and OS-15 have it. */
const byRequest = (removalMonthsAfterApplication: number | null) => ({
  accounts: { selfRemoval: false, removalMonthsAfterApplication },
});

test("VN-11, OR-20: a request to close is filed once, waits with a due date, and is late after it", async () => {
  const world = await newWorld({ ...byRequest(24) });
  const person = await world.newApplicant();
  await applyFor(world, person);
  const { helpdesk, inbox } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  const filed = await Promise.all([helpdesk.fileClosure({ applicantId }), helpdesk.fileClosure({ applicantId })]);
  const [{ closureRequestId, dueOn }] = filed;
  expect(filed[1]).toEqual({ closureRequestId, dueOn });
  expect(await inbox.waiting()).toMatchObject({ closures: 1, overdue: 0 });
  expect(await inbox.closures()).toMatchObject([
    { closureRequestId, applicantId, overdue: false, filedBy: "helpdesk" },
  ]);
  await expect(helpdesk.close({ applicantId, closureRequestId })).rejects.toMatchObject({ code: "closureTooEarly" });
  await world.pass(32 * day);
  const later = await newHelper(world);
  expect(await later.inbox.waiting()).toMatchObject({ closures: 1, overdue: 1 });
  expect(await later.inbox.closures()).toMatchObject([{ overdue: true }]);
  expect((await later.helpdesk.closure({ applicantId, closureRequestId })).earliestOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("OS-15: an account is closed on request, its owner is mailed, and a second press is the same act", async () => {
  const world = await newWorld({ ...byRequest(null) });
  const person = await world.newApplicant();
  await applyFor(world, person);
  await mailsOfAll(world);
  const { helpdesk, inbox } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  const { closureRequestId } = await helpdesk.fileClosure({ applicantId });
  const closed = await Promise.all([1, 2].map(() => helpdesk.close({ applicantId, closureRequestId })));
  expect(closed).toEqual([{ closed: true }, { closed: true }]);
  const told = (await mailsOfAll(world)).filter(({ subject }) => subject.includes("är borttaget"));
  expect(told.map(({ to }) => to)).toEqual([person.email]);
  expect(await inbox.closures()).toEqual([]);
  expect(await person.applicant.session.current()).toBeNull();
  const account = await helpdesk.account({ applicantId });
  expect(account).toMatchObject({ email: null, applications: [{ number: 1 }], closures: [{ decision: "closed" }] });
  expect(account.closedAt).not.toBeNull();
  await expect(helpdesk.refuseClosure({ applicantId, closureRequestId, reason: "För sent" })).rejects.toMatchObject({
    code: "closureDecided",
  });
  expect((await helpdesk.find({ text: person.email })).accounts).toEqual([]);
});

test("a request to close is refused with a reason that its owner is mailed", async () => {
  const world = await newWorld({ ...byRequest(24) });
  const person = await world.newApplicant();
  const { helpdesk } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  const { closureRequestId } = await helpdesk.fileClosure({ applicantId });
  await expect(helpdesk.refuseClosure({ applicantId, closureRequestId, reason: "  " })).rejects.toMatchObject({
    kind: "invalid",
  });
  const reason = "Du har sökt arbete i år.";
  await Promise.all([1, 2].map(() => helpdesk.refuseClosure({ applicantId, closureRequestId, reason })));
  const told = (await mailsOfAll(world)).filter(({ text }) => text.includes(reason));
  expect(told.map(({ to }) => to)).toEqual([person.email]);
  expect(await person.applicant.session.current()).not.toBeNull();
});

test("one decision wins when one closes and another refuses at the same time", async () => {
  const world = await newWorld({ ...byRequest(null) });
  const person = await world.newApplicant();
  const { helpdesk } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  const { closureRequestId } = await helpdesk.fileClosure({ applicantId });
  const outcomes = await Promise.allSettled([
    helpdesk.close({ applicantId, closureRequestId }),
    helpdesk.refuseClosure({ applicantId, closureRequestId, reason: "Nej" }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
