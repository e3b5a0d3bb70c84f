import { countryPackAt } from "./country-pack/at";
import { nearest } from "./nearest";
import { shown } from "./problem";
import type { TenantFile } from "./schema";

/** A place in a file whose value is fine alone and wrong beside others. */
export type Inconsistency = { path: readonly PropertyKey[]; found: string; allowed: string };

const channelCountry: Record<string, string> = { platsbanken: "SE", nav: "NO", finn: "NO" };

/** What no single key can say about itself: settings that need, or rule out, each other. */
export function inconsistenciesOf(file: TenantFile, packAt: string): Inconsistency[] {
  const found: Inconsistency[] = [];
  const add = (path: readonly PropertyKey[], value: unknown, allowed: string) =>
    found.push({ path, found: shown(value), allowed });
  const pack = countryPackAt(file.country, packAt);
  const { contacts, protectedIdentity, attachments, applications, accounts, advert } = file;
  const offered = file.languages.offered ?? pack.languages.offered;
  const first = file.languages.default ?? offered[0] ?? pack.languages.default;

  if (file.kind === "region" && file.country === "NO") add(["kind"], file.kind, "municipality or county in Norway");
  if (file.kind === "county" && file.country === "SE") add(["kind"], file.kind, "municipality or region in Sweden");
  if (!offered.includes(first))
    add(["languages", "default"], first, `one of the offered languages (${offered.join(", ")})`);

  if (protectedIdentity.route === "contactFunction") {
    const { contact } = protectedIdentity;
    if (!contact)
      add(
        ["protectedIdentity"],
        null,
        "a contact with a phone number or an address, as the route contactFunction needs one",
      );
    else if (!contact.phone && !contact.email)
      add(["protectedIdentity", "contact"], contact.function, "a phone number or an address as well");
  } else if (!advert.contactRequired) {
    add(
      ["protectedIdentity", "route"],
      protectedIdentity.route,
      "contactFunction while advert.contactRequired is false",
    );
  }
  for (const [path, texts] of [
    [["protectedIdentity", "text"], protectedIdentity.text],
    [["advert", "diversityText"], advert.diversityText],
  ] as const) {
    if (texts && !texts[first]) add(path, texts, `a text in the tenant's first language as well (${first})`);
  }

  const { lateRoute } = applications.withdrawal;
  const latePath = ["applications", "withdrawal", "lateRoute"];
  if (lateRoute === "supportByPhone" && !contacts.support.phone)
    add(latePath, lateRoute, "another route, or a phone number at contacts.support");
  if (lateRoute === "technicalSupport" && !contacts.technicalSupport)
    add(latePath, lateRoute, "another route, or contacts.technicalSupport");
  if (lateRoute === "advertContact" && !advert.contactRequired)
    add(latePath, lateRoute, "another route while advert.contactRequired is false");

  if (attachments.totalMax !== null && attachments.totalMax < attachments.perSubmissionMax)
    add(
      ["attachments", "totalMax"],
      attachments.totalMax,
      `at least perSubmissionMax (${attachments.perSubmissionMax}), or null`,
    );
  if (accounts.selfRemoval && accounts.removalMonthsAfterApplication !== null)
    add(
      ["accounts", "removalMonthsAfterApplication"],
      accounts.removalMonthsAfterApplication,
      "null while selfRemoval is true",
    );

  const checks = Object.keys(pack.registerChecks);
  for (const [index, { check }] of advert.registerChecks.entries()) {
    if (!checks.includes(check)) {
      const meant = nearest(check, checks);
      add(
        ["advert", "registerChecks", index, "check"],
        check,
        `${meant ? `did you mean ${meant}? ` : ""}one of ${checks.join(", ")}`,
      );
    }
  }
  for (const [index, channel] of advert.channels.entries()) {
    const country = channelCountry[channel];
    if (country && country !== file.country)
      add(["advert", "channels", index], channel, `a channel of the tenant's country (${file.country})`);
  }
  for (const language of Object.keys(file.words))
    if (!offered.some((each) => each === language))
      add(["words", language], language, `an offered language (${offered.join(", ")})`);
  return found;
}
