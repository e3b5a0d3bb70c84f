import path from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { folderRoots } from "../audit/roots";
import { withTenant } from "../db/tenant-transaction";
import { draft } from "../draft/table";
import { folderStorage } from "../storage/folder-storage";
import type { TenantRef } from "../tenant/registry";
import { beginApplication, newWorld, testFolder, type World } from "../testing";
import { publishAdvert, testSecret } from "../testing/world";
import { createRounds } from "./round";
import { waitingAt } from "./waiting";

const always = ["notice.changed"];
const silent = async () => [];
const day = 24 * 3_600;

function roundsOf({ client }: World) {
  const said: string[] = [];
  const folder = testFolder();
  const tools = {
    client,
    storage: folderStorage(path.join(folder, "files")),
    roots: folderRoots(path.join(folder, "audit")),
    secret: testSecret,
    dns: { txt: silent, cname: silent, addresses: silent },
  };
  const log = {
    error: (part: string) => void said.push(part),
    info: (part: string, facts: Readonly<Record<string, string | number>>) =>
      void said.push(`${part} ${facts["chore"] ?? ""}`.trim()),
  };
  return { said, go: createRounds(tools, log) };
}

// An outage of the platform belongs to no tenant: whichever test announces one has all others follow it.
const waiting = async ({ client, tenant }: World) =>
  [...(await waitingAt(client, tenant))].filter((name) => name !== "outage.followed").sort();

test("a tenant at which nothing waits is asked one question and left in peace, until something does", async () => {
  const world = await newWorld();
  const { tenant } = world;
  const { go, said } = roundsOf(world);
  await go([tenant]);
  await go([tenant]);
  expect(await waiting(world)).toEqual(always);
  said.length = 0;

  const { staff } = await world.newRecruiter();
  const { unitId } = await staff.units.create({ parentId: null, name: "Skola", place: "Provköping", about: "" });
  const { recruitmentId } = await staff.recruitments.create({ title: "Lärare", reference: "1", unitId });
  const { advertId } = await publishAdvert(staff, { recruitmentId, unitId }, {});
  expect(await waiting(world)).toEqual(["audit.linked", "interest.matched", ...always]);
  await go([tenant]);
  expect(said).toEqual(["chore interest.matched", "chore audit.linked"]);
  expect(await waiting(world)).toEqual(always);

  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  expect(await waiting(world)).toEqual(["audit.linked", "draft.closingSoon", "draft.old", ...always]);
  await world.pass(400 * day);
  expect(await waiting(world)).toContain("sweep");
  await go([tenant]);
  await withTenant(world.client, tenant.id, async ({ tx }) => {
    expect(await tx.select().from(draft).where(eq(draft.id, draftId))).toEqual([]);
  });
});

test("what fails at a tenant is tried again whole at the next round, and keeps no other tenant waiting", async () => {
  const [broken, well] = [await newWorld(), await newWorld()];
  const { go, said } = roundsOf(well);
  // A tenant that the database does not know, and so nothing can be read of.
  const lost: TenantRef = { ...broken.tenant, id: "not-an-id" };
  await go([lost, well.tenant]);
  expect(said).toContain("sweep");
  expect(said).toContain("chore audit.linked");
  expect(await waiting(well)).toEqual(always);
  said.length = 0;
  await go([lost, well.tenant]);
  expect(said.filter((part) => part === "sweep")).toHaveLength(1);
});
