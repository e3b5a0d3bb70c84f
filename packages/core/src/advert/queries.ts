import { gt, isNull, or, type SQL } from "drizzle-orm";
import { renderMarkdown } from "./markdown";
import type { AdvertContent } from "./schema";
import { advertVersion } from "./table";

/** The condition that a published version has not ended. */
export const isOpen = (now: Date): SQL | undefined =>
  or(isNull(advertVersion.closesAt), gt(advertVersion.closesAt, now));

/** What a version says to the public: its texts as HTML, without its questions. */
export const publicText = (content: AdvertContent) => ({
  ...content,
  sections: content.sections.map(({ heading, text }) => ({ heading, html: renderMarkdown(text) })),
  questions: undefined,
});

/** A published version as everyone reads it, people and machines alike. */
export const publicVersion = (version: typeof advertVersion.$inferSelect) => ({
  advertId: version.advertId,
  ...publicText(version.content),
  unitName: version.unitName,
  /** When it was published first. */
  publishedAt: version.firstPublishedAt,
  /** When what it says now was published. */
  changedAt: version.publishedAt,
  closesAt: version.closesAt,
});
