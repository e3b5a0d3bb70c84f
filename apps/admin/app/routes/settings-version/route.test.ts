import { newWorld, type World } from "@vakans/core/testing";
import { createWords } from "@vakans/i18n";
import { expect, test } from "vitest";
import { authorOf, reasonOf } from "../../components/version-words";
import type { Args } from "../../load-context";
import { loader as file } from "../settings-version-file/route";
import { loader as list } from "../settings-versions/route";
import { action, loader } from "./route";

const words = createWords("sv");

type Staff = Awaited<ReturnType<World["newRecruiter"]>>["staff"];

const contextOf = (world: World, core: Staff) =>
  ({
    tenant: world.core.tenants.ofSlug(world.tenant.slug),
    core,
    words: createWords("sv"),
  }) as unknown as Args["context"];

const argsOf = (world: World, staff: Staff, number: string, body?: Record<string, string>): Args => ({
  request: new Request("https://admin.example", body ? { method: "POST", body: new URLSearchParams(body) } : {}),
  params: { number },
  context: contextOf(world, staff),
});

const change = (staff: Staff, basis: number, value: number, effectiveAt: Date | null = null) =>
  staff.configuration.change({
    basis,
    changes: [{ path: ["attachments", "perSubmissionMax"], value }],
    effectiveAt,
    reason: "Ett skäl",
  });

test("a version tells in words what it changed, and what its return would change", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  await change(staff, 1, 5);
  const second = await loader(argsOf(world, staff, "2"));
  expect(second.rows).toEqual([
    { key: "attachments.perSubmissionMax", name: "Filer på en gång", before: "10", after: "5" },
  ]);
  const first = await loader(argsOf(world, staff, "1"));
  expect(first).toMatchObject({ rows: null, back: [{ before: "5", after: "10" }] });
});

test("a roll-back asks why, and brings back what the version said", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  await change(staff, 1, 5);
  const refused = await action(argsOf(world, staff, "1", { basis: "2", reason: "", go: "rollBack" }));
  expect(refused).toMatchObject({ init: { status: 400 }, data: { problems: [{ field: "reason" }] } });
  const done = await action(argsOf(world, staff, "1", { basis: "2", reason: "Fler behövs", go: "rollBack" }));
  expect(done).toMatchObject({ status: 303 });
  const { number, content } = await staff.configuration.current();
  expect([number, content.attachments.perSubmissionMax]).toEqual([3, 10]);
  const { versions } = await list(argsOf(world, staff, ""));
  expect(versions.map(({ state, restores }) => [state, restores])).toEqual([
    ["running", 1],
    ["past", null],
    ["past", null],
  ]);
});

test("a scheduled version is called off before its day, from the page that shows it", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  await change(staff, 1, 5, new Date(Date.now() + 86_400_000));
  await action(argsOf(world, staff, "2", { basis: "2", reason: "Vi ångrar oss", go: "cancel" }));
  const { scheduled, content } = await staff.configuration.current();
  expect([scheduled, content.attachments.perSubmissionMax]).toEqual([[], 10]);
});

test("somebody else's version in between stops a roll-back, inside the form", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  await change(staff, 1, 5);
  await change(staff, 2, 6);
  const late = await action(argsOf(world, staff, "1", { basis: "2", reason: "Fler behövs", go: "rollBack" }));
  expect(late).toMatchObject({ init: { status: 409 }, data: { values: { reason: "Fler behövs" } } });
});

test("who made a version and why is said in the reader's words where nobody with an account did", () => {
  const told = (author: string, authorId: string | null = null) => authorOf({ author, authorId }, "orebro", words);
  expect(told("tenants/")).toBe("Filen tenants/orebro.yaml");
  expect(told("kim by command")).toBe("Tjänstens drift (kim)");
  expect(told("vakans tenant new")).toBe("Tjänstens drift (vakans tenant new)");
  expect(told("Kim Lund", "1")).toBe("Kim Lund");
  expect(reasonOf({ reason: "tenant file" }, words)).toBe("Filen lästes in när tjänsten startade");
  expect(reasonOf({ reason: "onboarding" }, words)).toBe("Webbplatsen lades upp");
  expect(reasonOf({ reason: "Nämndens beslut" }, words)).toBe("Nämndens beslut");
  for (const language of ["nb", "nn", "en"] as const)
    expect(authorOf({ author: "tenants/", authorId: null }, "roros", createWords(language))).toContain(
      "tenants/roros.yaml",
    );
});

test("a version is saved as a file, and what is no number is no page", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const answer = await file(argsOf(world, staff, "1"));
  expect(await answer.text()).toContain(`slug: ${world.tenant.slug}`);
  expect(answer.headers.get("Content-Disposition")).toContain(`${world.tenant.slug}-1.yaml`);
  await expect(loader(argsOf(world, staff, "sju"))).rejects.toMatchObject({ status: 404 });
  await expect(loader(argsOf(world, staff, "77"))).rejects.toMatchObject({ kind: "notFound" });
});
