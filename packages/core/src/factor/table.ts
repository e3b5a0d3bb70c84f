import { bigint, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../db/columns";

/** One row is a staff member's second factor, or the one that they are being shown. */
export const staffFactor = pgTable("staff_factor", {
  staffId: uuid("staff_id").primaryKey(),
  /** Sealed for its owner; null until a first code has come. */
  sealedSeed: text("sealed_seed"),
  confirmedAt: instant("confirmed_at"),
  /** The 30 seconds that the last code taken belonged to. */
  lastStep: bigint("last_step", { mode: "number" }),
  /** The sealed seed that is on show, and the session it is shown to. */
  offeredSeed: text("offered_seed"),
  offeredTo: text("offered_to"),
  offeredAt: instant("offered_at"),
});

/** One row is a code for whoever has lost their telephone, as a keyed hash: good once. */
export const staffRecoveryCode = pgTable("staff_recovery_code", {
  staffId: uuid("staff_id").notNull(),
  codeHash: text("code_hash").notNull(),
  createdAt: instant("created_at").notNull(),
  usedAt: instant("used_at"),
});
