import { asc, eq } from "drizzle-orm";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { Refusal } from "../refusal";
import { router, staffProcedure } from "../trpc";
import { createContactInput, createUnitInput, unitInput } from "./schema";
import { contact, unit } from "./table";

/** The tenant's organisation tree. */
export const units = router({
  list: staffProcedure("recruitment.see").query(async ({ ctx: { tx } }) =>
    tx
      .select({ unitId: unit.id, parentId: unit.parentId, name: unit.name, place: unit.place })
      .from(unit)
      .orderBy(asc(unit.name)),
  ),

  /** Adds a unit. Refuses with `notFound` when its parent is none of this tenant's. */
  create: staffProcedure("organisation.edit")
    .input(createUnitInput)
    .mutation(async ({ ctx: { tx, tenantId, now }, input }) => {
      if (input.parentId) await requireUnit(tx, input.parentId);
      const unitId = newId();
      await tx.insert(unit).values({ ...input, tenantId, id: unitId, createdAt: now });
      return { unitId };
    }),
});

/** Functions that answer questions about adverts. */
export const contacts = router({
  /** The contacts of one unit: only these can be chosen in its adverts (RE-7). */
  ofUnit: staffProcedure("recruitment.see")
    .input(unitInput)
    .query(async ({ ctx: { tx }, input }) => {
      await requireUnit(tx, input.unitId);
      return tx
        .select({
          contactId: contact.id,
          role: contact.role,
          title: contact.title,
          phone: contact.phone,
          email: contact.email,
        })
        .from(contact)
        .where(eq(contact.unitId, input.unitId))
        .orderBy(asc(contact.role), asc(contact.title));
    }),

  create: staffProcedure("recruitment.edit")
    .input(createContactInput)
    .mutation(async ({ ctx: { tx, tenantId, now }, input }) => {
      await requireUnit(tx, input.unitId);
      const contactId = newId();
      await tx.insert(contact).values({ ...input, tenantId, id: contactId, createdAt: now });
      return { contactId };
    }),
});

async function requireUnit(tx: Database, unitId: string): Promise<void> {
  const [found] = await tx.select({ id: unit.id }).from(unit).where(eq(unit.id, unitId));
  if (!found) throw new Refusal("notFound", "notFound");
}
