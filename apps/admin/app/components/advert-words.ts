import type { TenantRef } from "@vakans/core";
import { createWords, type Language, type WordKey } from "@vakans/i18n";

type Noticed = { readonly language: Language | null; readonly notices: readonly string[] };

/** A preview with its statutory sentences as they will stand: in the advert's language and the tenant's wording. */
export function withNotices<Preview extends Noticed>(preview: Preview, { policy }: Pick<TenantRef, "policy">): Preview {
  const words = createWords(preview.language ?? policy.languages.default, policy.words);
  return { ...preview, notices: preview.notices.map((notice) => words.t(notice as WordKey)) };
}
