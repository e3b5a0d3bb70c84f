import { and, eq } from "drizzle-orm";
import type { Database } from "../db/client";
import { unseal } from "./key";
import type { MailSigner } from "./mailer";
import { domainOf } from "./rules";
import { mailKey } from "./table";

type Scope = { readonly tx: Database; readonly tenantId: string };

/** The tenant's key for the domain of an address; nothing while there is none. */
export async function keyFor({ tx, tenantId }: Scope, fromAddress: string) {
  const [found] = await tx
    .select()
    .from(mailKey)
    .where(and(eq(mailKey.tenantId, tenantId), eq(mailKey.domain, domainOf(fromAddress))));
  return found ?? null;
}

/** The key that signs mail from this address, opened; null while there is none, or none that this secret opens. */
export async function signerOf(scope: Scope, secret: string, fromAddress: string): Promise<MailSigner | null> {
  const key = await keyFor(scope, fromAddress);
  if (!key) return null;
  try {
    const privateKey = unseal(secret, scope.tenantId, key.sealedPrivateKey);
    return { domain: key.domain, selector: key.selector, privateKey };
  } catch {
    // A restored database with another secret: mail goes out unsigned rather than not at all.
    return null;
  }
}
