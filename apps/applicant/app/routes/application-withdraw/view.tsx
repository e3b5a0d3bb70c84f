import { BackLink, Button, ButtonRow, Form, Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { TooLateToChange } from "../../components/change-ways";
import type { Advert, Receipt } from "../../components/draft";

type Props = { receipt: Receipt; contacts: Advert["contacts"]; refused: string | null };

/** The question before an application is withdrawn: what follows, that it is final, and that one may apply anew. */
export function WithdrawView({ receipt, contacts, refused }: Props) {
  const { words, href } = useShell();
  const back = <BackLink href={href("/applications")}>{words.t("shared.myApplications")}</BackLink>;
  const keep = (
    <LinkButton href={href(`/applications/${receipt.applicationId}`)} look="secondary">
      {words.t(receipt.mayWithdraw ? "application.withdrawKeep" : "application.openApplication")}
    </LinkButton>
  );
  if (!receipt.mayWithdraw || refused !== null) {
    return (
      <>
        {back}
        <p className="va-small va-job-line">{words.t("application.applyingFor", { title: receipt.title })}</p>
        <Heading level={1}>
          {words.t(receipt.withdrawnAt ? "application.withdrawnAlready" : "application.withdrawLateHeading")}
        </Heading>
        {receipt.withdrawnAt ? null : <TooLateToChange lastDayOn={receipt.lastDayOn} contacts={contacts} />}
        {keep}
      </>
    );
  }
  const day = receipt.lastDayOn ? words.longDate(receipt.lastDayOn) : null;
  return (
    <>
      {back}
      <p className="va-small va-job-line">{words.t("application.applyingFor", { title: receipt.title })}</p>
      <Heading level={1}>{words.t("application.withdrawHeading")}</Heading>
      <Lead>{words.t("application.withdrawText", { withdrawn: words.t("application.withdrawn") })}</Lead>
      <Prose>
        <p>
          {words.t("application.withdrawFinal")}{" "}
          {day ? words.t("application.withdrawAgainUntil", { day }) : words.t("application.withdrawAgain")}
        </p>
        {receipt.updateDraftId ? <p>{words.t("application.withdrawUpdateGoes")}</p> : null}
      </Prose>
      <Form>
        <ButtonRow>
          <Button>{words.t("application.withdrawButton")}</Button>
          {keep}
        </ButtonRow>
      </Form>
    </>
  );
}
