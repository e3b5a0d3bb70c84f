import { integer, jsonb, text } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import type { NoticeContent } from "./schema";

/** One row is the notice about personal data as it was shown from a moment on (SE-13): never changed afterwards. */
export const privacyNotice = tenantTable("privacy_notice", {
  number: integer("number").notNull(),
  content: jsonb("content").$type<NoticeContent>().notNull(),
  contentHash: text("content_hash").notNull(),
  publishedAt: instant("published_at").notNull(),
});
