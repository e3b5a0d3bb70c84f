import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import { sealed, unsealed } from "../seal";

/** The name of the key among the domain's: `vakans1._domainkey.<domain>`. */
export const selector = "vakans1";

/** A key of a tenant's before it is kept: the half for DNS in base64, the other sealed. */
export type DrawnKey = { readonly publicKey: string; readonly sealedPrivateKey: string };

const generate = promisify(generateKeyPair);

/** Draws a key that signs a tenant's mail (RSA, 2048 bits: what every receiver understands). Takes a moment: outside transactions. */
export async function drawMailKey(secret: string, tenantId: string): Promise<DrawnKey> {
  const { publicKey, privateKey } = await generate("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return { publicKey: publicKey.toString("base64"), sealedPrivateKey: sealed(sealOf(secret, tenantId), privateKey) };
}

const sealOf = (secret: string, tenantId: string) => ({ secret, purpose: "vakans mail key 1", owner: tenantId });

/** What was sealed for this tenant. Throws when it was sealed for another, with another secret, or was changed. */
export const unseal = (secret: string, tenantId: string, text: string): string =>
  unsealed(sealOf(secret, tenantId), text);
