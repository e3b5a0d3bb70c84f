import type { Database } from "../db/client";
import { Refusal } from "../refusal";
import { router, staffProcedure, stagedStaffProcedure } from "../trpc";
import { enforce } from "../verdict";
import { judgeLettingGo, keepFinding, letGo, putFirst } from "./acts";
import { type Finding, findInDns, recordOf } from "./finding";
import { claimOf, claimsOf, hostsOf, missingOf } from "./queries";
import { judgeClaim, judgeRelease, lostAt, stateOf } from "./rules";
import { hostInput } from "./schema";
import { standingOf } from "./standing";
import { domainClaim } from "./table";

type Reading = { readonly tx: Database; readonly tenantId: string; readonly secret: string };

const settingsProcedure = staffProcedure("tenant.settings");

/** The addresses of a tenant's site: what it has, and what it claims as its own (security.md, 5). */
export const domains = router({
  /**
   * Every host of the tenant, the first one first, and after them what it has claimed and not proved. `target` is where
   * a host of its own has to lead. Asks nobody: what DNS says is from the last check.
   */
  list: settingsProcedure.query(({ ctx: { tx, tenantId, dependencies } }) =>
    addressesOf({ tx, tenantId, secret: dependencies.secret }),
  ),

  /** One of them, with the record that proves it. Refuses with `notFound`. */
  open: settingsProcedure.input(hostInput).query(async ({ ctx: { tx, tenantId, dependencies }, input: { host } }) => {
    const { addresses, target } = await addressesOf({ tx, tenantId, secret: dependencies.secret });
    const address = addresses.find((one) => one.host === host);
    if (!address) throw new Refusal("notFound", "notFound");
    return { ...address, target };
  }),

  /** Hosts whose record is missing, and when they are let go: what the staff is warned of on every page. */
  missing: settingsProcedure.query(async ({ ctx: { tx, tenantId } }) =>
    (await missingOf(tx, tenantId)).flatMap(({ host, missingSince }) =>
      missingSince ? [{ host, lostAt: lostAt(missingSince) }] : [],
    ),
  ),

  /**
   * Says that a host is the tenant's own. Nothing follows before DNS says so too. Claimed twice it is the same act.
   * Refuses with `conflict`: `domainYours`, `domainOfPlatform`, `domainUnknownZone`, `domainIsSuffix`, `domainsTooMany`;
   * the field: `domainInvalid`. That another tenant has it, is not told before the record proves who asks.
   */
  claim: settingsProcedure
    .input(hostInput)
    .mutation(async ({ ctx: { tx, now, tenantId, actor, dependencies }, input: { host } }) => {
      if (await claimOf(tx, tenantId, host)) return { host };
      const [own, claims] = [await hostsOf(tx, tenantId), await claimsOf(tx, tenantId)];
      enforce(
        judgeClaim({
          host,
          standing: standingOf(host),
          ownZones: dependencies.ownZones,
          hosts: own.map((one) => one.host),
          claims: claims.length,
        }),
      );
      await tx
        .insert(domainClaim)
        .values({ tenantId, host, claimedAt: now, claimedBy: actor.id })
        .onConflictDoNothing({ target: [domainClaim.tenantId, domainClaim.host] });
      return { host };
    }),

  /**
   * Asks DNS for the record. Where it stands, the host leads to the tenant within two seconds. Answers what was found.
   * Refuses with `notFound`; `conflict: domainSilent` when DNS does not answer, `domainTaken` when the host leads to
   * another tenant.
   */
  verify: stagedStaffProcedure("tenant.settings")
    .input(hostInput)
    .mutation(async ({ ctx, input: { host } }) => {
      const { tenantId, dependencies } = ctx;
      const { dns, secret } = dependencies;
      const target = await ctx.transaction("asked", async ({ tx }) => {
        if (!(await claimOf(tx, tenantId, host))) throw new Refusal("notFound", "notFound");
        return targetIn(await hostsOf(tx, tenantId));
      });
      const finding: Finding | null = await findInDns(dns, { secret, tenantId, host, target }).catch(() => null);
      if (!finding) throw new Refusal("conflict", "domainSilent");
      return ctx.transaction("checked", async ({ tx, now }) => {
        const kept = await keepFinding({ tx, tenantId, now }, host, finding);
        if (!kept) throw new Refusal("notFound", "notFound");
        if (kept.outcome === "taken") throw new Refusal("conflict", "domainTaken");
        return { outcome: kept.outcome };
      });
    }),

  /** Lets a claimed host go, at once. Refuses with `notFound`, and `conflict: domainLast`. */
  release: settingsProcedure.input(hostInput).mutation(async ({ ctx: { tx, tenantId, now }, input: { host } }) => {
    if (!(await claimOf(tx, tenantId, host))) throw new Refusal("notFound", "notFound");
    const scope = { tx, tenantId, now };
    enforce(await judgeLettingGo(scope, host));
    await letGo(scope, host);
    return { released: true as const };
  }),

  /**
   * Makes a host the one that mails and links lead to. Refuses with `notFound` for a host that does not lead to the
   * tenant, and `conflict: domainMissing` while its record is missing.
   */
  makeFirst: settingsProcedure.input(hostInput).mutation(async ({ ctx: { tx, tenantId, now }, input: { host } }) => {
    const claim = await claimOf(tx, tenantId, host);
    if (claim && stateOf(claim) === "missing") throw new Refusal("conflict", "domainMissing");
    if (!(await putFirst({ tx, tenantId, now }, host))) throw new Refusal("notFound", "notFound");
    return { first: host };
  }),
});

type Host = { readonly host: string; readonly source: "configuration" | "claim" };

/** A host that is known to lead here: the operator gave it. */
const targetIn = (hosts: readonly Host[]): string | null =>
  hosts.find(({ source }) => source === "configuration")?.host ?? null;

async function addressesOf({ tx, tenantId, secret }: Reading) {
  const hosts = await hostsOf(tx, tenantId);
  const claims = await claimsOf(tx, tenantId);
  const names = hosts.map(({ host }) => host);
  const shown = (host: string, source: Host["source"], claim: (typeof claims)[number] | undefined) => ({
    host,
    source,
    first: names[0] === host,
    live: names.includes(host),
    state: claim ? stateOf(claim) : ("given" as const),
    checkedAt: claim?.checkedAt ?? null,
    missingSince: claim?.missingSince ?? null,
    lostAt: claim?.missingSince ? lostAt(claim.missingSince) : null,
    leadsTo: claim?.leadsTo ?? null,
    leadsHere: claim?.leadsHere ?? null,
    record: claim ? recordOf(secret, tenantId, host) : null,
    releasable: claim !== undefined && judgeRelease(host, names).ok,
  });
  const claimOfHost = new Map(claims.map((claim) => [claim.host, claim]));
  return {
    target: targetIn(hosts),
    addresses: [
      ...hosts.map(({ host, source }) => shown(host, source, claimOfHost.get(host))),
      ...claims.filter(({ host }) => !names.includes(host)).map((claim) => shown(claim.host, "claim", claim)),
    ],
  };
}
