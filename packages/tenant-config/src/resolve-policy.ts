import { countryPackAt } from "./country-pack/at";
import type { Policy } from "./policy";
import type { TenantFile } from "./schema";

/** The policy of a valid tenant file under the law of a day (ISO date). The answer is plain JSON and shares nothing with the file. */
export function resolvePolicy(file: TenantFile, packAt: string): Policy {
  const pack = countryPackAt(file.country, packAt);
  const { languages, ...rest } = file;
  const first = languages.default ?? languages.offered?.[0] ?? pack.languages.default;
  const offered = languages.offered ?? pack.languages.offered;
  return structuredClone({
    ...rest,
    process: {
      ...rest.process,
      reemploymentCheckBefore: pack.reemploymentPriority ? rest.process.reemploymentCheckBefore : [],
      // Where a list of applicants must be drawn up, nobody is secret from the start (NO-1).
      secretCandidates: rest.process.secretCandidates && pack.applicantList === null,
    },
    languages: { default: first, offered: [first, ...offered.filter((language) => language !== first)] },
    timeZone: pack.timeZone,
    pack,
  });
}
