import { randomUUID } from "node:crypto";
import { createWords, type Language, languages, type WordKey } from "@vakans/i18n";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { dayFromNow, newWorld, type World } from "../testing";
import { inside } from "../testing/world";

const seeds = [7, 11, 20_261_122] as const;
const acts = 24;

/** Numbers that look like chance and are the same each time. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const shownWords: readonly WordKey[] = ["jobs.heading", "jobs.lastDay", "jobs.unit"];

/** All that a tenant's pages are made from: its policy, its hosts, its words in every language, its pictures and outages. */
async function shown(world: World) {
  await world.core.refresh();
  const tenant = world.core.tenants.ofSlug(world.tenant.slug);
  if (!tenant) throw new Error("the tenant is not there");
  const rows = await inside(world, async ({ tx }) => {
    const read = async (table: string) =>
      (await tx.execute(sql`select to_jsonb(t)::text as line from ${sql.identifier(table)} t order by 1`)).rows;
    return { outages: await read("outage"), pictures: await read("brand_image") };
  });
  return JSON.stringify({
    policy: tenant.policy,
    name: tenant.name,
    version: tenant.configVersion,
    hosts: tenant.hosts,
    words: languages.map((language: Language) =>
      shownWords.map((key) => createWords(language, tenant.policy.words).t(key)),
    ),
    outages: await world.core.outages(tenant.id),
    rows,
  });
}

type Staff = Awaited<ReturnType<World["newRecruiter"]>>["staff"];

/** Some change that a tenant may make, by chance. What the rules refuse is refused: nothing changes anywhere. */
async function changeSomething(staff: Staff, chance: (below: number) => number): Promise<void> {
  const { basis } = await staff.configuration.current();
  const change = (path: readonly (string | number)[], value: unknown) =>
    staff.configuration.change({
      basis,
      reason: "Prov av grannar",
      effectiveAt: null,
      changes: [{ path: [...path], value }],
    });
  const colour = () => `#${[0, 0, 0].map(() => (20 + chance(70)).toString(16).padStart(2, "0")).join("")}`;
  const choices = [
    () => change(["session", "idleMinutes"], 15 + chance(100)),
    () => change(["attachments", "perRequestMax"], 1 + chance(9)),
    () => change(["name"], `Provköping ${chance(1_000)}`),
    () => staff.wording.save({ language: "sv", key: "jobs.heading", text: `Jobb ${chance(1_000)}`, basis }),
    () => staff.wording.reset({ language: "sv", key: "jobs.heading", basis }),
    () => staff.look.save({ basis, reason: "Prov", primary: colour(), accent: null }),
    () => staff.domains.claim({ host: `jobb-${randomUUID().slice(0, 8)}.example.se` }),
    () =>
      staff.outages.announce({
        fromOn: dayFromNow(20 + chance(20)),
        fromTime: "01:00",
        toOn: dayFromNow(60),
        toTime: "02:00",
        toldOn: dayFromNow(0),
        text: { sv: `Avbrott ${chance(100)}` },
        reason: "Prov",
      }),
    () => staff.leave.grant({ reason: "Prov", hours: 1 + chance(70), rights: ["recruitment.see"] }),
  ];
  await choices[chance(choices.length)]?.();
}

test.each(seeds)(
  "SE-15: whatever one tenant sets by its settings (seed %i), nothing of what its neighbour shows changes",
  async (seed) => {
    const chance = chanceOf(seed);
    const [here, there] = [await newWorld(), await newWorld()];
    const { staff } = await here.newRecruiter();
    const [own, neighbour] = [await shown(here), await shown(there)];
    let done = 0;
    for (let at = 0; at < acts; at++) {
      await changeSomething(staff, chance).then(
        () => {
          done += 1;
        },
        (error: unknown) => {
          if (!(error instanceof Error && error.name === "Refusal")) throw error;
        },
      );
      expect(await shown(there)).toBe(neighbour);
    }
    // The test would prove nothing if nothing had been changed.
    expect(done).toBeGreaterThan(acts / 2);
    expect(await shown(here)).not.toBe(own);
  },
);
