import { adviceSentences } from "../advice";
import { asked, link, list, steps, type Topic } from "../topic";

/** From the list of jobs to the receipt. */
export const apply: Topic = (desk) => {
  const { policy, words, t } = desk;
  const { applications, advert } = policy;
  const submit = t("application.submit");
  const mine = t("shared.myApplications");
  const subject = t("mail.receiptSubject");
  const advice = adviceSentences(policy, words);
  return [
    asked({
      key: "find",
      rules: ["VN-8", "OR-1", "OS-3", "RO-12"],
      ask: t("help.askFind"),
      answer: [t("help.find", { jobs: t("jobs.heading") }), link("/jobs", t("jobs.heading"))],
    }),
    asked({
      key: "how",
      rules: ["VN-8", "VN-19", "OR-8", "OS-2", "OS-4", "OS-5"],
      ask: t("help.askHow"),
      answer: [steps(...buttonSteps(desk), t("help.howSignIn"), t("help.howFill"), t("help.howSubmit", { submit }))],
    }),
    asked({
      key: "only-here",
      rules: ["OS-1", "RO-1"],
      ask: t("help.askMailOrLetter"),
      answer: [t(applications.mailOrLetter ? "jobs.howWebOrLetter" : "help.onlyHere", { tenant: policy.name })],
    }),
    asked({
      key: "prepare",
      rules: ["VN-27", "OR-22", "OS-19"],
      ask: t("help.askPrepare"),
      answer: [advice.length > 0 ? list(...advice) : null, t("help.paste")],
    }),
    asked({
      key: "questions",
      rules: ["VN-15", "OR-9"],
      ask: t("help.askQuestions"),
      answer: [t(applications.questionsPreview === "public" ? "help.questionsPublic" : "help.questionsSignedIn")],
    }),
    asked({
      key: "required",
      rules: ["VN-10"],
      ask: t("help.askRequired"),
      answer: [t("help.required")],
    }),
    asked({
      key: "another-day",
      rules: ["VN-15", "OR-10"],
      ask: t("help.askAnotherDay"),
      answer: anotherDay(desk),
    }),
    asked({
      key: "back",
      rules: ["VN-19"],
      ask: t("help.askBack"),
      answer: [t("help.back", { back: t("application.back"), submit })],
    }),
    asked({
      key: "submitted",
      rules: ["VN-19", "VN-20", "OR-8", "OS-4"],
      ask: t("help.askSubmitted"),
      answer: [t("help.submitted", { submit }), t("help.submittedReceipt", { subject, mine })],
    }),
    asked({
      key: "last-day",
      rules: [],
      ask: t("help.askLastDay"),
      answer: [
        t("help.lastDay"),
        applications.graceMinutes > 0 ? t("help.lastDayGrace", { count: applications.graceMinutes }) : null,
        t(applications.late === "acceptMarked" ? "help.lastDayMarked" : "help.lastDayOver"),
      ],
    }),
    asked({
      key: "register-extracts",
      rules: ["OR-16"],
      ask: t("help.askExtracts"),
      answer: [
        t("help.extracts"),
        ...advert.registerChecks.map(({ check, occupations }) => {
          const notice = policy.pack.registerChecks[check]?.notice;
          return notice ? t("help.extractsIn", { occupations: occupations.join(", "), notice: t(notice) }) : null;
        }),
        t("help.extractsNever"),
      ],
    }),
    policy.interestRegistrations.offered
      ? asked({
          key: "interest",
          rules: ["VN-7"],
          ask: t("help.askInterest"),
          answer: [
            t("help.interest", { interest: t("jobs.interestHeading") }),
            t("help.interestTick"),
            t("help.interestEnd"),
            link("/interest", t("jobs.interestHeading")),
          ],
        })
      : null,
  ];
};

/** Where the button that applies stands, and what it is called there (VN-8, OR-8, OS-2, OS-5). */
function buttonSteps({ policy, t }: Parameters<Topic>[0]): readonly (string | null)[] {
  const { applyButtonAt } = policy.advert;
  const [top, foot, signedIn] = [t("jobs.applyPublic"), t("jobs.apply"), t("jobs.applySignedIn")];
  const place =
    applyButtonAt.length === 2 && top === foot
      ? t("help.howButtonBoth", { apply: foot })
      : applyButtonAt.length === 2
        ? t("help.howButtonTwo", { top, foot })
        : applyButtonAt[0] === "top"
          ? t("help.howButtonTop", { apply: top })
          : t("help.howButtonFoot", { apply: foot });
  return [
    t("help.howOpen"),
    signedIn === foot ? place : `${place} ${t("help.howButtonSignedIn", { apply: signedIn })}`,
  ];
}

function anotherDay({ policy, t, duration }: Parameters<Topic>[0]) {
  const { drafts } = policy.applications;
  const mine = t("shared.myApplications");
  if (!drafts.offered) {
    return [t("help.draftsNo"), t("help.draftsNoKept", { hours: duration(drafts.keptHours * 60), mine })];
  }
  return [
    t("help.draftsYes", { mine }),
    drafts.reminderDays > 0 ? t("help.draftsReminder", { count: drafts.reminderDays }) : null,
    t("help.draftsGone", { count: drafts.keptDaysAfterLastDay }),
  ];
}
