import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** What a sealed text is for and whose it is: neither another purpose nor another owner opens it. */
type Seal = {
  /** The installation's secret, from which the key is worked out. */
  readonly secret: string;
  /** What the key is for, with the number of the key. */
  readonly purpose: string;
  /** The id of whom the text belongs to. */
  readonly owner: string;
};

const nonceBytes = 12;
const tagBytes = 16;

const keyOf = ({ secret, purpose }: Seal): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), purpose, 32));

/** Seals a text (AES-256-GCM), in base64. */
export function sealed(seal: Seal, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(seal), nonce).setAAD(Buffer.from(seal.owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

/** What was sealed. Throws when it was sealed for another purpose or owner, with another secret, or was changed. */
export function unsealed(seal: Seal, text: string): string {
  const bytes = Buffer.from(text, "base64");
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(seal), nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(seal.owner))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
}
