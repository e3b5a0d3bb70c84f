import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "../db/columns";

/** One row says when a part of the product last showed that it works, and how long it took. */
export const signOfLife = pgTable("sign_of_life", {
  name: text("name").primaryKey(),
  at: instant("at").notNull(),
  tookMs: integer("took_ms"),
});
