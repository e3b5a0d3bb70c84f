import { asked, contact, link, type Topic } from "../topic";

/** Own data: what is kept, for how long, getting it out, leaving. */
export const data: Topic = (desk) => {
  const { policy, t } = desk;
  const privacy = t("shared.privacy");
  const profile = t("account.profile");
  return [
    asked({
      key: "public-record",
      rules: ["VN-11"],
      ask: t("help.askPublicRecord"),
      answer: policy.pack.advertNotices.map((notice) => t(notice)),
    }),
    asked({
      key: "what-is-kept",
      rules: [],
      ask: t("help.askKept"),
      answer: [t("help.keptWhat"), link("/privacy", privacy)],
    }),
    asked({
      key: "how-long",
      rules: ["VN-11", "OR-20", "OS-15"],
      ask: t("help.askHowLong"),
      answer: howLong(desk),
    }),
    asked({
      key: "own-copy",
      rules: [],
      ask: t("help.askOwnCopy"),
      answer: [t("help.ownCopy", { profile }), link("/profile/data", t("help.ownCopyLink"))],
    }),
    asked({
      key: "close-account",
      rules: ["VN-11", "OR-20", "OS-15"],
      ask: t("help.askClose"),
      answer: closing(desk),
    }),
  ];
};

function howLong({ policy, t, months }: Parameters<Topic>[0]) {
  const { applications, hiredApplications } = policy.retention;
  return [
    applications === "keep"
      ? t("help.keptForEver")
      : t(policy.pack.retentionClock === "legalForce" ? "help.keptAfterForce" : "help.keptAfterClose", {
          period: months(applications.destroyAfterMonths),
        }),
    hiredApplications === "keep"
      ? t("help.keptHired")
      : t("help.keptHiredFor", { period: months(hiredApplications.destroyAfterMonths) }),
  ];
}

/** Self-removal, or a request that the tenant answers (VN-11, OR-20, OS-15). */
function closing({ policy, t, months }: Parameters<Topic>[0]) {
  const { accounts, contacts } = policy;
  const profile = t("account.profile");
  if (accounts.selfRemoval) return [t("help.closeNow", { profile }), t("help.closeApplications"), t("help.closeMail")];
  const after = accounts.removalMonthsAfterApplication;
  return [
    t("help.closeAsk", { profile, count: accounts.closureAnswerDays }),
    after === null ? null : t("help.closeAfter", { period: months(after) }),
    t("help.closeApplications"),
    t("help.closeMail"),
    contact(contacts.support),
  ];
}
