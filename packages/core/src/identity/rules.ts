import type { Policy } from "@vakans/tenant-config";
import type { RefusalDetails } from "../refusal";
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

/** The network around an address: the first three numbers of an IPv4 address, the first three groups of an IPv6 one. */
export function networkOf(address: string): string {
  const [four] = /(?:\d{1,3}\.){3}(?=\d{1,3}$)/.exec(address) ?? [];
  return four ?? address.toLowerCase().split(":").slice(0, 3).join(":");
}

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

/** Words that anyone tries who knows whose site it is (ASVS 6.1.2). */
const wordsOfTheTrade = [
  "rekrytering",
  "rekruttering",
  "rekruttere",
  "recruitment",
  "vakans",
  "jobb",
  "jobba",
  "lediga",
  "ledige",
  "stilling",
  "stillinger",
  "tjanst",
  "ansokan",
  "soknad",
  "kommun",
  "kommune",
  "region",
  "fylkeskommune",
  "losenord",
  "passord",
  "password",
];

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll(/[^a-z0-9]/g, "");

/** The words of a tenant and of an account that its passwords may not be made of. */
export const ownWordsOf = (policy: Policy, email: string): readonly string[] => [
  // "Provköpings" is tried without its genitive too.
  ...policy.name.split(/\s+/).flatMap((word) => [word, word.replace(/s$/, "")]),
  policy.slug,
  email.split("@")[0] ?? "",
  ...wordsOfTheTrade,
];

/** The words that a staff member's password may not be made of: their own, and those of where they work. */
export const wordsOfStaff = (
  { name, email }: { readonly name: string; readonly email: string },
  tenants: readonly { readonly policy: Policy }[],
): readonly string[] => [
  ...name.split(/\s+/),
  email.split("@")[0] ?? "",
  ...wordsOfTheTrade,
  ...tenants.flatMap(({ policy }) => ownWordsOf(policy, email)),
];

const lettersLeftMin = 4;

/** Is a password nothing but such words, with digits and signs around them? Long words first: a short one may be part of one. */
export function isMadeOfOwnWords(password: string, ownWords: readonly string[]): boolean {
  const whole = folded(password);
  const known = ownWords.map(folded).filter((word) => word.length >= lettersLeftMin);
  const rest = known.sort((a, b) => b.length - a.length).reduce((text, word) => text.replaceAll(word, ""), whole);
  return rest !== whole && rest.replaceAll(/[0-9]/g, "").length < lettersLeftMin;
}

const repeatedMax = 4;

/** One to four characters over and over, or a run such as "abcdefghijkl". */
export function isPattern(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  if (codes.length <= 2 * repeatedMax) return false;
  const repeats = (length: number) => codes.every((code, at) => at < length || code === codes[at - length]);
  const runs = (step: number) => codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step);
  return [1, 2, 3, repeatedMax].some(repeats) || runs(1) || runs(-1);
}

/** A password without the digits and signs around it: people lengthen a common word with those. */
export const coreOf = (password: string): string => password.replace(/^[^\p{L}]+/u, "").replace(/[^\p{L}]+$/u, "");

type ChosenPassword = { readonly passwordCharacters: number; readonly guessable: boolean };

/** Is this a password to choose? Length counts, and that nobody guesses it early; nothing else (ASVS 6.2). */
export function judgePassword(
  { passwordCharacters: length, guessable }: ChosenPassword,
  policy: Policy,
): Verdict<"passwordTooShort" | "passwordGuessable"> {
  const min = policy.accounts.passwordCharactersMin;
  if (length < min) return refuse("passwordTooShort", { min, length });
  return guessable ? refuse("passwordGuessable") : allowed;
}

/** Fewest characters of a staff member's password: it opens other people's applications, and no tenant is known yet. */
export const staffPasswordCharactersMin = 15;

/** The same for a staff member's password. */
export function judgeStaffPassword({
  passwordCharacters: length,
  guessable,
}: ChosenPassword): Verdict<"passwordTooShort" | "passwordGuessable"> {
  const min = staffPasswordCharactersMin;
  if (length < min) return refuse("passwordTooShort", { min, length });
  return guessable ? refuse("passwordGuessable") : allowed;
}

type Registration = ChosenPassword & {
  readonly consented: boolean;
  readonly challengeMet: boolean;
};

/** Can a registration go on? Answers every reason at once: a person should meet them together. */
export function judgeRegistration(
  facts: Registration,
  policy: Policy,
): readonly {
  field: string;
  code: "consentNeeded" | "challengeWrong" | "passwordTooShort" | "passwordGuessable";
  details: RefusalDetails;
}[] {
  const password = judgePassword(facts, policy);
  return [
    ...(password.ok ? [] : [{ field: "password", code: password.code, details: password.details }]),
    ...(policy.accounts.consent === "tick" && !facts.consented
      ? [{ field: "consented", code: "consentNeeded" as const, details: {} }]
      : []),
    ...(policy.accounts.challenge === "characters" && !facts.challengeMet
      ? [{ field: "challenge", code: "challengeWrong" as const, details: {} }]
      : []),
  ];
}
