import accountEn from "./catalogue/account/en";
import accountNb from "./catalogue/account/nb";
import accountNn from "./catalogue/account/nn";
import accountSv from "./catalogue/account/sv";
import adminEn from "./catalogue/admin/en";
import adminNb from "./catalogue/admin/nb";
import adminNn from "./catalogue/admin/nn";
import adminSv from "./catalogue/admin/sv";
import applicationEn from "./catalogue/application/en";
import applicationNb from "./catalogue/application/nb";
import applicationNn from "./catalogue/application/nn";
import applicationSv from "./catalogue/application/sv";
import attachmentEn from "./catalogue/attachment/en";
import attachmentNb from "./catalogue/attachment/nb";
import attachmentNn from "./catalogue/attachment/nn";
import attachmentSv from "./catalogue/attachment/sv";
import auditEn from "./catalogue/audit/en";
import auditNb from "./catalogue/audit/nb";
import auditNn from "./catalogue/audit/nn";
import auditSv from "./catalogue/audit/sv";
import domainsEn from "./catalogue/domains/en";
import domainsNb from "./catalogue/domains/nb";
import domainsNn from "./catalogue/domains/nn";
import domainsSv from "./catalogue/domains/sv";
import draftEn from "./catalogue/draft/en";
import draftNb from "./catalogue/draft/nb";
import draftNn from "./catalogue/draft/nn";
import draftSv from "./catalogue/draft/sv";
import factorEn from "./catalogue/factor/en";
import factorNb from "./catalogue/factor/nb";
import factorNn from "./catalogue/factor/nn";
import factorSv from "./catalogue/factor/sv";
import helpEn from "./catalogue/help/en";
import helpNb from "./catalogue/help/nb";
import helpNn from "./catalogue/help/nn";
import helpSv from "./catalogue/help/sv";
import helpdeskEn from "./catalogue/helpdesk/en";
import helpdeskNb from "./catalogue/helpdesk/nb";
import helpdeskNn from "./catalogue/helpdesk/nn";
import helpdeskSv from "./catalogue/helpdesk/sv";
import interestEn from "./catalogue/interest/en";
import interestNb from "./catalogue/interest/nb";
import interestNn from "./catalogue/interest/nn";
import interestSv from "./catalogue/interest/sv";
import jobsEn from "./catalogue/jobs/en";
import jobsNb from "./catalogue/jobs/nb";
import jobsNn from "./catalogue/jobs/nn";
import jobsSv from "./catalogue/jobs/sv";
import lawEn from "./catalogue/law/en";
import lawNb from "./catalogue/law/nb";
import lawNn from "./catalogue/law/nn";
import lawSv from "./catalogue/law/sv";
import mailEn from "./catalogue/mail/en";
import mailNb from "./catalogue/mail/nb";
import mailNn from "./catalogue/mail/nn";
import mailSv from "./catalogue/mail/sv";
import noticeEn from "./catalogue/notice/en";
import noticeNb from "./catalogue/notice/nb";
import noticeNn from "./catalogue/notice/nn";
import noticeSv from "./catalogue/notice/sv";
import onboardingEn from "./catalogue/onboarding/en";
import onboardingNb from "./catalogue/onboarding/nb";
import onboardingNn from "./catalogue/onboarding/nn";
import onboardingSv from "./catalogue/onboarding/sv";
import outageEn from "./catalogue/outage/en";
import outageNb from "./catalogue/outage/nb";
import outageNn from "./catalogue/outage/nn";
import outageSv from "./catalogue/outage/sv";
import platformEn from "./catalogue/platform/en";
import platformNb from "./catalogue/platform/nb";
import platformNn from "./catalogue/platform/nn";
import platformSv from "./catalogue/platform/sv";
import profileEn from "./catalogue/profile/en";
import profileNb from "./catalogue/profile/nb";
import profileNn from "./catalogue/profile/nn";
import profileSv from "./catalogue/profile/sv";
import refusalEn from "./catalogue/refusal/en";
import refusalNb from "./catalogue/refusal/nb";
import refusalNn from "./catalogue/refusal/nn";
import refusalSv from "./catalogue/refusal/sv";
import settingsEn from "./catalogue/settings/en";
import settingsNb from "./catalogue/settings/nb";
import settingsNn from "./catalogue/settings/nn";
import settingsSv from "./catalogue/settings/sv";
import sharedEn from "./catalogue/shared/en";
import sharedNb from "./catalogue/shared/nb";
import sharedNn from "./catalogue/shared/nn";
import sharedSv from "./catalogue/shared/sv";
import supportEn from "./catalogue/support/en";
import supportNb from "./catalogue/support/nb";
import supportNn from "./catalogue/support/nn";
import supportSv from "./catalogue/support/sv";
import uiEn from "./catalogue/ui/en";
import uiNb from "./catalogue/ui/nb";
import uiNn from "./catalogue/ui/nn";
import uiSv from "./catalogue/ui/sv";
import wordingEn from "./catalogue/wording/en";
import wordingNb from "./catalogue/wording/nb";
import wordingNn from "./catalogue/wording/nn";
import wordingSv from "./catalogue/wording/sv";
import type { Language } from "./language";

const source = {
  account: accountSv,
  admin: adminSv,
  application: applicationSv,
  attachment: attachmentSv,
  draft: draftSv,
  help: helpSv,
  helpdesk: helpdeskSv,
  interest: interestSv,
  jobs: jobsSv,
  law: lawSv,
  mail: mailSv,
  notice: noticeSv,
  profile: profileSv,
  refusal: refusalSv,
  shared: sharedSv,
  support: supportSv,
  ui: uiSv,
  audit: auditSv,
  domains: domainsSv,
  factor: factorSv,
  onboarding: onboardingSv,
  outage: outageSv,
  platform: platformSv,
  settings: settingsSv,
  wording: wordingSv,
} as const;

type Source = typeof source;
type Room = keyof Source;
type Singular<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** The key of a word: its room, a dot, its name. Plural forms share one key. */
export type WordKey = { [R in Room]: `${R}.${Singular<keyof Source[R] & string>}` }[Room];

/** The key of a word of one room, without the room's name. */
export type KeyOf<R extends Room> = Singular<keyof Source[R] & string>;

const rooms: Record<Language, Record<Room, Record<string, string>>> = {
  sv: source,
  nb: {
    account: accountNb,
    admin: adminNb,
    application: applicationNb,
    attachment: attachmentNb,
    draft: draftNb,
    help: helpNb,
    helpdesk: helpdeskNb,
    interest: interestNb,
    jobs: jobsNb,
    law: lawNb,
    mail: mailNb,
    notice: noticeNb,
    profile: profileNb,
    refusal: refusalNb,
    shared: sharedNb,
    support: supportNb,
    ui: uiNb,
    audit: auditNb,
    domains: domainsNb,
    factor: factorNb,
    onboarding: onboardingNb,
    outage: outageNb,
    platform: platformNb,
    settings: settingsNb,
    wording: wordingNb,
  },
  nn: {
    account: accountNn,
    admin: adminNn,
    application: applicationNn,
    attachment: attachmentNn,
    draft: draftNn,
    help: helpNn,
    helpdesk: helpdeskNn,
    interest: interestNn,
    jobs: jobsNn,
    law: lawNn,
    mail: mailNn,
    notice: noticeNn,
    profile: profileNn,
    refusal: refusalNn,
    shared: sharedNn,
    support: supportNn,
    ui: uiNn,
    audit: auditNn,
    domains: domainsNn,
    factor: factorNn,
    onboarding: onboardingNn,
    outage: outageNn,
    platform: platformNn,
    settings: settingsNn,
    wording: wordingNn,
  },
  en: {
    account: accountEn,
    admin: adminEn,
    application: applicationEn,
    attachment: attachmentEn,
    draft: draftEn,
    help: helpEn,
    helpdesk: helpdeskEn,
    interest: interestEn,
    jobs: jobsEn,
    law: lawEn,
    mail: mailEn,
    notice: noticeEn,
    profile: profileEn,
    refusal: refusalEn,
    shared: sharedEn,
    support: supportEn,
    ui: uiEn,
    audit: auditEn,
    domains: domainsEn,
    factor: factorEn,
    onboarding: onboardingEn,
    outage: outageEn,
    platform: platformEn,
    settings: settingsEn,
    wording: wordingEn,
  },
};

/** All texts of one language, by full key, plural forms apart (`jobs.days_one`). */
export function catalogueOf(language: Language): Readonly<Record<string, string>> {
  return catalogues[language];
}

const flatten = (byRoom: Record<string, Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(byRoom).flatMap(([room, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${room}.${key}`, text]),
    ),
  );

const catalogues: Record<Language, Record<string, string>> = {
  sv: flatten(rooms.sv),
  nb: flatten(rooms.nb),
  nn: flatten(rooms.nn),
  en: flatten(rooms.en),
};

/** Every key that a tenant may give a text of its own, plural forms apart. */
export const wordKeys: readonly string[] = Object.keys(catalogues.sv);
