import { TOTP } from "otpauth";
import { stepSeconds } from "../factor/rules";
import type { World } from "./world";

/** The code that an app shows for a seed, so many steps of 30 seconds from now. */
export const codeOf = (seed: string, steps = 0, at = Date.now()): string =>
  new TOTP({ secret: seed, digits: 6, period: stepSeconds, algorithm: "SHA1" }).generate({
    timestamp: at + steps * stepSeconds * 1000,
  });

/** Sets a second factor up for whoever holds this session: the seed, the recovery codes, and the token from now on. */
export async function enrol(world: Pick<World, "as">, token: string, currentPassword = "") {
  const { factor } = world.as(token).staff;
  const { seed } = await factor.begin();
  const confirmed = await factor.confirm({ code: codeOf(seed), currentPassword });
  return { seed, token: confirmed.token, recoveryCodes: confirmed.recoveryCodes };
}
