import { eq } from "drizzle-orm";
import type { Dns } from "../domain/dns";
import { Refusal } from "../refusal";
import { router, staffProcedure, stagedStaffProcedure } from "../trpc";
import { keepMailKey } from "./acts";
import { drawMailKey } from "./key";
import { keyFor } from "./queries";
import { domainOf, judgeRecord, type SenderFinding, type SenderRecord, senderRecords, wantedValue } from "./rules";
import { mailKey } from "./table";

type Seen = { readonly finding: SenderFinding; readonly texts: readonly string[] };

type Key = Awaited<ReturnType<typeof keyFor>>;

const recordsFor = (fromAddress: string, key: Key, spfInclude: string | null) =>
  senderRecords({ domain: domainOf(fromAddress), key, spfInclude });

/** A record with what DNS was last seen to say of it, and what it is to say. */
function told(record: SenderRecord, key: Key) {
  const seen = key?.findings?.[record.kind] as Seen | undefined;
  return {
    ...record,
    value: wantedValue(record, seen?.texts ?? null),
    finding: seen?.finding ?? null,
    texts: seen?.texts ?? [],
  };
}

const textsMax = 10;

/** What DNS says under a name; null when nobody answers. What is there is nobody's own: a part of it is kept. */
async function ask(dns: Dns, name: string): Promise<readonly string[] | null> {
  try {
    return (await dns.txt(name)).slice(0, textsMax).map((text) => text.slice(0, 1_000));
  } catch {
    return null;
  }
}

/** How the tenant's mail is known as its own. */
export const mailSender = router({
  /** The sender, the records that its domain has to tell, and what DNS was last seen to tell. */
  records: staffProcedure("tenant.settings").query(async ({ ctx: { tx, tenantId, policy, dependencies } }) => {
    const { fromName, fromAddress } = policy.mail;
    const key = await keyFor({ tx, tenantId }, fromAddress);
    return {
      fromName,
      fromAddress,
      domain: domainOf(fromAddress),
      signs: key !== null,
      checkedAt: key?.checkedAt ?? null,
      provedAt: key?.provedAt ?? null,
      records: recordsFor(fromAddress, key, dependencies.spfInclude).map((record) => told(record, key)),
    };
  }),

  /** Makes the key that signs mail from the sender's present domain; one that is there stays. */
  makeKey: stagedStaffProcedure("tenant.settings").mutation(async ({ ctx }) => {
    const { tenantId, policy, dependencies } = ctx;
    // Asked first: drawing a key is work that only whoever may have one can cause.
    const known = await ctx.transaction("looked", ({ tx }) => keyFor({ tx, tenantId }, policy.mail.fromAddress));
    if (known) return { made: false };
    const drawn = await drawMailKey(dependencies.secret, tenantId);
    await ctx.transaction("kept", ({ tx, now }) => keepMailKey({ tx, tenantId, now }, policy.mail.fromAddress, drawn));
    return { made: true };
  }),

  /** Asks DNS now, and keeps what it said. Refuses with `conflict: mailKeyMissing` before there is a key. */
  check: stagedStaffProcedure("tenant.settings").mutation(async ({ ctx }) => {
    const { tenantId, policy, dependencies } = ctx;
    const { fromAddress } = policy.mail;
    const key = await ctx.transaction("looked", ({ tx }) => keyFor({ tx, tenantId }, fromAddress));
    if (!key) throw new Refusal("conflict", "mailKeyMissing");
    const records = recordsFor(fromAddress, key, dependencies.spfInclude);
    const seen = await Promise.all(
      records.map(async (record) => {
        const texts = await ask(dependencies.dns, record.name);
        return [record.kind, { finding: judgeRecord(record, texts), texts: texts ?? [] }] as const;
      }),
    );
    const findings: Readonly<Record<string, Seen>> = Object.fromEntries(seen);
    await ctx.transaction("kept", ({ tx, now }) =>
      tx
        .update(mailKey)
        .set({
          findings,
          checkedAt: now,
          ...(findings["dkim"]?.finding === "found" && !key.provedAt ? { provedAt: now } : {}),
        })
        .where(eq(mailKey.id, key.id)),
    );
    return { findings: Object.fromEntries(seen.map(([kind, { finding }]) => [kind, finding])) };
  }),
});
