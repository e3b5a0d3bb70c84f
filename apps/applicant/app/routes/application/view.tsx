import { BackLink, Heading, Notice, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ApplicationContents } from "../../components/application-contents";
import type { Advert, Receipt } from "../../components/draft";
import { ReceiptFacts, WhatNext } from "../../components/receipt-facts";
import { sentContents } from "../../components/sent-contents";

/** One's own application: where it stands, what comes next, and what was sent. */
export function ApplicationView({ receipt, contacts }: { receipt: Receipt; contacts: Advert["contacts"] }) {
  const { words, href } = useShell();
  return (
    <>
      <BackLink href={href("/applications")}>{words.t("shared.myApplications")}</BackLink>
      <Heading level={1}>{receipt.title}</Heading>
      <ReceiptFacts receipt={receipt} />
      {receipt.late ? <Notice kind="warning">{words.t("application.lateMarked")}</Notice> : null}
      <p>
        <TextLink href={href(`/applications/${receipt.applicationId}/receipt`)}>
          {words.t("application.receiptLink")}
        </TextLink>
      </p>
      <WhatNext receipt={receipt} contacts={contacts} />
      <ApplicationContents contents={sentContents(receipt, href)} />
    </>
  );
}
