import { FactList, Heading, Lead, LinkButton, Prose, Section, TextLink } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { usePolicy } from "../../components/policy";

type Sent = Awaited<ReturnType<ApplicantContext["core"]["support"]["sent"]>>;

/** What was sent to support, shown to the browser that sent it. */
export function SupportSentView({ sent }: { sent: Sent }) {
  const { words, href } = useShell();
  const policy = usePolicy();
  if (!sent) {
    return (
      <>
        <Heading level={1}>{words.t("support.sentNoneHeading")}</Heading>
        <Prose>
          <p>{words.t("support.sentNoneText")}</p>
        </Prose>
        <LinkButton href={href("/support")}>{words.t("support.heading")}</LinkButton>
        <ContactWays ways={supportOf(policy)} />
      </>
    );
  }
  const { function: support } = policy.contacts.support;
  const at = words.instant(sent.createdAt, policy.timeZone);
  const leadsBack = sent.page !== "" && !sent.page.includes("…");
  return (
    <>
      <Heading level={1}>{words.t("support.sentHeading")}</Heading>
      <Lead>{words.t("support.sentText", { at, support, email: sent.email })}</Lead>
      <Prose>
        <p>{words.t("support.sentMail")}</p>
        {leadsBack ? (
          <p>
            <TextLink href={sent.page}>{words.t("support.back")}</TextLink>
          </p>
        ) : null}
      </Prose>
      <Section heading={words.t("support.sentCopy")}>
        <FactList
          facts={[
            { name: words.t("support.tried"), value: <span className="va-typed">{sent.tried}</span> },
            { name: words.t("support.happened"), value: <span className="va-typed">{sent.happened}</span> },
            { name: words.t("support.page"), value: sent.page },
          ]}
        />
      </Section>
    </>
  );
}
