import type { Policy } from "@vakans/tenant-config";
import { allowed, refuse, type Verdict } from "../verdict";

const freeFailures = 5;
const firstDelayMs = 1_000;
/** A block never lasts longer than a quarter of an hour (RE-3). */
const delayMsMax = 15 * 60_000;

/** How long one more failure keeps an account or an address waiting: nothing at first, then doubling up to 15 minutes. */
export function delayMsAfter(failures: number): number {
  if (failures < freeFailures) return 0;
  return Math.min(firstDelayMs * 2 ** (failures - freeFailures), delayMsMax);
}

/** Failures are forgotten when this long has passed without one. */
export const failuresForgottenMs = 60 * 60_000;

/** May this bucket try to sign in now? */
export function mayTrySignIn(blockedUntil: Date | null, now: Date): Verdict<"signInThrottled"> {
  if (!blockedUntil || blockedUntil <= now) return allowed;
  return refuse("signInThrottled", {
    minutes: Math.max(1, Math.ceil((blockedUntil.getTime() - now.getTime()) / 60_000)),
  });
}

/** May somebody whose password was right come in? Before verification only where the tenant lets them (OS-3). */
export function mayEnter(account: { verifiedAt: Date | null }, policy: Policy): Verdict<"notVerified"> {
  if (policy.accounts.verification === "beforeSignIn" && !account.verifiedAt) return refuse("notVerified");
  return allowed;
}

type Registration = {
  readonly passwordCharacters: number;
  readonly consented: boolean;
  readonly challengeMet: boolean;
};

/** Can a registration go on? Answers every reason at once: a person should meet them together. */
export function judgeRegistration(
  facts: Registration,
  policy: Policy,
): readonly {
  field: string;
  code: "consentNeeded" | "challengeWrong" | "passwordTooShort";
  details: Record<string, number>;
}[] {
  const min = policy.accounts.passwordCharactersMin;
  return [
    ...(facts.passwordCharacters < min
      ? [{ field: "password", code: "passwordTooShort" as const, details: { min, length: facts.passwordCharacters } }]
      : []),
    ...(policy.accounts.consent === "tick" && !facts.consented
      ? [{ field: "consented", code: "consentNeeded" as const, details: {} }]
      : []),
    ...(policy.accounts.challenge === "characters" && !facts.challengeMet
      ? [{ field: "challenge", code: "challengeWrong" as const, details: {} }]
      : []),
  ];
}
