import { hash, verify } from "@node-rs/argon2";

// Argon2id with 19 MiB and two passes (ASVS 11.4.2), on the thread pool.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing at once: more would let a flood of sign-ins take every core (reliability.md, 38). */
const hashingMax = 2;

let hashing = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (hashing >= hashingMax) await new Promise<void>((go) => waiting.push(go));
  else hashing += 1;
  try {
    return await work();
  } finally {
    // A place is handed on, so that nobody who came later slips in between.
    const next = waiting.shift();
    if (next) next();
    else hashing -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize("NFKC"), cost));

let nobody: Promise<string> | null = null;

/** Does the password match? Without a hash to match (an unknown user) the same work is done, and the answer is no. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const against = passwordHash ?? (await nobody);
  const matches = await inTurn(() => verify(against, password.normalize("NFKC")));
  return passwordHash !== null && matches;
}
