import { and, eq, gt, isNull } from "drizzle-orm";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { staff, staffLink } from "./table";
import { derivedToken, hashOf } from "./token";

type Scope = { readonly tx: Database; readonly now: Date };

/** How long a link that gives a staff member a password is good. */
const staffLinkHours = 72;

/** The token of a staff link, worked out from its id. */
export const staffLinkToken = (secret: string, staffLinkId: string): string =>
  derivedToken(secret, "staffLink", staffLinkId);

/** A link as it is shown, once. */
export type StaffLink = { readonly staffLinkId: string; readonly token: string; readonly expiresAt: Date };

/** Makes a link that gives a staff member a password of their own. Every earlier one of theirs ends. */
export async function makeStaffLink(
  { tx, now }: Scope,
  secret: string,
  { staffId, purpose }: { readonly staffId: string; readonly purpose: "invitation" | "renewal" },
): Promise<StaffLink> {
  await tx
    .update(staffLink)
    .set({ expiresAt: now })
    .where(and(eq(staffLink.staffId, staffId), isNull(staffLink.usedAt), gt(staffLink.expiresAt, now)));
  const id = newId();
  const token = staffLinkToken(secret, id);
  const expiresAt = new Date(now.getTime() + staffLinkHours * 3_600_000);
  await tx.insert(staffLink).values({ tokenHash: hashOf(token), id, staffId, purpose, createdAt: now, expiresAt });
  return { staffLinkId: id, token, expiresAt };
}

type Invited = {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly operator: boolean;
};

/** The staff member of this address, made without a password where there is none yet. */
export async function findOrInviteStaff({ tx, now }: Scope, { name, email, language, operator }: Invited) {
  const userName = email.toLowerCase();
  const [made] = await tx
    .insert(staff)
    .values({ userName, email: userName, name, passwordHash: null, operator, language, active: true, createdAt: now })
    .onConflictDoNothing({ target: staff.userName })
    .returning();
  const [known] = made ? [made] : await tx.select().from(staff).where(eq(staff.userName, userName));
  if (!known) throw new Error("a staff member was not kept");
  return { ...known, isNew: made !== undefined };
}
