import { BackLink, ButtonRow, Heading, LinkButton, Notice, Section, Small, TextLink, Timeline } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ApplicationContents } from "../../components/application-contents";
import { ChangeWays } from "../../components/change-ways";
import { Destruction } from "../../components/destruction";
import { type Advert, draftPath, type Receipt } from "../../components/draft";
import { type Letter, Letters } from "../../components/letters";
import { ReceiptFacts, WhatNext } from "../../components/receipt-facts";
import { sentContents } from "../../components/sent-contents";
import { type Version, Versions } from "../../components/versions";

type Props = {
  receipt: Receipt;
  contacts: Advert["contacts"];
  versions: readonly Version[];
  messages: readonly Letter[];
};

/** One's own application: where it stands, what comes next, what can be done, what was written, and what was sent. */
export function ApplicationView({ receipt, contacts, versions, messages }: Props) {
  const { words, href } = useShell();
  return (
    <>
      <BackLink href={href("/applications")}>{words.t("shared.myApplications")}</BackLink>
      <Heading level={1}>{receipt.title}</Heading>
      <Undelivered messages={messages} />
      {receipt.updateDraftId ? <UpdateBegun draftId={receipt.updateDraftId} inTime={receipt.mayUpdate} /> : null}
      {receipt.withdrawnBy === "helpdesk" ? <Notice>{words.t("application.withdrawnHelpdesk")}</Notice> : null}
      <ReceiptFacts receipt={receipt} />
      {receipt.late ? <Notice kind="warning">{words.t("application.lateMarked")}</Notice> : null}
      <ButtonRow>
        <TextLink href={href(`/jobs/${receipt.advertId}`)}>{words.t("application.openAdvert")}</TextLink>
        <TextLink href={href(`/applications/${receipt.applicationId}/receipt`)}>
          {words.t("application.receiptLink")}
        </TextLink>
      </ButtonRow>
      <Section heading={words.t("application.timelineHeading")}>
        <Timeline items={useMoments(receipt, versions)} />
      </Section>
      <WhatNext receipt={receipt} />
      <ChangeWays receipt={receipt} contacts={contacts} />
      <Letters letters={messages} />
      <Versions applicationId={receipt.applicationId} versions={versions} />
      <ApplicationContents contents={sentContents(receipt, href)} />
      <Small>
        <Destruction destruction={receipt.destruction} />
      </Small>
    </>
  );
}

/** A letter that did not arrive: it is read here, and the address is looked at. */
function Undelivered({ messages }: { messages: readonly Letter[] }) {
  const { words, href } = useShell();
  if (messages.every(({ state }) => state !== "failed")) return null;
  return (
    <Notice kind="warning" heading={words.t("application.undeliveredHeading")}>
      <p>{words.t("application.undeliveredText")}</p>
      <p>
        <TextLink href={href("/profile")}>{words.t("account.profile")}</TextLink>
      </p>
    </Notice>
  );
}

/** An update that was begun: gone on with while there is time, and removed at any time. */
function UpdateBegun({ draftId, inTime }: { draftId: string; inTime: boolean }) {
  const { words, href } = useShell();
  return (
    <Notice heading={words.t("application.updateBegun")}>
      <p>{words.t(inTime ? "application.updateBegunText" : "application.lateUpdateText")}</p>
      <ButtonRow>
        {inTime ? (
          <LinkButton href={href(draftPath(draftId))} look="secondary">
            {words.t("application.updateContinue")}
          </LinkButton>
        ) : null}
        <LinkButton href={href(draftPath(draftId, "discard"))} look="quiet">
          {words.t("application.updateDiscard")}
        </LinkButton>
      </ButtonRow>
    </Notice>
  );
}

type Moment = { what: string; when: string; state: "done" | "current" | "todo" };

/** What has happened, and what is to come as far as anybody has said: never nothing. */
function useMoments(receipt: Receipt, versions: readonly Version[]): readonly Moment[] {
  const { words, tenant } = useShell();
  const { today } = receipt;
  const at = (moment: Date) => words.instant(moment, tenant?.policy.timeZone ?? "UTC");
  const happened: Moment[] = [...versions].reverse().map(({ number, receivedAt }) => ({
    what: words.t(number === 1 ? "application.timelineReceived" : "application.timelineUpdated"),
    when: at(receivedAt),
    state: "done",
  }));
  if (receipt.withdrawnAt)
    return [...happened, { what: words.t("application.withdrawn"), when: at(receipt.withdrawnAt), state: "current" }];
  const lastDay = receipt.lastDayOn ? [{ what: words.t("jobs.processLastDay"), on: receipt.lastDayOn }] : [];
  const planned = [...lastDay, ...receipt.process].map(
    ({ what, on }): Moment => ({
      what,
      when: words.longDate(on),
      state: on < today ? "done" : "todo",
    }),
  );
  const outcome: Moment[] = receipt.standing
    ? []
    : [
        {
          what: words.t("application.timelineOutcome"),
          when: words.t("application.timelineNoDay"),
          state: "todo",
        },
      ];
  const toCome = receipt.process.some(({ on }) => on >= today) ? [] : outcome;
  return [...happened, ...planned, ...toCome];
}
