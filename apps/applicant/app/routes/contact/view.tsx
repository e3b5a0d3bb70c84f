import { Heading, Lead, Prose, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf, technicalSupportOf } from "../../components/contact-ways";
import { usePolicy } from "../../components/policy";

export function ContactView() {
  const { words } = useShell();
  const policy = usePolicy();
  return (
    <>
      <Heading level={1}>{words.t("shared.contact")}</Heading>
      <Lead>{words.t("help.contactLead")}</Lead>
      <ContactWays ways={supportOf(policy)} />
      {policy.contacts.technicalSupport ? (
        <Section heading={words.t("help.contactTechnical")}>
          <ContactWays ways={technicalSupportOf(policy)} />
        </Section>
      ) : null}
      <Section heading={words.t("jobs.contactsHeading")}>
        <Prose>
          <p>{words.t("help.contactAdvert")}</p>
        </Prose>
      </Section>
    </>
  );
}
