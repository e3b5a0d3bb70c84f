import type { AdminContext } from "@vakans/web";

type Params = Readonly<Record<string, string | undefined>>;

/** The tenant of a page below `/:tenant`. A slug that is nobody's is a page that is not there. */
export function tenantOf(context: AdminContext): NonNullable<AdminContext["tenant"]> {
  if (!context.tenant) throw new Response(null, { status: 404 });
  return context.tenant;
}

/** A part of the path; the route would not have matched without it. */
export function paramOf(params: Params, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`the route has no part called ${name}`);
  return value;
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id in the path. What cannot be an id is a page that is not there, like an id that is nobody's. */
export function idOf(params: Params, name: string): string {
  const value = paramOf(params, name);
  if (!idForm.test(value)) throw new Response(null, { status: 404 });
  return value;
}

/** Addresses of a tenant's pages. */
export const at = {
  home: (slug: string) => `/${slug}`,
  recruitments: (slug: string) => `/${slug}/recruitments`,
  recruitment: (slug: string, id: string) => `/${slug}/recruitments/${id}`,
  questions: (slug: string, id: string) => `/${slug}/recruitments/${id}/questions`,
  advert: (slug: string, id: string) => `/${slug}/recruitments/${id}/advert`,
  publish: (slug: string, id: string) => `/${slug}/recruitments/${id}/publish`,
  published: (slug: string, id: string) => `/${slug}/recruitments/${id}/published`,
  applications: (slug: string, id: string) => `/${slug}/recruitments/${id}/applications`,
  application: (slug: string, id: string) => `/${slug}/applications/${id}`,
  attachment: (slug: string, id: string) => `/${slug}/attachments/${id}`,
  settings: (slug: string) => `/${slug}/settings`,
  rules: (slug: string) => `/${slug}/settings/rules`,
  rule: (slug: string, group: string) => `/${slug}/settings/rules/${group}`,
  rulePreview: (slug: string, group: string) => `/${slug}/settings/rules/${group}/preview`,
  versions: (slug: string) => `/${slug}/settings/versions`,
  version: (slug: string, number: number) => `/${slug}/settings/versions/${number}`,
  versionFile: (slug: string, number: number) => `/${slug}/settings/versions/${number}/file`,
  words: (slug: string) => `/${slug}/settings/words`,
  word: (slug: string, language: string, key: string) => `/${slug}/settings/words/${language}/${key}`,
  look: (slug: string) => `/${slug}/settings/look`,
  wordsPreview: (slug: string) => `/${slug}/settings/words/preview`,
  mailSender: (slug: string) => `/${slug}/settings/mail`,
  outages: (slug: string) => `/${slug}/settings/outages`,
  audit: (slug: string) => `/${slug}/settings/audit`,
  members: (slug: string) => `/${slug}/settings/staff`,
  memberReset: (slug: string, id: string) => `/${slug}/settings/staff/${id}/reset`,
  supportAccess: (slug: string) => `/${slug}/settings/support-access`,
  domains: (slug: string) => `/${slug}/settings/domains`,
  domain: (slug: string, host: string) => `/${slug}/settings/domains/${host}`,
  domainRelease: (slug: string, host: string) => `/${slug}/settings/domains/${host}/release`,
  units: (slug: string) => `/${slug}/units`,
  unit: (slug: string, id: string) => `/${slug}/units/${id}`,
  helpdesk: (slug: string) => `/${slug}/helpdesk`,
  helped: (slug: string, id: string) => `/${slug}/helpdesk/accounts/${id}`,
  letter: (slug: string, id: string, messageId: string) => `/${slug}/helpdesk/accounts/${id}/letters/${messageId}`,
  helpAct: (slug: string, id: string, act: string) => `/${slug}/helpdesk/accounts/${id}/${act}`,
  withdrawFor: (slug: string, id: string, applicationId: string) =>
    `/${slug}/helpdesk/accounts/${id}/applications/${applicationId}/withdraw`,
  closure: (slug: string, id: string, closureRequestId: string) =>
    `/${slug}/helpdesk/accounts/${id}/closures/${closureRequestId}`,
  closures: (slug: string) => `/${slug}/helpdesk/closures`,
  supportRequests: (slug: string) => `/${slug}/helpdesk/support`,
  supportRequest: (slug: string, id: string) => `/${slug}/helpdesk/support/${id}`,
} as const;
