import { Heading, Lead, LinkButton, Prose, Section, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { usePolicy } from "../../components/policy";

/** The day on which the product was last gone through by hand, beside what a program checks at every version. */
const assessedOn = "2026-11-22";

/** The statement that the law asks for (SE-10, NO-13): the product's own, and what the tenant knows of its side. */
export function AccessibilityView() {
  const { words, href, tenant } = useShell();
  const policy = usePolicy();
  const { deviations } = policy.accessibility;
  const own = deviations?.[words.language] ?? deviations?.[policy.languages.default];
  const { accessibility: authority } = policy.pack.authorities;
  return (
    <>
      <Heading level={1}>{words.t("shared.accessibility")}</Heading>
      <Lead>{words.t("support.statementLead", { tenant: tenant?.name ?? "" })}</Lead>
      <Section heading={words.t("support.statementHow")}>
        <Prose>
          <p>{words.t("support.statementBuilt")}</p>
          <p>{words.t("support.statementWorks")}</p>
        </Prose>
      </Section>
      <Section heading={words.t("support.statementNot")}>
        <Prose>
          {own ? <p>{own}</p> : null}
          {/* WCAG 2.2.1 asks that a limit can be extended; this one cannot, for the safety of the account. */}
          <p>{words.t("support.statementEnd", { hours: policy.session.absoluteHours })}</p>
          <p>{words.t("support.statementNoneKnown")}</p>
        </Prose>
      </Section>
      <Section heading={words.t("support.reportHeading")}>
        <Prose>
          <p>{words.t("support.reportLead")}</p>
        </Prose>
        <LinkButton href={href("/accessibility/report")}>{words.t("support.reportHeading")}</LinkButton>
        <ContactWays ways={supportOf(policy)} />
      </Section>
      <Section heading={words.t("support.statementAssessed")}>
        <Prose>
          <p>{words.t("support.statementAutomatic")}</p>
          <p>{words.t("support.statementNoOutsider")}</p>
          <p>{words.t("support.statementDate", { day: words.longDate(assessedOn) })}</p>
        </Prose>
      </Section>
      <Section heading={words.t("support.statementAuthority")}>
        <Prose>
          <p>{words.t("support.statementAuthorityText", { authority: authority.name })}</p>
          <p>
            <TextLink href={authority.address}>{authority.name}</TextLink>
          </p>
          <p>{words.t(policy.pack.accessibilityLaw)}</p>
        </Prose>
      </Section>
    </>
  );
}
