import { asked, contact, type Topic } from "../topic";

/** What can be done with an application that has been submitted. */
export const change: Topic = (desk) => {
  const { policy, t } = desk;
  const mine = t("shared.myApplications");
  const update = t("application.update");
  const updates = policy.applications.update === "untilLastDay";
  return [
    asked({
      key: "update",
      rules: ["VN-14", "OR-11", "OS-8"],
      ask: t("help.askUpdate"),
      answer: updates
        ? [
            t("help.update", { mine, update }),
            t("help.updateSubmit", { submit: t("application.submit") }),
            t("help.updateOver"),
          ]
        : [t("help.updateNever")],
    }),
    updates
      ? asked({
          key: "versions",
          rules: [],
          ask: t("help.askVersions"),
          answer: [t("help.versions")],
        })
      : null,
    asked({
      key: "withdraw",
      rules: ["VN-12", "OR-19", "OS-14"],
      ask: t("help.askWithdraw"),
      answer: [t("help.withdraw", { mine, withdrawn: t("application.withdrawn") }), t("help.withdrawAgain")],
    }),
    asked({
      key: "withdraw-late",
      rules: ["VN-13", "OR-19", "OS-14"],
      ask: t("help.askWithdrawLate"),
      answer: lateRoute(desk),
    }),
  ];
};

/** Whom to ask after the last day (VN-13, OR-19, OS-14). */
function lateRoute({ policy, t }: Parameters<Topic>[0]) {
  const { support, technicalSupport } = policy.contacts;
  switch (policy.applications.withdrawal.lateRoute) {
    case "advertContact":
      return [t("help.withdrawLateAdvert")];
    case "supportByPhone":
      return [t("help.withdrawLatePhone"), contact(support, true)];
    case "technicalSupport":
      return [t("help.withdrawLate"), contact(technicalSupport ?? support)];
    default:
      return [t("help.withdrawLate"), contact(support)];
  }
}
