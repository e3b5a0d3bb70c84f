import { asked, contact, link, type Topic } from "../topic";

/** When something does not work, and somebody to ask. */
export const trouble: Topic = ({ policy, t }) => {
  const { support, technicalSupport } = policy.contacts;
  return [
    asked({
      key: "technical",
      rules: ["VN-6"],
      ask: t("help.askTrouble"),
      answer: [t("help.troubleAgain"), t("help.troubleWrite"), link("/support", t("support.heading"))],
    }),
    asked({
      key: "cannot-submit",
      rules: ["VN-26", "OR-21"],
      ask: t("help.askCannotSubmit"),
      answer: [t("help.cannotSubmit"), contact(technicalSupport ?? support)],
    }),
    asked({
      key: "obstacle",
      rules: [],
      ask: t("help.askObstacle"),
      answer: [t("help.obstacle"), link("/accessibility", t("shared.accessibility"))],
    }),
    asked({
      key: "person",
      rules: ["VN-6", "OR-21", "OS-18"],
      ask: t("help.askPerson"),
      answer: [t("help.person"), contact(support)],
    }),
  ];
};
