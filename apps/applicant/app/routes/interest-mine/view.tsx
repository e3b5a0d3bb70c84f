import { ButtonRow, FactList, Heading, Lead, LinkButton, Notice } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { InterestAnswerList } from "../../components/interest-answers";
import { interestPages, interestSearch } from "../../components/interest-query";

type Mine = NonNullable<Awaited<ReturnType<ApplicantContext["core"]["interests"]["mine"]>>>;

/** A registration as it stands: what is wanted, whether mails come, until when it is kept, and the ways to change it. */
export function InterestMineView({ mine, done }: { mine: Mine; done: "registered" | "changed" | null }) {
  const { words, href } = useShell();
  const { answers, alerts, email } = mine;
  return (
    <>
      {done ? (
        <Notice kind="success" live>
          <p>{words.t(done === "registered" ? "interest.doneRegistered" : "interest.doneChanged", { email })}</p>
        </Notice>
      ) : null}
      <Heading level={1}>{words.t("interest.mineTitle")}</Heading>
      <Lead>{words.t(alerts ? "interest.withAlerts" : "interest.withoutAlerts")}</Lead>
      <InterestAnswerList answers={answers} names={mine} />
      <FactList
        facts={[
          { name: words.t("interest.alerts"), value: words.t(alerts ? "ui.yes" : "ui.no") },
          { name: words.t("interest.mailsTo"), value: email },
          { name: words.t("interest.keptUntil"), value: words.longDate(mine.keptUntilOn) },
        ]}
      />
      <ButtonRow>
        <LinkButton href={href(`${interestPages.own.questions}${interestSearch(answers)}`)}>
          {words.t("interest.change")}
        </LinkButton>
        <LinkButton href={href("/interest/mine/remove")} look="secondary">
          {words.t("interest.remove")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
