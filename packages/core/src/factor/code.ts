import { randomBytes } from "node:crypto";
import { HOTP, Secret, TOTP } from "otpauth";
import { keyedHash } from "../identity/token";
import { sealed, unsealed } from "../seal";
import { codeDigits, recoveryCodesCount, stepSeconds, stepsTaken } from "./rules";

const issuer = "Vakans";
// What every authenticator app reads; the strength lies in the 160 bits of the seed and in the throttle.
const algorithm = "SHA1";
const seedBytes = 20;

/** The key that seals now. A new number is a new key; what an earlier one sealed is still opened by its own. */
const keyNumber = 1;

const sealOf = (secret: string, staffId: string, key: string) => ({
  secret,
  purpose: `vakans second factor ${key}`,
  owner: staffId,
});

/** A seed as it is kept: sealed for its owner, with the number of the key. */
export const sealSeed = (secret: string, staffId: string, seed: string): string =>
  `${keyNumber}.${sealed(sealOf(secret, staffId, String(keyNumber)), seed)}`;

/** The seed that was kept. Throws when it is another person's, or was changed. */
export function unsealSeed(secret: string, staffId: string, kept: string): string {
  const [key = "", text = ""] = kept.split(".");
  return unsealed(sealOf(secret, staffId, key), text);
}

/** A new seed in base32, as an authenticator app takes it. */
export const drawSeed = (): string => Secret.fromHex(randomBytes(seedBytes).toString("hex")).base32;

/** The address that an authenticator app opens or photographs: `otpauth://totp/…`. */
export const appAddress = (seed: string, userName: string): string =>
  new TOTP({ issuer, label: userName, algorithm, digits: codeDigits, period: stepSeconds, secret: seed }).toString();

/** The step that a code belongs to; null when it is none that is taken now, or one that was used. */
export function stepOfCode(seed: string, code: string, now: Date, lastStep: number | null): number | null {
  const secret = Secret.fromBase32(seed);
  const right = (counter: number) =>
    HOTP.validate({ token: code, secret, algorithm, digits: codeDigits, counter, window: 0 }) !== null;
  return stepsTaken(now, lastStep).find(right) ?? null;
}

const recoveryBytes = 10;

/** Recovery codes to show, once: 80 random bits each, in groups that eyes can follow. */
export const drawRecoveryCodes = (): readonly string[] =>
  Array.from({ length: recoveryCodesCount }, () =>
    Secret.fromHex(randomBytes(recoveryBytes).toString("hex")).base32.replaceAll(/(.{4})(?=.)/g, "$1-"),
  );

/** What is kept of a recovery code: bound to the person, so that the same code of somebody else is another. */
export const hashOfRecoveryCode = (secret: string, staffId: string, code: string): string =>
  keyedHash(secret, `recovery:${staffId}:${code.replaceAll("-", "")}`);
