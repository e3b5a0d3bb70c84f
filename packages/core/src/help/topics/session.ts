import { asked, list, type Topic } from "../topic";

/** Being signed out, and what becomes of what was typed. */
export const session: Topic = ({ policy, t, duration }) => {
  const { session, applications } = policy;
  const { drafts } = applications;
  return [
    asked({
      key: "idle",
      rules: ["VN-24", "OR-15", "OS-16"],
      ask: t("help.askIdle"),
      answer: [
        t("help.idle", { count: session.idleMinutes }),
        t("help.idleSteps"),
        t("help.idleEnd", { hours: duration(session.absoluteHours * 60) }),
      ],
    }),
    asked({
      key: "public-computer",
      rules: ["VN-25", "OR-15", "OS-17"],
      ask: t("help.askPublic"),
      answer: [
        t("help.public", { choice: t("account.publicComputer") }),
        t("help.publicEnd", { count: session.publicComputerMinutes }),
        t("help.publicSignOut"),
      ],
    }),
    asked({
      key: "warning",
      rules: ["VN-24", "VN-25"],
      ask: t("help.askWarning"),
      answer: [t("help.warning", { count: session.warningMinutes, stay: t("ui.sessionStay") })],
    }),
    asked({
      key: "typed",
      rules: ["VN-15", "OR-10"],
      ask: t("help.askTyped"),
      answer: [
        t("help.typed"),
        drafts.offered
          ? t("help.typedOffered", { mine: t("shared.myApplications") })
          : list(t("help.typedKept", { hours: duration(drafts.keptHours * 60) }), t("help.typedErased")),
      ],
    }),
  ];
};
