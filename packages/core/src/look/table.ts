import { customType, integer, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** One row is a picture of the tenant's: cleaned when it came, named by its hash, shown to everybody. */
export const brandImage = tenantTable("brand_image", {
  /** sha256 in hexadecimal, a dot, svg or png. */
  name: text("name").notNull(),
  mediaType: text("media_type", { enum: ["image/svg+xml", "image/png"] }).notNull(),
  content: bytes("content").notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  createdAt: instant("created_at").notNull(),
  createdBy: uuid("created_by"),
});
