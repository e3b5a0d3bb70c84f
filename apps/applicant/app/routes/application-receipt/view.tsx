import { ButtonRow, Heading, Lead, LinkButton, Notice, ScreenOnly, Small } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ApplicationContents } from "../../components/application-contents";
import type { Advert, Receipt } from "../../components/draft";
import { ReceiptFacts, WhatNext } from "../../components/receipt-facts";
import { sentContents } from "../../components/sent-contents";

/** The receipt: its number, what was sent, what happens next. Prints as it stands. */
export function ReceiptView({ receipt, contacts }: { receipt: Receipt; contacts: Advert["contacts"] }) {
  const { words, href } = useShell();
  return (
    <>
      <Heading level={1}>{words.t("application.receiptHeading")}</Heading>
      <Lead>{words.t("application.receiptLead", { email: receipt.content.email })}</Lead>
      <ReceiptFacts receipt={receipt} />
      {receipt.late ? <Notice kind="warning">{words.t("application.lateMarked")}</Notice> : null}
      <WhatNext receipt={receipt} contacts={contacts} />
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
