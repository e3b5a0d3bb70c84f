import type { IncomingMessage } from "node:http";
import type { TenantRef } from "@vakans/core";
import { createWords, isLanguage, type Language, languages, type Words } from "@vakans/i18n";
import { readCookie } from "./cookie";
import { splitLanguage } from "./language-path";
import { preferredLanguage } from "./plain-page";

const languageCookie = "__Host-vakans-language";

/** Remembers a staff member's language in this browser: the value of a Set-Cookie header. */
export const rememberLanguage = (language: Language): string =>
  `${languageCookie}=${language}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=31536000`;

/** The words of a request to the applicant app: the language stands in its path (decision 0009). */
export const wordsOfPath = (req: IncomingMessage, tenant: TenantRef): Words =>
  wordsFor(splitLanguage((req.url ?? "/").split("?", 1)[0] ?? "/", tenant.policy.languages).language, tenant);

/** The words of a request to the admin app: what this browser remembers, else what it asks for. */
export function wordsOfReader(req: IncomingMessage, tenant: TenantRef | null): Words {
  const remembered = readCookie(req.headers.cookie, languageCookie);
  const offered = tenant ? [...tenant.policy.languages.offered, ...languages] : languages;
  const language = isLanguage(remembered) ? remembered : preferredLanguage(req.headers["accept-language"], offered);
  return wordsFor(language, tenant);
}

const wordsKept = new WeakMap<TenantRef, Map<Language, Words>>();

function wordsFor(language: Language, tenant: TenantRef | null): Words {
  if (!tenant) return createWords(language);
  const ofTenant = wordsKept.get(tenant) ?? new Map<Language, Words>();
  wordsKept.set(tenant, ofTenant);
  const words = ofTenant.get(language) ?? createWords(language, tenant.policy.words);
  ofTenant.set(language, words);
  return words;
}
