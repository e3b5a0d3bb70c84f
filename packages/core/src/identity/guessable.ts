import { createHash } from "node:crypto";
import { coreOf, isMadeOfOwnWords, isPattern } from "./rules";

const bytesEach = 5;

let loaded: Promise<Buffer> | null = null;

/** The list is read when somebody first chooses a password: most processes live without it. */
const hashes = (): Promise<Buffer> =>
  (loaded ??= import("./common-passwords.data").then(({ commonPasswords }) => Buffer.from(commonPasswords, "base64")));

function contains(list: Buffer, password: string): boolean {
  const wanted = createHash("sha256").update(password).digest().subarray(0, bytesEach);
  let [from, to] = [0, list.length / bytesEach];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const order = list.compare(wanted, 0, bytesEach, middle * bytesEach, (middle + 1) * bytesEach);
    if (order === 0) return true;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return false;
}

/**
 * Would somebody who guesses come to this password early (ASVS 6.2.4, 6.2.11, 6.2.12)? It is on a list of breached ones,
 * be it with digits and signs around, or a pattern, or made of words that belong to the tenant or the account.
 */
export async function isGuessable(password: string, ownWords: readonly string[]): Promise<boolean> {
  const typed = password.normalize("NFKC").toLowerCase();
  if (isPattern(typed) || isMadeOfOwnWords(typed, ownWords)) return true;
  const list = await hashes();
  return [typed, typed.replaceAll(/\s/g, ""), coreOf(typed)].some((text) => text !== "" && contains(list, text));
}
