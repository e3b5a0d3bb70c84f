import { norway } from "./no";
import type { Country, CountryPack } from "./pack";
import { sweden } from "./se";

/** All packs of a country, oldest first, without gap or overlap. */
export const countryPacks: Readonly<Record<Country, readonly CountryPack[]>> = { SE: sweden, NO: norway };

/** The pack of a country that counts on a day (ISO date). Days before the first pack get the first. */
export function countryPackAt(country: Country, isoDate: string): CountryPack {
  const packs = countryPacks[country];
  const pack = packs.findLast(({ validFrom }) => validFrom <= isoDate) ?? packs[0];
  if (!pack) throw new RangeError(`no country pack for ${country}`);
  return pack;
}
