import type { WordKey } from "@vakans/i18n";
import { BackLink, Button, ButtonRow, Deadline, FactList, Form, Heading, Notice, Prose, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, identityContactsOf } from "../../components/contact-ways";
import type { Advert, Policy } from "../../components/draft";
import { formatAdvice } from "../../components/formats";
import { AlreadyApplied, TooLate } from "../../components/no-way-in";
import { StandingReminders } from "../../components/standing-reminders";

type Refused = { readonly code: string; readonly applicationId: string | null } | undefined;

/** Before the first step: what to have ready, how it goes, who should go another way; and the button that starts. */
export function ApplyView({ advert, idleMinutes, refused }: { advert: Advert; idleMinutes: number | null; refused: Refused }) {
  const { words, href, tenant } = useShell();
  if (refused?.applicationId) return <AlreadyApplied applicationId={refused.applicationId} />;
  if (!advert.takesApplications) return <TooLate lastDayOn={advert.lastDayOn} contacts={advert.contacts} />;
  if (!tenant) return null;
  const { policy } = tenant;
  const { adviceBeforeStarting, drafts } = policy.applications;
  const formats = formatAdvice(words, policy.attachments.formats);
  const advice: Record<Policy["applications"]["adviceBeforeStarting"][number], string> = {
    haveFilesReady: words.t("application.adviceHaveFilesReady", { formats }),
    copyTextIntoAnswers: words.t("application.adviceCopyTextIntoAnswers"),
    attachFiles: words.t("application.adviceAttachFiles"),
  };
  const submit = words.t("application.submit");
  return (
    <>
      <BackLink href={href(`/jobs/${advert.advertId}`)}>{advert.title}</BackLink>
      <Heading level={1}>{words.t("application.startHeading")}</Heading>
      <FactList
        facts={[
          { name: words.t("application.startJob"), value: advert.title },
          { name: words.t("application.startUnit"), value: advert.unitName },
          {
            name: words.t("application.lastDay"),
            value: advert.lastDayOn ? <Deadline day={advert.lastDayOn} daysLeft={advert.daysLeft} /> : words.t("application.noLastDay"),
          },
        ]}
      />
      <ProtectedIdentity policy={policy} advert={advert} />
      {adviceBeforeStarting.length > 0 ? (
        <Section heading={words.t("application.adviceHeading")}>
          <Prose>
            <ul>
              {adviceBeforeStarting.map((piece) => (
                <li key={piece}>{advice[piece]}</li>
              ))}
            </ul>
          </Prose>
        </Section>
      ) : null}
      <Section heading={words.t("application.howHeading")}>
        <Prose>
          <p>{words.t("application.howSteps", { submit })}</p>
          <p>{drafts.offered ? words.t("application.howDrafts") : words.t("application.howNoDrafts", { hours: drafts.keptHours })}</p>
          {idleMinutes === null ? null : <p>{words.t("application.howSignedIn", { minutes: idleMinutes, warning: policy.session.warningMinutes })}</p>}
          {advert.notices.map((notice) => (
            <p key={notice}>{words.t(notice as WordKey)}</p>
          ))}
        </Prose>
      </Section>
      {advert.standing ? <StandingReminders heading={words.t("application.standingHeading")} /> : null}
      <Form>
        <ButtonRow>
          <Button>{words.t("application.startButton")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Read before anything is typed: whoever has a protected identity goes another way (OR-7, OS-12, SE-8). */
function ProtectedIdentity({ policy, advert }: { policy: Policy; advert: Advert }) {
  const { words } = useShell();
  const { text, route } = policy.protectedIdentity;
  const own = text?.[words.language] ?? text?.[policy.languages.default];
  const usual = route === "recruitingManager" ? words.t("law.protectedIdentityManager") : words.t("law.protectedIdentityFunction");
  return (
    <Notice heading={words.t("law.protectedIdentityHeading")}>
      <p>{own ?? usual}</p>
      <ContactWays ways={identityContactsOf(policy, advert.contacts)} />
    </Notice>
  );
}
