import { localeOf } from "@vakans/i18n";
import { standingReminders } from "../advice";
import { asked, contact, list, type Topic } from "../topic";

/** The store of open applications, where the tenant has one (RO-1 to RO-11). */
export const open: Topic = ({ policy, words, t, months }) => {
  const standing = policy.standingAdvert;
  if (!standing) return [];
  const title = t("jobs.standingAdvert");
  const uses = standing.directRecruitment;
  const reminders = standingReminders(policy, words);
  const days = new Intl.ListFormat(localeOf[words.language], { type: "conjunction" }).format(
    standing.emptyingDays.map((day) => dayOfYear(day, localeOf[words.language])),
  );
  const kept = policy.retention.openApplications;
  const diversity = policy.advert.diversityText;
  return [
    asked({
      key: "what",
      rules: ["RO-1"],
      ask: t("help.askOpen"),
      answer: [t("help.open", { title }), t("help.openMailed", { title })],
    }),
    asked({
      key: "fields",
      rules: ["RO-2", "RO-3"],
      ask: t("help.askOpenFields"),
      answer: [
        list(
          standing.structuredCvRequired ? t("help.openCv") : null,
          standing.fieldsOfWorkRequired ? t("help.openFieldsOfWork") : null,
        ),
      ],
    }),
    asked({
      key: "no-right",
      rules: ["RO-6"],
      ask: t("help.askOpenRight"),
      answer: [t("application.standingNoRight")],
    }),
    asked({
      key: "uses",
      rules: ["RO-7"],
      ask: t("help.askOpenUses"),
      answer: [
        list(
          uses.substituteMonthsMax > 0 ? t("help.openSubstitute", { period: months(uses.substituteMonthsMax) }) : null,
          uses.permanentPercentMax > 0 ? t("help.openPermanent", { percent: uses.permanentPercentMax }) : null,
          uses.onCall ? t("help.openOnCall") : null,
        ),
      ],
    }),
    asked({
      key: "emptied",
      rules: ["RO-8", "RO-9"],
      ask: t("help.askOpenKept"),
      answer:
        standing.emptyingDays.length > 0
          ? [t("help.openEmptied", { days }), t("help.openAnew")]
          : [kept === "keep" ? t("help.keptForEver") : t("help.openKept", { period: months(kept.destroyAfterMonths) })],
    }),
    reminders.length > 0
      ? asked({
          key: "reminders",
          rules: ["RO-11"],
          ask: t("help.askOpenReminders"),
          answer: [list(...reminders)],
        })
      : null,
    policy.advert.systemContactShown
      ? asked({
          key: "contact",
          rules: ["RO-10"],
          ask: t("help.askOpenContact"),
          answer: [t("help.openContact"), contact(policy.contacts.support)],
        })
      : null,
    diversity
      ? asked({
          key: "diversity",
          rules: ["RO-10"],
          ask: t("help.askOpenDiversity"),
          answer: [diversity[words.language] ?? diversity[policy.languages.default] ?? null],
        })
      : null,
  ];
};

/** "15 januari", of "01-15". */
const dayOfYear = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "long" }).format(
    new Date(`2025-${day}T12:00:00Z`),
  );
