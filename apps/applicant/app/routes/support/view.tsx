import { Heading, Lead, Prose, Section } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { usePolicy } from "../../components/policy";
import type { Asking } from "../../components/support-asking.server";
import { SupportForm, SupportProblems } from "../../components/support-form";

/** Try again, else write to support (VN-6). */
export function SupportView({ asking, reply }: { asking: Asking; reply: FormReply | undefined }) {
  const { words } = useShell();
  return (
    <>
      <SupportProblems reply={reply} />
      <Heading level={1}>{words.t("support.heading")}</Heading>
      <Lead>{words.t("support.lead")}</Lead>
      <Prose>
        <p>{words.t("support.firstTry")}</p>
      </Prose>
      <SupportForm
        action="/support"
        asking={asking}
        reply={reply}
        triedHelp={words.t("support.triedHelp")}
        happenedHelp={words.t("support.happenedHelp")}
      />
      <Section heading={words.t("support.otherWays")}>
        <ContactWays ways={supportOf(usePolicy())} />
      </Section>
    </>
  );
}
