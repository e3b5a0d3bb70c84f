import { integer, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

/** One row is a case, from the need to the decision. It counts its applications (SE-3) and pins its country pack. */
export const recruitment = tenantTable("recruitment", {
  title: text("title").notNull(),
  reference: text("reference").notNull(),
  unitId: uuid("unit_id").notNull(),
  responsibleStaffId: uuid("responsible_staff_id"),
  countryPack: text("country_pack").notNull(),
  lastApplicationNumber: integer("last_application_number").notNull().default(0),
  createdAt: instant("created_at").notNull(),
});
