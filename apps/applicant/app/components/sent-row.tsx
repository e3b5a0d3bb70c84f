import {
  BinButton,
  ButtonRow,
  Deadline,
  FactList,
  Form,
  Heading,
  LinkButton,
  Notice,
  TextLink,
  VisuallyHidden,
} from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import type { Begun } from "./begun-list";
import { withdrawPath } from "./change-ways";
import { draftPath } from "./draft";
import { StateSince, useExpected } from "./receipt-facts";
import { daysLeft } from "./today";

/** An application in the list of one's own. */
export type Sent = Awaited<ReturnType<ApplicantContext["core"]["applications"]["mine"]>>[number];

/** The bin to the left of the job's title (VN-12, OR-19, OS-14); the title leads to the advert (VN-14, OR-11, OS-8). */
export function SentRow({ application, update }: { application: Sent; update?: Begun | undefined }) {
  const { words, href, tenant } = useShell();
  const expected = useExpected();
  const zone = tenant?.policy.timeZone ?? "UTC";
  const { applicationId, title } = application;
  const path = `/applications/${applicationId}`;
  const open = application.mayWithdraw && application.lastDayOn !== null;
  return (
    <li className="va-rows__row va-own" data-bin={application.mayWithdraw ? "true" : undefined}>
      {application.mayWithdraw ? (
        <div className="va-own__bin">
          <Form method="get" action={href(withdrawPath(applicationId))} look="bare">
            <BinButton label={words.t("application.withdrawNamed", { title })}>
              {words.t("application.withdrawShort")}
            </BinButton>
          </Form>
        </div>
      ) : null}
      <div className="va-own__about">
        <Heading level={3} size="xs">
          <TextLink href={href(`/jobs/${application.advertId}`)}>{title}</TextLink>
        </Heading>
        {application.undelivered ? <Notice kind="warning">{words.t("application.undeliveredHeading")}</Notice> : null}
        {application.updateDraftId ? (
          <Notice heading={words.t("application.updateBegun")} level={4}>
            <p>{words.t(application.mayUpdate ? "application.updateBegunText" : "application.lateUpdateText")}</p>
            {update?.keptUntil ? (
              <p>{words.t("application.updateKeptUntil", { at: words.instant(update.keptUntil, zone) })}</p>
            ) : null}
          </Notice>
        ) : null}
        <FactList
          facts={[
            { name: words.t("application.state"), value: <StateSince application={application} /> },
            { name: words.t("application.expected"), value: expected(application) },
            { name: words.t("application.startUnit"), value: application.unitName },
            { name: words.t("application.received"), value: words.instant(application.receivedAt, zone) },
            {
              name: words.t("application.changed"),
              value: application.versionNumber > 1 ? words.instant(application.changedAt, zone) : null,
            },
            {
              name: words.t("application.reference"),
              value: `${application.reference}, ${words.t("application.number").toLowerCase()} ${words.number(application.number)}`,
            },
            {
              name: words.t("application.lastDay"),
              value:
                open && application.lastDayOn ? (
                  <Deadline day={application.lastDayOn} daysLeft={daysLeft(application.today, application.lastDayOn)} />
                ) : null,
            },
          ]}
        />
        <ButtonRow>
          {application.updateDraftId && application.mayUpdate ? (
            <LinkButton href={href(draftPath(application.updateDraftId))} look="secondary">
              {words.t("application.updateContinue")}
              <VisuallyHidden> {title}</VisuallyHidden>
            </LinkButton>
          ) : null}
          <LinkButton href={href(path)} look="secondary">
            {words.t("application.openApplication")}
            <VisuallyHidden> {title}</VisuallyHidden>
          </LinkButton>
          {application.mayWithdraw || application.withdrawnAt ? null : (
            <TextLink href={`${href(path)}#change`}>
              {words.t("application.changeHow")}
              <VisuallyHidden> {title}</VisuallyHidden>
            </TextLink>
          )}
        </ButtonRow>
      </div>
    </li>
  );
}
