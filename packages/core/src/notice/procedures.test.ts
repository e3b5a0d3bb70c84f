import { createWords, languages } from "@vakans/i18n";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { applyTenantFiles } from "../operator/tenants";
import { newWorld, type World } from "../testing";
import { choreOf } from "../testing/outbox";
import { inventedPolicy, inventedTenant } from "../testing/policy";
import { keepNotice } from "./acts";
import { keepNewNotice } from "./chores";
import type { NoticeSection } from "./schema";
import { privacyNotice } from "./table";
import { noticeOf } from "./wording";

const apply = (world: World, settings: Record<string, unknown>) =>
  applyTenantFiles(world.client, [inventedTenant(world.tenant.slug, settings)], "test");

const wholeOf = (sections: readonly NoticeSection[]) =>
  sections.map(({ heading, list, paragraphs }) => [heading, ...list, ...paragraphs].join("\n")).join("\n");

test("SE-13: a tenant has its first notice with its first configuration, in each of its languages", async () => {
  const world = await newWorld({ languages: { default: "sv", offered: ["sv", "en"] } });
  const current = await world.as().applicant.notices.current();
  expect(current).toMatchObject({ number: 1, language: "sv" });
  expect(wholeOf(current.sections)).toContain("Provköpings kommun är personuppgiftsansvarig");
  const english = await world.as(null, { language: "en" }).applicant.notices.current();
  expect(wholeOf(english.sections)).toContain("Provköpings kommun is the controller");
});

test("SE-13: other words are a new version; the same words, another colour among them, are none; the earlier stays as it was", async () => {
  const world = await newWorld();
  const first = await world.as().applicant.notices.current();
  await apply(world, { look: { primary: "#112233" } });
  expect((await world.as().applicant.notices.list()).map(({ number }) => number)).toEqual([1]);
  await apply(world, { retention: { applications: { destroyAfterMonths: 36 } } });
  expect((await world.as().applicant.notices.list()).map(({ number }) => number)).toEqual([2, 1]);
  const second = await world.as().applicant.notices.current();
  expect(wholeOf(second.sections)).toContain("3 år efter");
  expect(wholeOf(first.sections)).toContain("2 år efter");
  expect(await world.as().applicant.notices.version({ number: 1 })).toEqual(first);
  await expect(world.as().applicant.notices.version({ number: 3 })).rejects.toMatchObject({ kind: "notFound" });
});

test("SE-13: a new account remembers which version was shown", async () => {
  const world = await newWorld({ accounts: { selfRemoval: true } });
  await apply(world, { retention: { applications: "keep" } });
  await world.core.refresh();
  const { token } = await world.newApplicant();
  const { rows } = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx.execute<{ information_shown: string }>("select information_shown from applicant"),
  );
  expect(token).not.toBe("");
  expect(rows.map(({ information_shown }) => information_shown)).toEqual(["2"]);
});

test("the same words kept twenty times at once are one version", async () => {
  const world = await newWorld();
  const policy = inventedPolicy("SE", { retention: { messages: { destroyAfterMonths: 7 } } });
  const keep = () =>
    withTenant(world.client, world.tenant.id, ({ tx, now }) =>
      keepNotice({ tx, tenantId: world.tenant.id, policy, now }),
    );
  const kept = await Promise.all(Array.from({ length: 20 }, keep));
  expect(kept.filter(Boolean)).toHaveLength(1);
  expect((await world.as().applicant.notices.list()).map(({ number }) => number)).toEqual([2, 1]);
});

test("what a day changes is kept by the worker, once", async () => {
  const world = await newWorld();
  const policy = inventedPolicy("SE", { retention: { messages: { destroyAfterMonths: 9 } } });
  const scope = { ...choreOf(world), tenant: { ...world.tenant, policy } };
  expect(await keepNewNotice(scope)).toBe(1);
  expect(await keepNewNotice(scope)).toBe(0);
  expect((await world.as().applicant.notices.list()).map(({ number }) => number)).toEqual([2, 1]);
});

test("a version cannot be changed or removed by the app", async () => {
  const world = await newWorld();
  const inside = (work: (tx: Parameters<Parameters<typeof withTenant>[2]>[0]["tx"]) => Promise<unknown>) =>
    withTenant(world.client, world.tenant.id, ({ tx }) => work(tx));
  await expect(inside((tx) => tx.update(privacyNotice).set({ number: 7 }))).rejects.toMatchObject({ code: "42501" });
  await expect(inside((tx) => tx.delete(privacyNotice))).rejects.toMatchObject({ code: "42501" });
});

test.each((["SE", "NO"] as const).flatMap((country) => languages.map((language) => ({ country, language }))))(
  "SE-13: the notice of $country in $language has every part that the law asks for, and no gap",
  ({ country, language }) => {
    const policy = inventedPolicy(country, {
      accounts: { consent: "tick" },
      contacts: {
        support: { function: "Stöd", email: "stod@example.se" },
        dataProtection: { function: "Ombud", email: "ombud@example.se" },
      },
    });
    const sections = noticeOf(policy, createWords(language));
    const whole = wholeOf(sections);
    expect(sections).toHaveLength(9);
    expect(whole).not.toMatch(/\{\{|\}\}|undefined|null|notice\.[a-z]|law\.[a-z]|help\.[a-z]/);
    expect(whole).toContain("ombud@example.se");
    expect(whole).toContain(country === "SE" ? "imy.se" : "datatilsynet.no");
  },
);

test("SE-13: the ground is never consent, also where the tenant has a tick; job alerts alone are", () => {
  const words = createWords("sv");
  const whole = (settings: Record<string, unknown>) => wholeOf(noticeOf(inventedPolicy("SE", settings), words));
  const ticked = whole({ accounts: { consent: "tick" } });
  expect(ticked).toContain("Din ansökan bygger inte på samtycke.");
  expect(ticked).toContain("Krysset när du skapar ett konto visar att du har fått den här informationen.");
  expect(whole({})).not.toContain("Krysset");
  expect(whole({})).toContain("Det är ett samtycke");
  expect(whole({ interestRegistrations: { offered: false } })).not.toContain("Det är ett samtycke");
});
