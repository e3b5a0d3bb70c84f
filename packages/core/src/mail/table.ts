import { jsonb, text } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

/** One row is the key that signs a tenant's mail (DKIM). Its private half is sealed with the installation's secret. */
export const mailKey = tenantTable("mail_key", {
  domain: text("domain").notNull(),
  selector: text("selector").notNull(),
  publicKey: text("public_key").notNull(),
  sealedPrivateKey: text("sealed_private_key").notNull(),
  createdAt: instant("created_at").notNull(),
  provedAt: instant("proved_at"),
  checkedAt: instant("checked_at"),
  /** What DNS was last seen to tell of the sender. */
  findings: jsonb("findings").$type<Readonly<Record<string, unknown>>>(),
});
