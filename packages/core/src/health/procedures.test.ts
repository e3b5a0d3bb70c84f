import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keepStaff } from "../operator/staff";
import { enrol, newWorld, testPassword } from "../testing";
import { showSigns } from "./acts";

test("health tells of database, files, worker, chores, migrations and what waits, and nothing of a person", async () => {
  const world = await newWorld();
  const { email } = await world.newApplicant();
  const userName = `drift-${randomUUID()}@example.se`;
  const account = { userName, email: userName, name: "Driften", password: testPassword, language: "sv" };
  await keepStaff(world.client, { ...account, operator: true });
  const signedIn = await world.as().staff.door.signIn({ userName, password: testPassword });
  const { token } = await enrol(world, signedIn.token);
  await showSigns(world.client, [
    ["worker", null],
    ["chore.draft.old", 12.4],
  ]);
  await showSigns(world.client, [["worker", 1_200]]);
  const health = await world.as(token).platform.health();
  expect(health).toMatchObject({ files: "well", worker: { standing: "well" } });
  expect(health.chores).toContainEqual(expect.objectContaining({ name: "draft.old", tookMs: 12, standing: "well" }));
  expect(health.database.migrations.map(({ name }) => name)).toContain("0003-own-instance.sql");
  const registered = health.effects.find(({ name }) => name === "applicant.registered");
  expect(registered?.waiting).toBeGreaterThan(0);
  expect(registered?.oldestAt).toBeInstanceOf(Date);
  expect(JSON.stringify(health)).not.toContain(email);
});
