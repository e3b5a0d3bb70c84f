import { expect, test } from "vitest";
import { dayFromNow, newWorld } from "../testing";

const day = 86_400;

test("the feed has every open advert of the tenant, the newest first, and none that has ended or is another's", async () => {
  const [world, other] = [await newWorld(), await newWorld()];
  await other.newAdvert({ title: "Någon annans" });
  await world.newAdvert({ title: "Slutar snart", lastDayOn: dayFromNow(1) });
  await world.newAdvert({ title: "Slutar senare", lastDayOn: dayFromNow(30) });
  const { advertId } = await world.newAdvert({ title: "Alltid öppen", lastDayOn: null, standing: true });
  const titles = async () => {
    const { items, next } = await world.as().applicant.feeds.adverts({});
    expect(next).toBeNull();
    expect(await world.as().applicant.feeds.addresses()).toHaveLength(items.length);
    return items.map(({ title }) => title);
  };
  expect(await titles()).toEqual(["Alltid öppen", "Slutar senare", "Slutar snart"]);
  await world.pass(3 * day);
  expect(await titles()).toEqual(["Alltid öppen", "Slutar senare"]);
  const [newest] = await world.as().applicant.feeds.addresses();
  expect(newest?.advertId).toBe(advertId);
});

test("the feed tells an advert as it stands published, without its questions and without its working copy", async () => {
  const world = await newWorld();
  const { recruitmentId } = await world.newAdvert({ title: "Publicerad", must: ["Körkort"] }, [
    {
      id: "01a2030a-8d72-7629-925d-1804a0004a70",
      type: "shortText",
      label: "En hemlig fråga",
      help: "",
      required: true,
      charactersMax: 100,
    },
  ]);
  const { staff } = await world.newRecruiter();
  const editor = await staff.adverts.open({ recruitmentId });
  await staff.adverts.save({ recruitmentId, revision: editor.revision, text: { ...editor.text, title: "Utkast" } });
  const { items } = await world.as().applicant.feeds.adverts({});
  expect(items[0]).toMatchObject({ title: "Publicerad", must: ["Körkort"], sections: [{ heading: "Om arbetet" }] });
  expect(JSON.stringify(items)).not.toContain("En hemlig fråga");
});

test("publishing anew changes when an advert was changed, and not when it was published", async () => {
  const world = await newWorld();
  const { recruitmentId } = await world.newAdvert();
  const [before] = (await world.as().applicant.feeds.adverts({})).items;
  await world.pass(day);
  const { staff } = await world.newRecruiter();
  await staff.adverts.publish({ recruitmentId, revision: (await staff.adverts.open({ recruitmentId })).revision });
  const [after] = (await world.as().applicant.feeds.adverts({})).items;
  expect(after?.publishedAt).toEqual(before?.publishedAt);
  expect(Number(after?.changedAt)).toBeGreaterThanOrEqual(Number(before?.changedAt) + day * 1000);
});

test("the passing of a last day moves the pulse, and so does the end of the tenant's grace after it", async () => {
  const world = await newWorld({ applications: { graceMinutes: 30 } });
  const lastDayOn = dayFromNow(5);
  const { advertId } = await world.newAdvert({ lastDayOn });
  const open = () => world.as().applicant.adverts.open({ advertId });
  const { closesAt } = await open();
  const pulse = async () => {
    await world.core.refresh();
    await expect.poll(() => world.core.pulse(world.tenant.id), { timeout: 5_000 }).not.toBeNull();
    return world.core.pulse(world.tenant.id);
  };
  await world.pass(Math.round((Number(closesAt) - Date.now()) / 1000) - 60);
  const before = await pulse();
  expect(await open()).toMatchObject({ ended: false, takesApplications: true });
  await world.pass(15 * 60);
  const grace = await pulse();
  expect(await open()).toMatchObject({ ended: true, takesApplications: true });
  await world.pass(30 * 60);
  const gone = await pulse();
  expect(await open()).toMatchObject({ ended: true, takesApplications: false });
  expect(new Set([before, grace, gone]).size).toBe(3);
});
