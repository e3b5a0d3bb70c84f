import { adviceSentences } from "@vakans/core/reading";
import type { WordKey } from "@vakans/i18n";
import { BackLink, Button, ButtonRow, Deadline, FactList, Form, Heading, Notice, Prose, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { Advert } from "../../components/draft";
import { AlreadyApplied, TooLate } from "../../components/no-way-in";
import { ProtectedIdentity } from "../../components/protected-identity";
import { StandingReminders } from "../../components/standing-reminders";

type Refused = { readonly code: string; readonly applicationId: string | null } | undefined;

/** Before the first step: what to have ready, how it goes, who should go another way; and the button that starts. */
export function ApplyView({
  advert,
  idleMinutes,
  refused,
}: {
  advert: Advert;
  idleMinutes: number | null;
  refused: Refused;
}) {
  const { words, href, tenant } = useShell();
  if (refused?.applicationId) return <AlreadyApplied applicationId={refused.applicationId} />;
  if (!advert.takesApplications) return <TooLate lastDayOn={advert.lastDayOn} contacts={advert.contacts} />;
  if (!tenant) return null;
  const { policy } = tenant;
  const { drafts } = policy.applications;
  const advice = adviceSentences(policy, words);
  const submit = words.t("application.submit");
  return (
    <>
      <BackLink href={href(`/jobs/${advert.advertId}`)}>{words.t("application.backToAdvert")}</BackLink>
      <Heading level={1}>{words.t("application.startHeading")}</Heading>
      <FactList
        facts={[
          { name: words.t("application.startJob"), value: advert.title },
          { name: words.t("application.startUnit"), value: advert.unitName },
          {
            name: words.t("application.lastDay"),
            value: advert.lastDayOn ? (
              <Deadline
                day={advert.lastDayOn}
                daysLeft={typeof advert.daysLeft === "number" ? advert.daysLeft : null}
              />
            ) : (
              words.t("application.noLastDay")
            ),
          },
        ]}
      />
      <Notice heading={words.t("law.protectedIdentityHeading")}>
        <ProtectedIdentity policy={policy} contacts={advert.contacts} />
      </Notice>
      {advice.length > 0 ? (
        <Section heading={words.t("application.adviceHeading")}>
          <Prose>
            <ul>
              {advice.map((piece) => (
                <li key={piece}>{piece}</li>
              ))}
            </ul>
          </Prose>
        </Section>
      ) : null}
      <Section heading={words.t("application.howHeading")}>
        <Prose>
          <p>{words.t("application.howSteps", { submit })}</p>
          <p>
            {drafts.offered
              ? words.t("application.howDrafts")
              : words.t("application.howNoDrafts", { hours: drafts.keptHours })}
          </p>
          {idleMinutes === null ? null : (
            <p>
              {words.t("application.howSignedIn", { minutes: idleMinutes, warning: policy.session.warningMinutes })}
            </p>
          )}
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
