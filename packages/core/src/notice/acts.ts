import { createHash } from "node:crypto";
import { createWords } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import type { Database } from "../db/client";
import { newestNotice } from "./queries";
import type { NoticeContent } from "./schema";
import { privacyNotice } from "./table";
import { noticeOf } from "./wording";

type Scope = { readonly tx: Database; readonly tenantId: string; readonly policy: Policy; readonly now: Date };

const contentOf = (policy: Policy): NoticeContent =>
  Object.fromEntries(
    policy.languages.offered.map((language) => [language, noticeOf(policy, createWords(language, policy.words))]),
  );

/**
 * Keeps the notice as it reads now, as a new version where it differs from the newest. Two at once keep one. Answers
 * whether there is a new version.
 */
export async function keepNotice({ tx, tenantId, policy, now }: Scope): Promise<boolean> {
  const content = contentOf(policy);
  const contentHash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const newest = await newestNotice(tx);
  if (newest?.contentHash === contentHash) return false;
  const kept = await tx
    .insert(privacyNotice)
    .values({ tenantId, number: (newest?.number ?? 0) + 1, content, contentHash, publishedAt: now })
    .onConflictDoNothing({ target: [privacyNotice.tenantId, privacyNotice.number] })
    .returning({ id: privacyNotice.id });
  return kept.length > 0;
}
