import type { WordKey } from "@vakans/i18n";
import { type Fact, FactList, Notice, Section, Tag, Timeline, useWords } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, LateRoute, supportOf } from "./contact-ways";
import type { Advert, Receipt } from "./draft";

/** Where an application stands, in a word. */
export function ApplicationState({ application }: { application: Pick<Receipt, "withdrawnAt" | "late"> }) {
  const words = useWords();
  if (application.withdrawnAt) return <Tag>{words.t("application.withdrawn")}</Tag>;
  return <Tag color="success">{words.t(application.late ? "application.stateLate" : "application.stateReceived")}</Tag>;
}

/** The facts that a receipt is about: which job, which number, when it came in (SE-3). */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const words = useWords();
  const { tenant } = useShell();
  const facts: Fact[] = [
    { name: words.t("application.startJob"), value: receipt.title },
    { name: words.t("application.startUnit"), value: receipt.unitName },
    { name: words.t("application.reference"), value: receipt.reference },
    { name: words.t("application.number"), value: words.number(receipt.number) },
    {
      name: words.t("application.received"),
      value: words.instant(receipt.receivedAt, tenant?.policy.timeZone ?? "UTC"),
    },
    { name: words.t("application.state"), value: <ApplicationState application={receipt} /> },
  ];
  return <FactList facts={facts} />;
}

/** What happens next, how to change one's mind until when, and what the law wants said (SE-1, NO-2). */
export function WhatNext({ receipt, contacts }: { receipt: Receipt; contacts: Advert["contacts"] }) {
  const words = useWords();
  const { tenant } = useShell();
  if (!tenant) return null;
  const { policy } = tenant;
  const day = receipt.lastDayOn ? words.longDate(receipt.lastDayOn) : null;
  const updates = policy.applications.update === "untilLastDay";
  const sameRoute = updates && policy.applications.withdrawal.lateRoute === "support";
  const changeWord = sameRoute
    ? "application.changeAlways"
    : updates
      ? "application.changeUntil"
      : "application.withdrawUntil";
  return (
    <>
      <Section heading={words.t("application.nextHeading")}>
        <p>{day ? words.t("application.nextAfterLastDay", { day }) : words.t("application.nextOpen")}</p>
        {receipt.process.length > 0 ? (
          <>
            <p>{words.t("application.processHeading")}:</p>
            <Timeline
              items={receipt.process.map(({ what, on }) => ({ what, when: words.longDate(on), state: "todo" }))}
            />
          </>
        ) : null}
      </Section>
      {receipt.withdrawnAt ? null : (
        <Section heading={words.t("application.changeHeading")}>
          <p>{day ? words.t(changeWord, { day }) : words.t("application.changeOpen")}</p>
          <ContactWays ways={supportOf(policy)} />
          {day && !sameRoute ? <LateRoute contacts={contacts} lead={words.t("application.changeLate")} /> : null}
        </Section>
      )}
      <Notice>
        {policy.pack.receiptNotices.map((notice: WordKey) => (
          <p key={notice}>{words.t(notice)}</p>
        ))}
      </Notice>
    </>
  );
}
