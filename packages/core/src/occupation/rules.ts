import type { Policy } from "@vakans/tenant-config";
import type { Classification } from "./schema";

const ofCountry: Readonly<Record<Policy["pack"]["country"], Classification>> = { SE: "ssyk2012", NO: "styrk08" };

/** The classification that a tenant's country uses. */
export const classificationOf = (policy: Policy): Classification => ofCountry[policy.pack.country];

/** A code and every wider group that it belongs to: "2221" is in "2", "22" and "222" too. */
export const groupsOf = (code: string): string[] => Array.from(code, (_, place) => code.slice(0, place + 1));

/** How many digits the code of an occupation has; what has fewer is a group. */
export const occupationDigits = 4;
