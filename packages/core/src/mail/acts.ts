import type { Database } from "../db/client";
import { type DrawnKey, selector } from "./key";
import { keyFor } from "./queries";
import { domainOf } from "./rules";
import { mailKey } from "./table";

type Scope = { readonly tx: Database; readonly tenantId: string; readonly now: Date };

/** Keeps the key for the domain of the tenant's sender, unless there is one already: two at once keep one. Answers the key that counts. */
export async function keepMailKey(scope: Scope, fromAddress: string, { publicKey, sealedPrivateKey }: DrawnKey) {
  const { tx, tenantId, now } = scope;
  await tx
    .insert(mailKey)
    .values({ tenantId, domain: domainOf(fromAddress), selector, publicKey, sealedPrivateKey, createdAt: now })
    .onConflictDoNothing({ target: [mailKey.tenantId, mailKey.domain] });
  const kept = await keyFor(scope, fromAddress);
  if (!kept) throw new Error("a mail key was not kept");
  return kept;
}
