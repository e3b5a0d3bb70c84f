import { diplomasSentence } from "../advice";
import { formatList } from "../formats";
import { asked, list, type Topic } from "../topic";

/** Files with an application: the limits are those that each file is judged by. */
export const attachments: Topic = ({ policy, words, t }) => {
  const limits = policy.attachments;
  const update = t("application.update");
  return [
    asked({
      key: "where",
      rules: ["OR-13", "OS-10"],
      ask: t("help.askWhere"),
      answer: [t("help.where", { heading: t("attachment.heading") })],
    }),
    asked({
      key: "formats",
      rules: ["VN-21"],
      ask: t("help.askFormats"),
      answer: [t("help.formats", { formats: formatList(limits.formats) }), t("help.formatsRefused")],
    }),
    asked({
      key: "size-and-number",
      rules: ["VN-23", "OR-13", "OR-14", "OS-10"],
      ask: t("help.askSize"),
      answer: [
        list(
          t("help.megabytes", { megabytes: limits.megabytesMax }),
          t("help.perSubmission", { count: limits.perSubmissionMax }),
          limits.totalMax === null ? null : t("help.total", { count: limits.totalMax }),
        ),
      ],
    }),
    policy.applications.update === "untilLastDay"
      ? asked({
          key: "more-files",
          rules: ["OR-13", "OS-10"],
          ask: t("help.askMore"),
          answer: [
            t("help.more", { update, count: limits.perSubmissionMax }),
            limits.totalMax === null ? null : t("help.moreInAll", { count: limits.totalMax }),
          ],
        })
      : null,
    asked({
      key: "name",
      rules: ["VN-22", "OR-12", "OS-9"],
      ask: t("help.askName"),
      answer: [t("help.nameCharacters", { count: limits.nameCharactersMax }), t("help.nameTooLong")],
    }),
    asked({
      key: "diplomas",
      rules: ["OS-11", "RO-4"],
      ask: t("help.askDiplomas"),
      answer: [diplomasSentence(policy, words) ?? t("help.diplomasOptional")],
    }),
  ];
};
