import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attachment } from "../attachment/table";
import { formOwnerOf } from "../identity/ended-session";
import { effect } from "../outbox/table";
import { attachPdf, beginApplication, completeDetails, dayFromNow, newWorld, type World } from "../testing";
import { choreOf } from "../testing/outbox";
import { inside } from "../testing/world";
import { discardOldDrafts, forgetOldForms, remindOfLastDay } from "./chores";
import { draft, keptForm } from "./table";

const hour = 3_600;
const why = {
  id: randomUUID(),
  type: "longText" as const,
  label: "Varför?",
  help: "",
  required: false,
  charactersMax: 1000,
};
const when = { ...why, id: randomUUID(), label: "När?" };

/** Somebody who has begun an application to a new advert. */
async function begun(world: World) {
  const { advertId } = await world.newAdvert({}, [why, when]);
  const person = await world.newApplicant();
  const { draftId } = await person.applicant.drafts.start({ advertId });
  return { ...person, advertId, draftId };
}

type Begun = Awaited<ReturnType<typeof begun>>;
const open = ({ applicant, draftId }: Begun) => applicant.drafts.open({ draftId });

/** A page with the questions, as one tab has it open. */
async function tabOf(mine: Begun) {
  const { bases } = await open(mine);
  const by = randomUUID();
  let turn = 0;
  let basis = bases.questions;
  const form = (answers: Record<string, string>) => {
    turn += 1;
    const { draftId } = mine;
    return { draftId, step: "questions" as const, visited: false, answers, basis, by, turn };
  };
  return {
    by,
    form,
    send: (answers: Record<string, string>) => mine.applicant.drafts.keep(form(answers)),
    async autosave(answers: Record<string, string>) {
      const reply = await mine.applicant.drafts.autosave(form(answers));
      if (reply.outcome === "written") basis = reply.basis;
      return reply.outcome;
    },
  };
}

test("X-4: two tabs write the same step: nothing is written over, and both texts are kept until one is chosen", async () => {
  const mine = await begun(await newWorld());
  const [first, second] = [await tabOf(mine), await tabOf(mine)];
  await first.send({ [why.id]: "Från den första fliken", [when.id]: "Nu" });
  await expect(second.send({ [why.id]: "Från den andra fliken", [when.id]: "Nu" })).rejects.toMatchObject({
    kind: "conflict",
    code: "changedElsewhere",
  });
  const { content, choices, problems } = await open(mine);
  expect(content.answers[why.id]).toBe("Från den första fliken");
  const field = `answers.${why.id}`;
  expect(choices).toMatchObject([
    { by: second.by, fields: [{ field, kept: "Från den första fliken", other: "Från den andra fliken" }] },
  ]);
  expect(problems.summary).toEqual([{ path: ["choose"], code: "twoTexts", details: {} }]);
  const { draftId, applicant } = mine;
  await expect(applicant.applications.submit({ draftId, submissionKey: randomUUID() })).rejects.toMatchObject({
    code: "incomplete",
  });
  expect(await applicant.drafts.choose({ draftId, by: second.by, field, stays: "other" })).toMatchObject({ left: 0 });
  await applicant.drafts.choose({ draftId, by: second.by, field, stays: "kept" });
  expect((await open(mine)).content.answers[why.id]).toBe("Från den andra fliken");
});

test("X-4: a text that loses is kept through a new sign-in, and the one that is there can be chosen too", async () => {
  const world = await newWorld();
  const mine = await begun(world);
  const [first, second] = [await tabOf(mine), await tabOf(mine)];
  await first.send({ [why.id]: "Ett" });
  await second.send({ [why.id]: "Två" }).catch(() => undefined);
  const { email, password, draftId } = mine;
  const { token } = await world.as().applicant.accounts.signIn({ email, password, publicComputer: false });
  const { drafts } = world.as(token).applicant;
  const [choice] = (await drafts.open({ draftId })).choices;
  expect(choice?.fields).toMatchObject([{ kept: "Ett", other: "Två" }]);
  await drafts.choose({ draftId, by: second.by, field: `answers.${why.id}`, stays: "kept" });
  const after = await drafts.open({ draftId });
  expect([after.choices, after.content.answers[why.id]]).toEqual([[], "Ett"]);
});

test("a tab that lost goes on writing: its newest text is the one beside, and a third tab's stands beside that", async () => {
  const mine = await begun(await newWorld());
  const [first, second, third] = [await tabOf(mine), await tabOf(mine), await tabOf(mine)];
  await first.send({ [why.id]: "Ett" });
  expect(await second.autosave({ [why.id]: "Tv" })).toBe("beside");
  expect(await second.autosave({ [why.id]: "Två" })).toBe("beside");
  expect(await third.autosave({ [why.id]: "Tre" })).toBe("beside");
  const { choices } = await open(mine);
  expect(choices.map(({ fields }) => fields[0]?.other)).toEqual(["Två", "Tre"]);
});

test("a tab that writes alone meets no question, though an answer got lost on its way back", async () => {
  const mine = await begun(await newWorld());
  const tab = await tabOf(mine);
  await mine.applicant.drafts.autosave(tab.form({ [why.id]: "Första" }));
  expect(await tab.autosave({ [why.id]: "Första och andra" })).toBe("written");
  expect((await open(mine)).content.answers[why.id]).toBe("Första och andra");
});

test("a slow autosave that comes after what its page sent later writes nothing over", async () => {
  const mine = await begun(await newWorld());
  const tab = await tabOf(mine);
  const slow = tab.form({ [why.id]: "Halv" });
  await tab.send({ [why.id]: "Hel mening." });
  expect((await mine.applicant.drafts.autosave(slow)).outcome).toBe("overtaken");
  expect((await open(mine)).content.answers[why.id]).toBe("Hel mening.");
});

test("the same form twice is one act: a double click meets no question", async () => {
  const mine = await begun(await newWorld());
  const { draftId, applicant } = mine;
  const { bases } = await open(mine);
  const form = { draftId, step: "details" as const, visited: true, details: completeDetails, basis: bases.details };
  await Promise.all([applicant.drafts.keep(form), applicant.drafts.keep(form)]);
  expect((await open(mine)).choices).toEqual([]);
});

test("X-4: a row of the CV that two tabs change keeps both, and the chosen one stays", async () => {
  const mine = await begun(await newWorld());
  const { draftId, applicant } = mine;
  const row = { id: randomUUID(), name: "Finska", level: "good" as const };
  await applicant.drafts.keepCvRow({ draftId, part: "languages", row });
  const field = `cv.languages.${row.id}`;
  const basis = (await open(mine)).bases.cv[field];
  const keep = (name: string, by: string) =>
    applicant.drafts.keepCvRow({ draftId, part: "languages", row: { ...row, name }, basis, by });
  const other = randomUUID();
  await keep("Meänkieli", randomUUID());
  await expect(keep("Kvänska", other)).rejects.toMatchObject({ code: "changedElsewhere" });
  await applicant.drafts.choose({ draftId, by: other, field, stays: "other" });
  expect((await open(mine)).content.cv.languages.map(({ name }) => name)).toEqual(["Kvänska"]);
});

test("X-4: a summary that no longer shows what is kept is not handed in", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  const shownFirst = (await applicant.drafts.open({ draftId })).bases.summary;
  await attachPdf(applicant, draftId);
  const submit = (shown: string) => applicant.applications.submit({ draftId, shown, submissionKey: randomUUID() });
  await expect(submit(shownFirst)).rejects.toMatchObject({ kind: "conflict", code: "changedElsewhere" });
  const shownNow = (await applicant.drafts.open({ draftId })).bases.summary;
  expect((await submit(shownNow)).number).toBe(1);
});

test("VN-24, OS-16: autosave never restarts the session", async () => {
  const world = await newWorld({ session: { idleMinutes: 30 } });
  const mine = await begun(world);
  const tab = await tabOf(mine);
  for (const minute of [10, 20]) {
    await world.pass(10 * 60);
    expect(await tab.autosave({ [why.id]: `Minut ${minute}` })).toBe("written");
  }
  await world.pass(11 * 60);
  expect(await mine.applicant.session.current()).toBeNull();
});

test("VN-24, VN-25: the absolute end is told as one that no step moves, and comes in spite of every step", async () => {
  const world = await newWorld({ session: { idleMinutes: 30, absoluteHours: 1 } });
  const { applicant } = await world.newApplicant();
  await world.pass(20 * 60);
  expect(await applicant.session.touch()).toMatchObject({ final: false });
  await world.pass(20 * 60);
  const { final, endsInMs } = await applicant.session.touch();
  expect([final, Math.round(endsInMs / 60_000)]).toEqual([true, 20]);
  await world.pass(19 * 60);
  await applicant.session.touch();
  await world.pass(2 * 60);
  expect(await applicant.session.current()).toBeNull();
});

test("VN-15, OR-10: what comes after the session has ended is kept for whose it was, and the ended session opens nothing", async () => {
  const world = await newWorld({ session: { idleMinutes: 30 }, applications: { drafts: { offered: false } } });
  const mine = await begun(world);
  const tab = await tabOf(mine);
  await world.pass(31 * 60);
  await expect(tab.send({ [why.id]: "För sent" })).rejects.toMatchObject({ code: "signInNeeded" });
  expect(await tab.autosave({ [why.id]: "För sent" })).toBe("written");
  await expect(open(mine)).rejects.toMatchObject({ kind: "unauthenticated" });
  await expect(mine.applicant.keptForms.of({ path: "/profile" })).rejects.toMatchObject({ kind: "unauthenticated" });
  const { email, password, draftId } = mine;
  const { token } = await world.as().applicant.accounts.signIn({ email, password, publicComputer: false });
  expect((await world.as(token).applicant.drafts.open({ draftId })).content.answers[why.id]).toBe("För sent");
});

test("a session that was signed out, or ended too long ago, keeps nothing", async () => {
  const world = await newWorld({ session: { idleMinutes: 30 }, applications: { drafts: { keptHours: 2 } } });
  const out = await begun(world);
  const outTab = await tabOf(out);
  await out.applicant.accounts.signOut();
  await expect(outTab.autosave({ [why.id]: "Utloggad" })).rejects.toMatchObject({ code: "signInNeeded" });
  const late = await begun(world);
  const lateTab = await tabOf(late);
  await world.pass(3 * hour);
  await expect(lateTab.autosave({ [why.id]: "Tre timmar" })).rejects.toMatchObject({ code: "signInNeeded" });
});

test("a form that was shown to somebody else is refused, and nothing of it is kept", async () => {
  const world = await newWorld({ session: { idleMinutes: 30 } });
  const [anna, bo] = [await begun(world), await begun(world)];
  const annas = formOwnerOf((await anna.applicant.session.current())?.applicantId ?? "");
  const asBo = world.as(bo.token, { formOwner: annas }).applicant;
  const form = { path: "/profile", fields: { phone: ["070-174 06 11"] } };
  await expect(asBo.keptForms.keep(form)).rejects.toMatchObject({ kind: "forbidden", code: "otherAccount" });
  await expect(asBo.drafts.discard({ draftId: bo.draftId })).rejects.toMatchObject({ code: "otherAccount" });
  await world.pass(31 * 60);
  // The session of the other has ended too: still nobody's but hers.
  await expect(asBo.keptForms.keep(form)).rejects.toMatchObject({ code: "signInNeeded" });
  await inside(world, async ({ tx }) => expect(await tx.select().from(keptForm)).toEqual([]));
  const asAnna = world.as(anna.token, { formOwner: annas }).applicant;
  expect(await asAnna.keptForms.keep(form)).toMatchObject({ kept: true });
});

test("a form is kept once a page, without secrets, shown to its owner alone, and forgotten when it is sent", async () => {
  const world = await newWorld();
  const [mine, stranger] = [await world.newApplicant(), await world.newApplicant()];
  const path = "/profile/email";
  const keep = (fields: Record<string, string[]>) => mine.applicant.keptForms.keep({ path, fields });
  await Promise.all([keep({ email: ["a@example.se"] }), keep({ email: ["a@example.se"] })]);
  await keep({ email: ["kim@example.se\u0000\ud800"], password: ["hemligt"], newPassword: ["hemligt"] });
  expect(await mine.applicant.keptForms.of({ path })).toMatchObject({ fields: { email: ["kim@example.se\ufffd"] } });
  expect(await stranger.applicant.keptForms.of({ path })).toBeNull();
  expect(await mine.applicant.keptForms.forget({ path })).toEqual({ forgotten: 1 });
  expect(await mine.applicant.keptForms.of({ path })).toBeNull();
  for (const evil of ["//evil.example/x", "https://evil.example", "/a?b=1", "/../x"])
    await expect(mine.applicant.keptForms.keep({ path: evil, fields: {} })).rejects.toMatchObject({ kind: "invalid" });
});

test("there is room for a person's forms, and not for a flood of them", async () => {
  const { applicant } = await (await newWorld()).newApplicant();
  for (let n = 0; n < 30; n += 1) await applicant.keptForms.keep({ path: `/x/${n}`, fields: { a: ["b"] } });
  expect(await applicant.keptForms.keep({ path: "/x/30", fields: { a: ["b"] } })).toMatchObject({ kept: false });
  expect(await applicant.keptForms.keep({ path: "/x/1", fields: { a: ["c"] } })).toMatchObject({ kept: true });
});

test("a draft that is thrown away is gone with its files; somebody else's is not there", async () => {
  const world = await newWorld();
  const mine = await begun(world);
  await attachPdf(mine.applicant, mine.draftId);
  const { draftId } = mine;
  const stranger = await world.newApplicant();
  await expect(stranger.applicant.drafts.discard({ draftId })).rejects.toMatchObject({ kind: "notFound" });
  await mine.applicant.drafts.discard({ draftId });
  await expect(open(mine)).rejects.toMatchObject({ kind: "notFound" });
  await inside(world, async ({ tx }) =>
    expect(await tx.select({ state: attachment.state }).from(attachment)).toEqual([{ state: "discarded" }]),
  );
});

test("VN-15, OR-10: signing out on purpose erases everything that was begun, of this person alone", async () => {
  const world = await newWorld({ applications: { drafts: { offered: false } } });
  const [mine, other] = [await begun(world), await begun(world)];
  await attachPdf(mine.applicant, mine.draftId);
  await mine.applicant.keptForms.keep({ path: "/x", fields: { a: ["b"] } });
  expect(await mine.applicant.drafts.discardAll()).toEqual({ discarded: 1 });
  expect(await mine.applicant.drafts.mine()).toEqual([]);
  expect(await mine.applicant.keptForms.of({ path: "/x" })).toBeNull();
  expect(await other.applicant.drafts.mine()).toHaveLength(1);
});

test("VN-15, OR-10: where drafts are not offered the text goes some hours after its last change, and no sooner", async () => {
  const world = await newWorld({ applications: { drafts: { offered: false, keptHours: 5 } } });
  const mine = await begun(world);
  await attachPdf(mine.applicant, mine.draftId);
  const [lying] = await mine.applicant.drafts.mine();
  expect(lying?.keptUntil?.getTime()).toBe((lying?.updatedAt.getTime() ?? 0) + 5 * hour * 1000);
  await world.pass(5 * hour - 60);
  expect(await discardOldDrafts(choreOf(world))).toBe(0);
  await world.pass(120);
  const removed = await Promise.all([discardOldDrafts(choreOf(world)), discardOldDrafts(choreOf(world))]);
  expect(removed.sort()).toEqual([0, 1]);
  await inside(world, async ({ tx }) => {
    expect(await tx.select().from(draft)).toEqual([]);
    expect(await tx.select({ state: attachment.state }).from(attachment)).toEqual([{ state: "discarded" }]);
  });
});

test("where drafts are offered one goes some days after the last day, and its owner is reminded once before it", async () => {
  const world = await newWorld({ applications: { drafts: { reminderDays: 2, keptDaysAfterLastDay: 10 } } });
  const { advertId } = await world.newAdvert({ lastDayOn: dayFromNow(5) });
  const { applicant } = await world.newApplicant();
  const { draftId } = await applicant.drafts.start({ advertId });
  expect(await remindOfLastDay(choreOf(world))).toBe(0);
  await world.pass(3 * 24 * hour);
  const reminded = await Promise.all([remindOfLastDay(choreOf(world)), remindOfLastDay(choreOf(world))]);
  expect(reminded.sort()).toEqual([0, 1]);
  expect(await remindOfLastDay(choreOf(world))).toBe(0);
  await inside(world, async ({ tx }) => {
    const promised = await tx.select().from(effect).where(eq(effect.name, "draft.closingSoon"));
    expect(promised.map(({ payload }) => payload)).toEqual([{ draftId }]);
  });
  await world.pass(12 * 24 * hour);
  expect(await discardOldDrafts(choreOf(world))).toBe(0);
  await world.pass(2 * 24 * hour);
  expect(await discardOldDrafts(choreOf(world))).toBe(1);
});

test("a form that nobody came back for goes after the tenant's hours", async () => {
  const world = await newWorld({ applications: { drafts: { keptHours: 3 } } });
  const { applicant } = await world.newApplicant();
  await applicant.keptForms.keep({ path: "/x", fields: { a: ["b"] } });
  await world.pass(2 * hour);
  expect(await forgetOldForms(choreOf(world))).toBe(0);
  await world.pass(2 * hour);
  expect(await forgetOldForms(choreOf(world))).toBe(1);
});
