import { ButtonRow, Heading, Lead, LinkButton, Notice, ScreenOnly, Small } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ApplicationContents } from "../../components/application-contents";
import { ChangeWays } from "../../components/change-ways";
import type { Advert, Receipt } from "../../components/draft";
import { ReceiptFacts, WhatNext } from "../../components/receipt-facts";
import { sentContents } from "../../components/sent-contents";

/** The receipt: its number, what was sent, what happens next. Prints as it stands. */
export function ReceiptView({ receipt, contacts }: { receipt: Receipt; contacts: Advert["contacts"] }) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t(receiptHeading(receipt))}</Heading>
      <Lead>
        {words.t(receipt.versionNumber > 1 ? "application.receiptUpdatedLead" : "application.receiptLead", {
          email: receipt.content.email,
        })}
      </Lead>
      <ReceiptFacts receipt={receipt} />
      {receipt.late ? <Notice kind="warning">{words.t("application.lateMarked")}</Notice> : null}
      <WhatNext receipt={receipt} />
      <ChangeWays receipt={receipt} contacts={contacts} />
      <ApplicationContents contents={sentContents(receipt, href)} />
      <ScreenOnly>
        <Small>{words.t("application.printHelp")}</Small>
      </ScreenOnly>
      <ButtonRow>
        <LinkButton href={href("/")}>{words.t("jobs.back")}</LinkButton>
        <LinkButton href={href("/applications")} look="secondary">
          {words.t("shared.myApplications")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

/** What has come in: an application, or changes of one. */
export const receiptHeading = ({ versionNumber }: Pick<Receipt, "versionNumber">) =>
  versionNumber > 1 ? "application.receiptUpdatedHeading" : "application.receiptHeading";
