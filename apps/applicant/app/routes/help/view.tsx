import type { Words } from "@vakans/i18n";
import { Heading, Lead, Prose, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { adviceSentences, diplomasSentence } from "../../components/advice";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { formatList } from "../../components/formats";
import { type Policy, usePolicy } from "../../components/policy";
import { ProtectedIdentity } from "../../components/protected-identity";

/** Help, written from the rules that are enforced, so that it cannot say anything else. */
export function HelpView() {
  const { words, tenant } = useShell();
  const policy = usePolicy();
  const mine = words.t("shared.myApplications");
  const { drafts } = policy.applications;
  return (
    <>
      <Heading level={1}>{words.t("shared.help")}</Heading>
      <Lead>{words.t("help.lead", { tenant: tenant?.name ?? "" })}</Lead>
      <Part heading={words.t("help.applyHeading")} steps texts={stepsOf(policy, words)} />
      <Part
        heading={words.t("help.adviceHeading")}
        list
        texts={[...adviceSentences(policy, words), diplomasSentence(policy, words)]}
      />
      <Part heading={words.t("help.attachmentsHeading")} list texts={attachmentLimits(policy, words)} />
      <Part
        heading={words.t("help.draftsHeading")}
        texts={[
          drafts.offered
            ? words.t("help.draftsOffered", { mine })
            : words.t("help.draftsNotOffered", { mine, hours: drafts.keptHours }),
        ]}
      />
      <Part heading={words.t("help.sessionHeading")} list texts={sessionLimits(policy, words)} />
      <Part
        heading={words.t("help.deadlineHeading")}
        texts={[words.t(policy.applications.late === "acceptMarked" ? "help.deadlineLate" : "help.deadlineText")]}
      />
      <Part heading={words.t("help.withdrawHeading")} list texts={withdrawal(policy, words)} />
      <Part
        heading={words.t("help.afterHeading")}
        texts={[
          words.t(policy.process.outcomeMailTo === "notInterviewed" ? "help.afterNotInterviewed" : "help.afterText"),
        ]}
      />
      <Section heading={words.t("law.protectedIdentityHeading")}>
        <Prose>
          <ProtectedIdentity policy={policy} />
        </Prose>
      </Section>
      <Section heading={words.t("help.contactHeading")}>
        <ContactWays ways={supportOf(policy)} />
      </Section>
    </>
  );
}

function Part(props: { heading: string; texts: readonly (string | null)[]; list?: boolean; steps?: boolean }) {
  const texts = props.texts.filter((text) => text !== null);
  if (texts.length === 0) return null;
  const Tag = props.steps ? "ol" : "ul";
  return (
    <Section heading={props.heading}>
      <Prose>
        {props.list || props.steps ? (
          <Tag>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </Tag>
        ) : (
          texts.map((text) => <p key={text}>{text}</p>)
        )}
      </Prose>
    </Section>
  );
}

const stepsOf = (policy: Policy, words: Words) => [
  words.t("help.stepFind", { jobs: words.t("jobs.heading") }),
  words.t("help.stepStart", { apply: words.t("jobs.apply") }),
  words.t("help.stepSignIn", { newUser: words.t("account.newUser") }),
  policy.accounts.verification === "beforeSignIn" ? words.t("help.stepVerify") : null,
  words.t("help.stepAnswer"),
  words.t("help.stepSubmit", { submit: words.t("application.submit") }),
  words.t("help.stepReceipt", { mine: words.t("shared.myApplications") }),
];

function attachmentLimits({ attachments }: Policy, words: Words) {
  return [
    words.t("help.formats", { formats: formatList(attachments.formats) }),
    words.t("help.megabytes", { megabytes: attachments.megabytesMax }),
    words.t("help.perSubmission", { count: attachments.perSubmissionMax }),
    attachments.totalMax === null ? null : words.t("help.total", { count: attachments.totalMax }),
    words.t("help.nameCharacters", { count: attachments.nameCharactersMax }),
  ];
}

const sessionLimits = ({ session }: Policy, words: Words) => [
  words.t("help.sessionOwn", { minutes: session.idleMinutes }),
  words.t("help.sessionPublic", { minutes: session.publicComputerMinutes }),
  words.t("help.sessionWarning", { minutes: session.warningMinutes }),
  words.t("help.sessionAbsolute", { hours: session.absoluteHours }),
];

/** Whom to ask, before and after the last day (VN-13, OR-19, OS-14). */
function withdrawal({ applications, contacts }: Policy, words: Words) {
  const support = contacts.support.function;
  const phone = contacts.support.phone;
  const late = {
    supportByPhone: words.t("help.withdrawByPhone", { function: phone ? `${support}, ${phone}` : support }),
    technicalSupport: words.t("help.withdrawSupport", {
      function: (contacts.technicalSupport ?? contacts.support).function,
    }),
    advertContact: words.t("help.withdrawAdvertContact"),
  };
  const { lateRoute } = applications.withdrawal;
  if (lateRoute === "support") return [words.t("help.withdrawAlways", { function: support })];
  return [words.t("help.withdrawBefore", { function: support }), late[lateRoute]];
}
