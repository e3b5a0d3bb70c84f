import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { classifications } from "./schema";

/** One row is an occupation, or a group of them, of an official classification: the same for everybody. */
export const occupation = pgTable("occupation", {
  classification: text("classification", { enum: classifications }).notNull(),
  code: text("code").notNull(),
  /** Digits of the code: 1 the widest group, 4 the occupation. */
  level: integer("level").notNull(),
  name: text("name").notNull(),
  nameEn: text("name_en"),
});
