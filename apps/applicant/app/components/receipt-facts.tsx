import type { WordKey } from "@vakans/i18n";
import { type Fact, FactList, Notice, Section, Tag, useWords } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { Receipt } from "./draft";

type Standing = Pick<Receipt, "progress" | "late">;

/** Where an application stands, in a word. */
function ApplicationState({ application }: { application: Standing }) {
  const words = useWords();
  const { state } = application.progress;
  if (state === "withdrawn") return <Tag>{words.t("application.withdrawn")}</Tag>;
  if (application.late) return <Tag color="warning">{words.t("application.stateLate")}</Tag>;
  if (state === "reading") return <Tag color="info">{words.t("application.stateReading")}</Tag>;
  return <Tag color="success">{words.t("application.stateReceived")}</Tag>;
}

/** Where it stands, since when. */
export function StateSince({ application }: { application: Standing }) {
  const words = useWords();
  return (
    <>
      <ApplicationState application={application} />{" "}
      {words.t("application.stateSince", { day: words.shortDate(application.progress.sinceOn) })}
    </>
  );
}

/** What an application waits for, in words; null when nothing more comes. */
export function useExpected(): (application: Pick<Receipt, "progress">) => string | null {
  const words = useWords();
  return ({ progress: { expected } }) => {
    switch (expected?.kind) {
      case undefined:
        return null;
      case "step":
        return words.t("application.expectedOn", { what: expected.what, day: words.longDate(expected.on) });
      case "lastDay":
        return words.t("application.expectedLastDay", { day: words.longDate(expected.on) });
      case "outcome":
        return words.t("application.expectedOutcome");
      case "overdue":
        return words.t("application.expectedOverdue");
      case "open":
        return words.t("application.expectedOpen");
    }
  };
}

/** The facts that a receipt is about: which job, which number, when it came in (SE-3). */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { words, tenant } = useShell();
  const expected = useExpected();
  const zone = tenant?.policy.timeZone ?? "UTC";
  const facts: Fact[] = [
    { name: words.t("application.state"), value: <StateSince application={receipt} /> },
    { name: words.t("application.expected"), value: expected(receipt) },
    { name: words.t("application.startJob"), value: receipt.title },
    { name: words.t("application.startUnit"), value: receipt.unitName },
    { name: words.t("application.reference"), value: receipt.reference },
    { name: words.t("application.number"), value: words.number(receipt.number) },
    { name: words.t("application.received"), value: words.instant(receipt.receivedAt, zone) },
    {
      name: words.t("application.changed"),
      value: receipt.versionNumber > 1 ? words.instant(receipt.changedAt, zone) : null,
    },
  ];
  return <FactList facts={facts} />;
}

/** What happens next, who hears of the outcome and how (VN-18, OR-18, OS-13), and what the law wants said (SE-1, NO-2). */
export function WhatNext({ receipt }: { receipt: Receipt }) {
  const words = useWords();
  const { tenant } = useShell();
  if (!tenant) return null;
  const { policy } = tenant;
  const afterLastDay =
    receipt.progress.state === "reading" ? "application.nextReading" : "application.nextAfterLastDay";
  const day = receipt.lastDayOn ? words.longDate(receipt.lastDayOn) : null;
  return (
    <>
      {receipt.withdrawnAt ? null : (
        <Section heading={words.t("application.nextHeading")}>
          <p>{day ? words.t(afterLastDay, { day }) : words.t("application.nextOpen")}</p>
          {receipt.standing ? null : <p>{words.t(outcomeWord(policy.process.outcomeMailTo))}</p>}
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

/** Who gets the outcome by mail, as the tenant has it. */
export const outcomeWord = (outcomeMailTo: "everyoneNotHired" | "notInterviewed") =>
  outcomeMailTo === "notInterviewed" ? "application.outcomeNotInterviewed" : "application.outcomeEveryone";
