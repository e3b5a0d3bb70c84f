import type { Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import type { NoticeSection } from "./schema";

/**
 * The notice about personal data (GDPR art. 13, SE-13) of a tenant in one language: from the country's law and the rules
 * that are enforced, so that periods and contacts cannot differ from them. Pure.
 */
export function noticeOf(policy: Policy, words: Words): readonly NoticeSection[] {
  const { t } = words;
  const { contacts, pack, accounts, interestRegistrations } = policy;
  const tenant = policy.name;
  const { dataProtection } = pack.authorities;
  const section = (heading: string, ...paragraphs: readonly (string | null)[]) => listed(heading, [], ...paragraphs);
  return [
    section(
      t("notice.controllerHeading"),
      t("notice.controller", { tenant }),
      t("notice.questions", { contact: contactText(contacts.support) }),
      contacts.dataProtection ? t("notice.officer", { contact: reachText(contacts.dataProtection) }) : null,
    ),
    section(t("notice.purposeHeading"), t("notice.purpose"), t("notice.purposeAccount")),
    section(
      t("notice.groundHeading"),
      t(pack.personalDataGround),
      t("notice.groundNotConsent"),
      accounts.consent === "tick" ? t("notice.groundTick") : null,
      interestRegistrations.offered ? t("notice.groundAlerts") : null,
    ),
    listed(
      t("notice.whatHeading"),
      [
        t("notice.whatAccount"),
        t("notice.whatApplication"),
        t("notice.whatCase"),
        t("notice.whatMessages"),
        interestRegistrations.offered ? t("notice.whatInterest") : null,
        t("notice.whatLog"),
      ],
      t("notice.whatNeeded"),
      t("notice.whatNot"),
    ),
    section(
      t("notice.whoHeading"),
      t("notice.whoStaff", { tenant }),
      ...pack.advertNotices.map((notice) => t(notice)),
      t("notice.whoSupplier"),
      t("notice.whoMachine"),
      t(policy.country === "NO" ? "notice.whereNO" : "notice.whereSE"),
    ),
    listed(t("notice.longHeading"), periodsOf(policy, words)),
    listed(t("notice.rightsHeading"), [
      t("notice.rightsAccess", { profile: t("account.profile") }),
      t("notice.rightsCorrect"),
      t("notice.rightsErase"),
      t("notice.rightsObject"),
    ]),
    section(
      t("notice.complaintHeading"),
      t("notice.complaint", { authority: dataProtection.name, address: dataProtection.address }),
    ),
    section(t("notice.cookiesHeading"), t("notice.cookies")),
  ];
}

/** A section whose first part is a list. */
const listed = (
  heading: string,
  list: readonly (string | null)[],
  ...paragraphs: readonly (string | null)[]
): NoticeSection => ({
  heading,
  list: list.filter((item) => item !== null),
  paragraphs: paragraphs.filter((paragraph) => paragraph !== null),
});

type Contact = { readonly function: string; readonly email: string | null; readonly phone: string | null };

const contactText = ({ function: name, email, phone }: Contact): string =>
  [name, phone, email].filter((part) => part !== null).join(", ");

/** The same where the function's name stands before it already. */
const reachText = ({ email, phone, function: name }: Contact): string =>
  [phone, email].filter((part) => part !== null).join(", ") || name;

/** How long what is kept, as retention and drafts are configured (SE-5, NO-11). */
function periodsOf(policy: Policy, words: Words): readonly (string | null)[] {
  const { t } = words;
  const { retention, accounts, standingAdvert, interestRegistrations } = policy;
  const { drafts } = policy.applications;
  const clock = policy.pack.retentionClock === "legalForce" ? "notice.longForce" : "notice.longClosed";
  const period = (kept: Policy["retention"]["applications"]) =>
    kept === "keep" ? t("notice.longKept") : t(clock, { period: months(kept.destroyAfterMonths, words) });
  const after = accounts.removalMonthsAfterApplication;
  return [
    t("notice.longApplication", { period: period(retention.applications) }),
    t("notice.longHired", { period: period(retention.hiredApplications) }),
    standingAdvert && standingAdvert.emptyingDays.length > 0
      ? t("notice.longOpen", { count: standingAdvert.emptyingDays.length })
      : null,
    t("notice.longMessages", {
      period:
        retention.messages === "keep"
          ? t("notice.longKept")
          : `${months(retention.messages.destroyAfterMonths, words)}.`,
    }),
    drafts.offered
      ? t("notice.longDraftDays", { count: drafts.keptDaysAfterLastDay })
      : t("notice.longDraftHours", { period: t("help.hours", { count: drafts.keptHours }) }),
    accounts.selfRemoval
      ? t("notice.longAccount")
      : after === null
        ? t("notice.longAccountAsked")
        : t("notice.longAccountAfter", { period: months(after, words) }),
    interestRegistrations.offered ? t("notice.longInterest") : null,
  ];
}

const months = (count: number, { t }: Words): string =>
  count % 12 === 0 ? t("help.years", { count: count / 12 }) : t("help.months", { count });
