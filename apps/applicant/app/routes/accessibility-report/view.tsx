import { BackLink, Heading, Lead, Section } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { usePolicy } from "../../components/policy";
import type { Asking } from "../../components/support-asking.server";
import { SupportForm, SupportProblems } from "../../components/support-form";

/** Reports a barrier (SE-10, NO-13). */
export function AccessibilityReportView({ asking, reply }: { asking: Asking; reply: FormReply | undefined }) {
  const { words, href } = useShell();
  return (
    <>
      <SupportProblems reply={reply} />
      <BackLink href={href("/accessibility")}>{words.t("shared.accessibility")}</BackLink>
      <Heading level={1}>{words.t("support.reportHeading")}</Heading>
      <Lead>{words.t("support.reportLead")}</Lead>
      <SupportForm
        action="/accessibility/report"
        asking={asking}
        reply={reply}
        triedHelp={words.t("support.reportTriedHelp")}
        happenedHelp={words.t("support.reportHappenedHelp")}
      />
      <Section heading={words.t("support.otherWays")}>
        <ContactWays ways={supportOf(usePolicy())} />
      </Section>
    </>
  );
}
