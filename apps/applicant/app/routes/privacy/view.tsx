import type { Words } from "@vakans/i18n";
import { Heading, Lead, Prose, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { type Policy, usePolicy } from "../../components/policy";

/** What is kept, why and for how long: from the country pack and the tenant's rules (SE-13). */
export function PrivacyView() {
  const { words } = useShell();
  const policy = usePolicy();
  return (
    <>
      <Heading level={1}>{words.t("shared.privacy")}</Heading>
      <Lead>{words.t(policy.pack.personalDataNotice)}</Lead>
      <Section heading={words.t("help.privacyWhat")}>
        <Prose>
          <p>{words.t("help.privacyWhatText")}</p>
        </Prose>
      </Section>
      <Section heading={words.t("help.privacyHowLong")}>
        <Prose>
          {howLong(policy, words).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Prose>
      </Section>
      <Section heading={words.t("help.privacyCookies")}>
        <Prose>
          <p>{words.t("help.privacyCookiesText")}</p>
        </Prose>
      </Section>
      <Section heading={words.t("help.privacyAsk")}>
        <ContactWays ways={supportOf(policy)} />
      </Section>
    </>
  );
}

function howLong({ retention, accounts }: Policy, words: Words): readonly string[] {
  const months = accounts.selfRemoval ? null : accounts.removalMonthsAfterApplication;
  return [
    kept(retention.applications, words),
    ...(retention.hiredApplications === "keep" ? [words.t("help.privacyHired")] : []),
    months === null ? words.t("help.privacyRemoval") : words.t("help.privacyRemovalAfter", { months }),
  ];
}

function kept(period: Policy["retention"]["applications"], words: Words): string {
  if (period === "keep") return words.t("help.privacyKept");
  const months = period.destroyAfterMonths;
  return months % 12 === 0 && months > 12
    ? words.t("help.privacyYears", { years: months / 12 })
    : words.t("help.privacyMonths", { months });
}
