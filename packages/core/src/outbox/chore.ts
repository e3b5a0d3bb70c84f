import type { Roots } from "../audit/roots";
import type { Client } from "../db/client";
import type { Dns } from "../domain/dns";
import type { Storage } from "../storage/storage";
import type { TenantRef } from "../tenant/registry";

/** What a chore is given: one tenant, and what it needs to look after it. */
export type ChoreScope = {
  readonly client: Client;
  readonly storage: Storage;
  /** The second place of the audit trail's chain. */
  readonly roots: Roots;
  readonly tenant: TenantRef;
  readonly dns: Dns;
  /** The installation's secret. */
  readonly secret: string;
};

/**
 * Work that no act asks for and time does: what is over is cleared, what is due is promised. Run for each tenant once a
 * minute, possibly by two workers at once; can be killed anywhere and repeated. Answers how many rows it took care of.
 */
export type Chore = (scope: ChoreScope) => Promise<number>;
