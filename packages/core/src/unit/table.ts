import { text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

/** One row is a node in the tenant's organisation tree. */
export const unit = tenantTable("unit", {
  parentId: uuid("parent_id"),
  name: text("name").notNull(),
  place: text("place").notNull(),
  /** "Om arbetsplatsen": what an advert of this unit says about the workplace. */
  about: text("about").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** One row is a function that answers questions about an advert; it can be chosen in its own unit only (RE-7). */
export const contact = tenantTable("contact", {
  unitId: uuid("unit_id").notNull(),
  role: text("role", { enum: ["recruiter", "union", "system"] }).notNull(),
  title: text("title").notNull(),
  phone: text("phone").notNull(),
  email: text("email").notNull(),
  createdAt: instant("created_at").notNull(),
});
