import { Heading, Lead, LinkButton, Prose, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { usePolicy } from "../../components/policy";
import { ProtectedIdentity } from "../../components/protected-identity";

/** What somebody with a protected identity does instead: readable by anyone, and asking nothing (SE-8, OR-7, OS-12). */
export function ProtectedIdentityView() {
  const { words, href } = useShell();
  const policy = usePolicy();
  const byManager = policy.protectedIdentity.route === "recruitingManager";
  return (
    <>
      <Heading level={1}>{words.t("law.protectedIdentityHeading")}</Heading>
      <Lead>{words.t("support.identityLead")}</Lead>
      <Section heading={words.t("support.identityHow")}>
        <Prose>
          <ProtectedIdentity policy={policy} alone />
          {byManager ? <p>{words.t("support.identityManager")}</p> : null}
        </Prose>
        {byManager ? (
          <LinkButton look="secondary" href={href("/jobs")}>
            {words.t("jobs.heading")}
          </LinkButton>
        ) : null}
      </Section>
      <Prose>
        <p>{words.t("support.identityBegun")}</p>
        <p>{words.t("support.identityNever")}</p>
      </Prose>
    </>
  );
}
