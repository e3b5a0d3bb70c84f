import { and, eq } from "drizzle-orm";
import type { Client } from "../db/client";
import { newId } from "../db/id";
import { withoutTenant, withTenant } from "../db/tenant-transaction";
import { hashPassword } from "../identity/password";
import type { Right } from "../identity/rights";
import { membership, staff, staffTenant } from "../identity/table";

export type NewStaff = {
  readonly userName: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly operator: boolean;
  readonly language: string;
};

/** Makes a staff member, or gives the one of that user name this password. Answers its id. */
export async function keepStaff(client: Client, { password, ...values }: NewStaff): Promise<string> {
  const passwordHash = await hashPassword(password);
  return withoutTenant(client, async ({ tx, now }) => {
    const row = {
      ...values,
      userName: values.userName.toLowerCase(),
      email: values.email.toLowerCase(),
      passwordHash,
      active: true,
    };
    const [kept] = await tx
      .insert(staff)
      .values({ ...row, createdAt: now })
      .onConflictDoUpdate({ target: staff.userName, set: { passwordHash } })
      .returning({ id: staff.id });
    return kept?.id ?? newId();
  });
}

/** Gives a staff member rights at a tenant, in place of those they had there. */
export async function keepMembership(
  client: Client,
  { tenantId, staffId, rights, title }: { tenantId: string; staffId: string; rights: readonly Right[]; title: string },
): Promise<void> {
  await withTenant(client, tenantId, async ({ tx, now }) => {
    await tx.insert(staffTenant).values({ staffId, tenantId }).onConflictDoNothing();
    const mine = and(eq(membership.tenantId, tenantId), eq(membership.staffId, staffId));
    const changed = await tx.update(membership).set({ rights, title }).where(mine).returning({ id: membership.id });
    if (changed.length === 0) await tx.insert(membership).values({ tenantId, staffId, rights, title, createdAt: now });
  });
}
