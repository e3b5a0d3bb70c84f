import { Heading, Lead, LinkButton, Prose, Section, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf, technicalSupportOf } from "../../components/contact-ways";
import { usePolicy } from "../../components/policy";

/** Every way to a person. */
export function ContactView() {
  const { words, href } = useShell();
  const policy = usePolicy();
  return (
    <>
      <Heading level={1}>{words.t("shared.contact")}</Heading>
      <Lead>{words.t("support.contactLead")}</Lead>
      <Section heading={words.t("support.contactUs")}>
        <ContactWays ways={supportOf(policy)} />
        <LinkButton href={href("/support")}>{words.t("support.heading")}</LinkButton>
      </Section>
      {policy.contacts.technicalSupport ? (
        <Section heading={words.t("support.contactTechnical")}>
          <ContactWays ways={technicalSupportOf(policy)} />
        </Section>
      ) : null}
      <Section heading={words.t("jobs.contactsHeading")}>
        <Prose>
          <p>{words.t("support.contactAdvert")}</p>
        </Prose>
      </Section>
      <Section heading={words.t("support.contactOther")}>
        <ul className="va-links">
          {(
            [
              ["/help", "shared.help"],
              ["/protected-identity", "law.protectedIdentityHeading"],
              ["/accessibility/report", "support.reportHeading"],
            ] as const
          ).map(([path, word]) => (
            <li key={path}>
              <TextLink href={href(path)}>{words.t(word)}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
