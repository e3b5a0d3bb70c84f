import type { Client } from "../db/client";
import type { TenantTransaction } from "../db/tenant-transaction";
import type { Mailer } from "../mail/mailer";
import type { TenantRef } from "../tenant/registry";
import type { EffectName, EffectPayload } from "./effects";

/** Which effect of which tenant: all that the queue ever carries. */
export type EffectRef = { readonly tenantId: string; readonly effectId: string };

/** What handlers need from outside. */
export type EffectDependencies = {
  readonly client: Client;
  readonly mailer: Mailer;
  /** The installation's secret: mailed links are worked out from it. */
  readonly secret: string;
  /** Where a tenant's applicants are, `https://jobb.example.se`, from its own record and never from a request. */
  readonly originOf: (tenant: TenantRef) => string;
  /** Where the staff's site is, `https://admin.example.se`. */
  readonly adminOrigin: string;
};

/** One attempt at one effect. */
export type Attempt = {
  readonly dependencies: EffectDependencies;
  readonly tenant: TenantRef;
  readonly effectId: string;
  /**
   * A transaction of this attempt, with its row in the audit trail. It is refused once another attempt has begun or the
   * effect is done: a process that slept through its lock cannot write any more.
   */
  transaction<Result>(stage: string, work: (transaction: TenantTransaction) => Promise<Result>): Promise<Result>;
};

/** What is written together with the mark that the effect is done. */
export type LastWrite = (transaction: TenantTransaction) => Promise<void>;

/** What follows when an effect is due, and what is written when it is given up. Both may run more than once. */
export type Handler<Name extends EffectName> = {
  run(attempt: Attempt, payload: EffectPayload<Name>): Promise<LastWrite>;
  giveUp(transaction: TenantTransaction, effectId: string): Promise<void>;
};

export type Handlers = { readonly [Name in EffectName]: Handler<Name> };
