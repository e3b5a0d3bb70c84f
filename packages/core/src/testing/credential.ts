import { eq } from "drizzle-orm";
import { derivedToken } from "../identity/token";
import type { EffectName } from "../outbox/effects";
import { effect } from "../outbox/table";
import { inside, testSecret, type World } from "./world";

export const byDigits = { accounts: { passwordRenewal: { by: "digits", validMinutes: 1440 } } };
export const byLink = { accounts: { passwordRenewal: { by: "link", validMinutes: 30 } } };

/** A good password that nobody has yet. */
export const chosenPassword = "fyra gula bojar i hamnen";

/** What was promised under a name, the oldest first. */
export const promised = (world: World, name: EffectName) =>
  inside(world, async ({ tx }) => {
    const rows = await tx.select().from(effect).where(eq(effect.name, name)).orderBy(effect.createdAt, effect.id);
    return rows.map(({ payload }) => payload as { applicantId: string; emailTokenId: string });
  });

/** Orders a new password; the row that its mail is worked out from. */
export async function askRenewal(world: World, email: string): Promise<string> {
  await world.as().applicant.credentials.askRenewal({ email });
  return (await promised(world, "applicant.renewalAsked")).at(-1)?.emailTokenId ?? "";
}

export const mailedLink = async (world: World, email: string) =>
  derivedToken(testSecret, "renewalLink", await askRenewal(world, email));

export const signIn = (world: World, email: string, password: string) =>
  world.as().applicant.accounts.signIn({ email, password, publicComputer: false });

export const codeOf = (error: unknown) => (error as { code?: string }).code;
