import { type Policy, resolvePolicy, type TenantFile, tenantFile } from "@vakans/tenant-config";

export type TenantSettings = Readonly<Record<string, unknown>>;

/** The smallest tenant there can be, with other settings where a test asks for them. */
export const inventedTenant = (slug: string, settings: TenantSettings = {}): TenantFile =>
  tenantFile.parse({
    slug,
    name: "Provköpings kommun",
    kind: "municipality",
    country: "SE",
    hosts: [`${slug}.localhost`],
    protectedIdentity: { route: "recruitingManager" },
    contacts: { support: { function: "Rekryteringsstöd", email: "stod@example.se" } },
    look: { primary: "#0b5a8a" },
    mail: { fromName: "Provköpings kommun", fromAddress: "jobb@example.se" },
    // So that a test signs its staff in with one call; the tests of the second factor ask for it.
    staff: { secondFactor: false },
    ...settings,
  });

/** Its policy, under the law of a day that no test moves. */
export const inventedPolicy = (country: "SE" | "NO", settings: TenantSettings = {}): Policy =>
  resolvePolicy(inventedTenant("provkommun", { country, ...settings }), "2026-11-22");
