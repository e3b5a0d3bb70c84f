import { Heading, Lead, Prose, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { usePolicy } from "../../components/policy";

export function AccessibilityView() {
  const { words, tenant } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("shared.accessibility")}</Heading>
      <Lead>{words.t("help.accessibilityLead", { tenant: tenant?.name ?? "" })}</Lead>
      <Prose>
        <p>{words.t("help.accessibilityWorks")}</p>
      </Prose>
      <Section heading={words.t("help.accessibilityReportHeading")}>
        <Prose>
          <p>{words.t("help.accessibilityReport")}</p>
        </Prose>
        <ContactWays ways={supportOf(usePolicy())} />
      </Section>
    </>
  );
}
