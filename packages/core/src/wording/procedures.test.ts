import { createWords } from "@vakans/i18n";
import { beforeAll, expect, test } from "vitest";
import { isRefusal } from "../refusal";
import { newWorld, type World } from "../testing";
import { testSecret } from "../testing/world";
import { previewToken } from "./preview-token";

let here: World;
let there: World;
beforeAll(async () => {
  const languages = { default: "sv", offered: ["sv", "en"] };
  [here, there] = [await newWorld({ languages }), await newWorld({ languages })];
});

const key = "jobs.heading";
const base = "https://admin.example.se/provkoping/settings/words";

const textAt = (world: World, language: "sv" | "en") => {
  const { policy } = world.core.tenants.ofSlug(world.tenant.slug) ?? world.tenant;
  return createWords(language, policy.words).t(key);
};

const refusalOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return isRefusal(error) ? error : null;
};

test("a word that is changed in one language says so there, in no other language and at no other tenant", async () => {
  const { staff, staffId } = await here.newRecruiter(["tenant.settings"]);
  const [english, elsewhere] = [textAt(here, "en"), textAt(there, "sv")];
  const { basis } = await staff.wording.open({ language: "sv", key });
  await staff.wording.save({ language: "sv", key, text: "  Jobba hos oss ", basis });
  await here.core.refresh();
  expect(textAt(here, "sv")).toBe("Jobba hos oss");
  expect(textAt(here, "en")).toBe(english);
  expect(textAt(there, "sv")).toBe(elsewhere);
  const { rows } = await here.client.pool.query(
    "select reason, author_id, source from tenant_config_version where tenant_id = $1 order by number desc limit 1",
    [here.tenant.id],
  );
  expect(rows).toEqual([{ reason: "Ord: jobs.heading (Svenska)", author_id: staffId, source: "settings" }]);
});

test("a word is given back to the product, also by typing the product's own text", async () => {
  const { staff } = await here.newRecruiter(["tenant.settings"]);
  const word = { language: "sv", key: "ui.search" } as const;
  const open = () => staff.wording.open(word);
  const change = async (text: string) => staff.wording.save({ ...word, text, basis: (await open()).basis });
  const { product } = await open();
  await change("Leta");
  expect((await open()).own).toBe("Leta");
  await staff.wording.reset({ ...word, basis: (await open()).basis });
  expect((await open()).own).toBeNull();
  await change("Leta");
  await change(product);
  expect(await open()).toMatchObject({ own: null, product });
});

test("a text without a value that the page tells is refused beside the field, and nothing is kept of it", async () => {
  const { staff } = await here.newRecruiter(["tenant.settings"]);
  const word = { language: "sv", key: "refusal.tooLong" } as const;
  const before = await staff.wording.open(word);
  expect(before.placeholders).toEqual(["max"]);
  const refused = await refusalOf(staff.wording.save({ ...word, text: "För långt", basis: before.basis }));
  expect(refused).toMatchObject({
    kind: "invalid",
    details: { problems: [{ path: ["text"], code: "placeholderMissing", details: { names: "{{max}}" } }] },
  });
  expect(await staff.wording.open(word)).toEqual(before);
});

test("whoever saves over somebody else's newer version is told, and both texts are there to compare", async () => {
  const { staff } = await here.newRecruiter(["tenant.settings"]);
  const word = { language: "sv", key: "ui.filter" } as const;
  const { basis } = await staff.wording.open(word);
  await staff.wording.save({ ...word, text: "Smalna av", basis });
  const refused = await refusalOf(staff.wording.save({ ...word, text: "Sålla", basis }));
  expect(refused).toMatchObject({ kind: "conflict", code: "changedElsewhere" });
  expect((await staff.wording.open(word)).own).toBe("Smalna av");
});

test("characters that a preview marks words with never come into a text", async () => {
  const { staff } = await here.newRecruiter(["tenant.settings"]);
  const word = { language: "sv", key: "ui.clear" } as const;
  const { basis } = await staff.wording.open(word);
  await staff.wording.save({ ...word, text: "Töm\ue0001\ue001 allt\ue002", basis });
  expect((await staff.wording.open(word)).own).toBe("Töm1 allt");
});

test("words are listed with the tenant's own beside the product's, and only to those who hold the settings", async () => {
  const { staff } = await here.newRecruiter(["tenant.settings"]);
  const { basis } = await staff.wording.open({ language: "en", key });
  await staff.wording.save({ language: "en", key, text: "Work with us", basis });
  const own = await staff.wording.list({ language: "en", ownOnly: true });
  expect(own.words).toEqual([{ key, product: createWords("en").t(key), own: "Work with us" }]);
  const all = await staff.wording.list({ language: "sv", page: 2 });
  expect(all.words).toHaveLength(50);
  expect(all.pages).toBeGreaterThan(2);
  const { staff: other } = await here.newRecruiter(["recruitment.see"]);
  await expect(other.wording.list({ language: "sv" })).rejects.toMatchObject({ kind: "forbidden" });
  await expect(other.wording.preview({ base })).rejects.toMatchObject({ kind: "forbidden" });
});

test("a key that is no word is not there, nor is a word in a language that the tenant does not offer", async () => {
  const { staff } = await here.newRecruiter(["tenant.settings"]);
  await expect(staff.wording.open({ language: "nb", key })).rejects.toMatchObject({ kind: "notFound" });
  for (const none of ["jobs.nothing", "constructor", ""])
    await expect(staff.wording.open({ language: "sv", key: none })).rejects.toMatchObject({ kind: "notFound" });
});

test("a preview is a tenant's own, for an hour, and nothing in its leave can be changed", async () => {
  const { staff } = await here.newRecruiter(["tenant.settings"]);
  const { token, minutes } = await staff.wording.preview({ base });
  const admit = (world: World, leave: string) => world.as().applicant.wordsPreview.admit({ token: leave });
  expect(await admit(here, token)).toEqual({ base });
  expect(await admit(there, token)).toBeNull();
  const [until = "", , seal = ""] = token.split(".");
  const elsewhere = Buffer.from("https://evil.example/").toString("base64url");
  for (const forged of ["", "x", `${until}.${elsewhere}.${seal}`, token.slice(0, -2), `9${token}`])
    expect(await admit(here, forged)).toBeNull();
  expect(await admit(here, previewToken({ secret: "another", tenantId: here.tenant.id }, base, new Date()))).toBeNull();
  const old = new Date(Date.now() - minutes * 60_000 - 5_000);
  expect(await admit(here, previewToken({ secret: testSecret, tenantId: here.tenant.id }, base, old))).toBeNull();
  await expect(staff.wording.preview({ base: "javascript:alert(1)" })).rejects.toMatchObject({ kind: "invalid" });
});
