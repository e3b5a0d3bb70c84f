import { createCipheriv, createDecipheriv, generateKeyPair, hkdfSync, randomBytes } from "node:crypto";
import { promisify } from "node:util";

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
  return { publicKey: publicKey.toString("base64"), sealedPrivateKey: seal(secret, tenantId, privateKey) };
}

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), "vakans mail key 1", 32));

const nonceBytes = 12;
const tagBytes = 16;

/** Seals a text for a tenant (AES-256-GCM): another tenant's row, or another secret, opens nothing. */
function seal(secret: string, tenantId: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), nonce).setAAD(Buffer.from(tenantId));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** What was sealed for this tenant. Throws when it was sealed for another, with another secret, or was changed. */
export function unseal(secret: string, tenantId: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(tenantId))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
}
