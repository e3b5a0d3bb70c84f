import type { Words } from "@vakans/i18n";
import type { PageLink } from "@vakans/ui";
import { at } from "./tenant-path";

/** The way to a page of a recruitment: all recruitments, this one, and what lies between. */
export function recruitmentPath(
  words: Words,
  slug: string,
  recruitment: { readonly recruitmentId: string; readonly title: string },
  ...between: readonly PageLink[]
): readonly PageLink[] {
  return [
    { href: at.recruitments(slug), label: words.t("admin.recruitments") },
    { href: at.recruitment(slug, recruitment.recruitmentId), label: recruitment.title },
    ...between,
  ];
}
