import { beforeAll, expect, test } from "vitest";
import { isRefusal } from "../refusal";
import { newWorld, type World } from "../testing";

let here: World;
let there: World;
beforeAll(async () => {
  [here, there] = [await newWorld(), await newWorld()];
});

const reason = "Ny grafisk profil";
const drawing = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">${inside}</svg>`);

const superUser = async () => (await here.newRecruiter(["tenant.settings"])).staff;

const lookNow = async (world: World) => {
  await world.core.refresh();
  return world.core.tenants.ofSlug(world.tenant.slug)?.policy.look;
};

test("a tenant's colours are a version with author and reason, and no other tenant's", async () => {
  const staff = await superUser();
  const elsewhere = await lookNow(there);
  const { basis } = await staff.look.current();
  await staff.look.save({ primary: "AA3300", accent: "", reason, basis });
  expect(await lookNow(here)).toMatchObject({ primary: "#aa3300", accent: null });
  expect(await lookNow(there)).toEqual(elsewhere);
  const stale = staff.look.save({ primary: "#111111", accent: null, reason, basis });
  await expect(stale).rejects.toMatchObject({ kind: "conflict", code: "changedElsewhere" });
});

test("whoever changes the look sees it on the very next page", async () => {
  const staff = await superUser();
  const shown = () => here.core.tenants.ofSlug(here.tenant.slug)?.policy.look;
  const { basis } = await staff.look.current();
  const { number } = await staff.look.save({ primary: "#226644", accent: "", reason, basis });
  expect(shown()).toMatchObject({ primary: "#226644" });
  const content = drawing('<path d="M0 0h7v7z"/>');
  await staff.look.saveLogotype({ content, reason, basis: number });
  expect(shown()?.logotype).toMatch(/svg$/);
});

test.each(["red", "#12345", "#12345g", "url(x)", "#fff;}", ""])("%j is no colour", async (primary) => {
  const staff = await superUser();
  const { basis } = await staff.look.current();
  const refused = await staff.look.save({ primary, accent: "", reason, basis }).catch((error: unknown) => error);
  expect(isRefusal(refused) && refused.details).toMatchObject({
    problems: [{ path: ["primary"], code: "colourInvalid" }],
  });
});

test("a logotype is kept clean, named by what it is, shown to everybody at its tenant and to nobody at another", async () => {
  const staff = await superUser();
  const { basis } = await staff.look.current();
  const content = drawing('<script>alert(1)</script><path d="M0 0h9v9z"/>');
  await staff.look.saveLogotype({ content, reason, basis });
  const name = (await lookNow(here))?.logotype ?? "";
  expect(name).toMatch(/^[0-9a-f]{64}\.svg$/);
  const picture = await here.as().applicant.brand.picture({ name });
  expect(picture?.mediaType).toBe("image/svg+xml");
  expect(picture?.content.toString()).not.toContain("script");
  expect(picture?.content.toString()).toContain("M0 0h9v9z");
  expect(await there.as().applicant.brand.picture({ name })).toBeNull();
});

test("the look before the last change comes back", async () => {
  const staff = await superUser();
  const first = await staff.look.current();
  await staff.look.save({ primary: "#224466", accent: "#ffcc00", reason, basis: first.basis });
  const second = await staff.look.current();
  expect(second).toMatchObject({ look: { primary: "#224466", accent: "#ffcc00" }, before: first.look });
  await staff.look.undo({ basis: second.basis, reason });
  expect((await staff.look.current()).look).toEqual(first.look);
});

test("the same logotype twice is one picture, and one that is taken away leaves the name in letters", async () => {
  const staff = await superUser();
  const content = drawing('<circle r="4"/>');
  const save = async () => staff.look.saveLogotype({ content, reason, basis: (await staff.look.current()).basis });
  const remove = async () => staff.look.removeLogotype({ reason, basis: (await staff.look.current()).basis });
  await save();
  const { logotype } = (await staff.look.current()).look;
  await remove();
  expect((await staff.look.current()).look.logotype).toBeNull();
  await save();
  expect((await staff.look.current()).look.logotype).toBe(logotype);
});

test("a picture that is none is refused beside the file, and nothing is changed", async () => {
  const staff = await superUser();
  const before = await staff.look.current();
  const refused = await staff.look
    .saveLogotype({ content: Buffer.from("GIF89a"), reason, basis: before.basis })
    .catch((error: unknown) => error);
  expect(isRefusal(refused) && refused.details).toMatchObject({
    problems: [{ path: ["logotype"], code: "picture.format" }],
  });
  expect(await staff.look.current()).toEqual(before);
});

test("only those who hold the settings change the look", async () => {
  const { staff } = await here.newRecruiter(["recruitment.see"]);
  await expect(staff.look.current()).rejects.toMatchObject({ kind: "forbidden" });
  const content = drawing("");
  await expect(staff.look.saveLogotype({ content, reason, basis: 1 })).rejects.toMatchObject({ kind: "forbidden" });
  // Refused before anybody has looked at what they sent.
  const bomb = Buffer.from("GIF89a");
  await expect(staff.look.saveLogotype({ content: bomb, reason, basis: 1 })).rejects.toMatchObject({
    kind: "forbidden",
  });
});
