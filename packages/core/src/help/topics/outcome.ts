import { asked, type Topic } from "../topic";

/** What happens after an application has come in, and who hears what. */
export const outcome: Topic = ({ policy, t }) => {
  const mine = t("shared.myApplications");
  return [
    asked({
      key: "confirmation",
      rules: ["VN-1", "VN-20"],
      ask: t("help.askConfirmation"),
      answer: [t("help.confirmation", { subject: t("mail.receiptSubject") }), t("help.confirmationNone", { mine })],
    }),
    asked({
      key: "when",
      rules: ["VN-17", "OR-18", "OS-13"],
      ask: t("help.askWhen"),
      answer: [t("help.when"), t("help.whenMine", { mine }), t("help.whenContact")],
    }),
    asked({
      key: "who-hears",
      rules: ["VN-18", "OR-18", "OS-13"],
      ask: t("help.askOutcome"),
      answer: [
        t("help.outcomeOffer"),
        t(policy.process.outcomeMailTo === "notInterviewed" ? "help.outcomeNotInterviewed" : "help.outcomeEveryone"),
      ],
    }),
    asked({
      key: "who-got-it",
      rules: [],
      ask: t("help.askWhoGotIt"),
      answer: [t(policy.pack.rejectionNotice)],
    }),
  ];
};
