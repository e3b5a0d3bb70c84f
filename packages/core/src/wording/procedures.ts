import { createWords, type Language, languageNames, wordKeys } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { authoredBy, changeConfiguration } from "../configuration/acts";
import { Refusal, refuseFields } from "../refusal";
import { publicProcedure, router, staffProcedure } from "../trpc";
import { formsOf, judgeWording, neededPlaceholders, productText, roomOf, wordsFound, wordsPerPage } from "./judgement";
import { previewBase, previewMinutes, previewToken } from "./preview-token";
import { currentFile } from "./queries";
import {
  listWordsInput,
  resetWordInput,
  saveWordInput,
  wordInput,
  wordsPreviewInput,
  wordsPreviewTokenInput,
} from "./schema";

/** A tenant's own words: each change is a version of its configuration. */
export const wording = router({
  /** The words of one language, searched in key and text, with the tenant's own beside the product's. */
  list: staffProcedure("tenant.settings")
    .input(listWordsInput)
    .query(async ({ ctx: { tx, tenantId, now, policy }, input }) => {
      const { file } = await currentFile({ tx, tenantId, now });
      const own = file.words[input.language] ?? {};
      const found = wordsFound(input.language, own, input);
      const start = (input.page - 1) * wordsPerPage;
      return {
        languages: policy.languages.offered,
        rooms: [...new Set(wordKeys.map(roomOf))],
        total: found.length,
        ownTotal: Object.keys(own).length,
        pages: Math.max(1, Math.ceil(found.length / wordsPerPage)),
        words: found.slice(start, start + wordsPerPage).map((key) => ({
          key,
          product: productText(input.language, key) ?? "",
          own: own[key] ?? null,
        })),
      };
    }),

  /** One word with all that is needed to replace it. Refuses with `notFound` for a key that is none. */
  open: staffProcedure("tenant.settings")
    .input(wordInput)
    .query(async ({ ctx: { tx, tenantId, now, policy }, input: { language, key } }) => {
      const { file, basis } = await currentFile({ tx, tenantId, now });
      const own = file.words[language] ?? {};
      return {
        language,
        key,
        room: roomOf(key),
        basis,
        languages: policy.languages.offered,
        product: requireProduct(policy, language, key),
        own: own[key] ?? null,
        placeholders: neededPlaceholders(language, key),
        forms: formsOf(key).map((form) => ({ key: form, text: own[form] ?? productText(language, form) ?? "" })),
      };
    }),

  /**
   * Says a word in the tenant's own way, at once and in one language. The product's own text takes the tenant's away.
   * Refuses with `notFound`, with `invalid` beside the text (`placeholderMissing`, `placeholderUnknown`,
   * `placeholderBroken`, `wordHasMarkup`, `tooLong`), and with `conflict`: `changedElsewhere`, `nothingChanged`.
   */
  save: staffProcedure("tenant.settings")
    .input(saveWordInput)
    .mutation(async ({ ctx: { tx, tenantId, now, policy, actor }, input: { language, key, text, basis } }) => {
      const product = requireProduct(policy, language, key);
      const verdict = judgeWording(language, key, text);
      if (!verdict.ok) throw refuseFields([{ path: ["text"], code: verdict.code, details: verdict.details }]);
      const value = text === product ? undefined : text;
      await changeConfiguration(
        { tx, tenantId, now },
        {
          basis,
          changes: [{ path: ["words", language, key], value }],
          effectiveAt: null,
          by: authoredBy(actor, reasonOf(policy, language, key)),
        },
      );
      return { language, key };
    }),

  /** Gives a word back to the product. Refuses with `notFound`, and with `conflict`: `changedElsewhere`, `nothingChanged`. */
  reset: staffProcedure("tenant.settings")
    .input(resetWordInput)
    .mutation(async ({ ctx: { tx, tenantId, now, policy, actor }, input: { language, key, basis } }) => {
      requireProduct(policy, language, key);
      await changeConfiguration(
        { tx, tenantId, now },
        {
          basis,
          changes: [{ path: ["words", language, key] }],
          effectiveAt: null,
          by: authoredBy(actor, reasonOf(policy, language, key)),
        },
      );
      return { language, key };
    }),

  /** A leave to see the public pages with each word as a link to where it is changed, for an hour. */
  preview: staffProcedure("tenant.settings")
    .input(wordsPreviewInput)
    .query(({ ctx: { tenantId, now, dependencies }, input: { base } }) => ({
      token: previewToken({ secret: dependencies.secret, tenantId }, base, now),
      minutes: previewMinutes,
    })),
});

/** The applicant site's side of a preview. */
export const wordsPreview = router({
  /** Where the words of a preview lead; null for a leave that is old, another tenant's or nobody's. */
  admit: publicProcedure
    .input(wordsPreviewTokenInput)
    .query(({ ctx: { tenantId, now, dependencies }, input: { token } }) => {
      const base = previewBase({ secret: dependencies.secret, tenantId }, token, now);
      return base === null ? null : { base };
    }),
});

/** The product's text, in a language that the tenant offers. */
function requireProduct(policy: Policy, language: Language, key: string): string {
  const product = policy.languages.offered.includes(language) ? productText(language, key) : null;
  if (product === null) throw new Refusal("notFound", "notFound");
  return product;
}

/** Why a version came to be, in the tenant's first language: who reads it later sees which word, without opening it. */
const reasonOf = (policy: Policy, language: Language, key: string): string =>
  createWords(policy.languages.default, policy.words).t("wording.reason", { key, language: languageNames[language] });
