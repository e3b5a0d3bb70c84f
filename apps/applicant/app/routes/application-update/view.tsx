import { BackLink, ButtonRow, Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { TooLateToChange, UpdateButton } from "../../components/change-ways";
import type { Advert, Receipt } from "../../components/draft";

type Props = { receipt: Receipt; contacts: Advert["contacts"]; refused: string | null };

/** Before an update: how it goes and that nothing changes until it is sent; or why there can be none. */
export function UpdateView({ receipt, contacts, refused }: Props) {
  const { words, href } = useShell();
  const path = href(`/applications/${receipt.applicationId}`);
  const back = <BackLink href={path}>{words.t("application.versionBack")}</BackLink>;
  if (!receipt.mayUpdate || refused !== null) {
    return (
      <>
        {back}
        <Heading level={1}>
          {words.t(receipt.withdrawnAt ? "application.withdrawnAlready" : "application.updateLateHeading")}
        </Heading>
        {receipt.withdrawnAt ? null : receipt.mayWithdraw ? (
          <p>{words.t("application.updateNever")}</p>
        ) : (
          <TooLateToChange lastDayOn={receipt.lastDayOn} contacts={contacts} />
        )}
        <LinkButton href={path} look="secondary">
          {words.t("application.openApplication")}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      {back}
      <p className="va-small va-job-line">{words.t("application.applyingFor", { title: receipt.title })}</p>
      <Heading level={1}>{words.t("application.updateHeading")}</Heading>
      <Lead>{words.t("application.updateLead", { submit: words.t("application.update") })}</Lead>
      <Prose>
        <p>{words.t("application.updateFiles")}</p>
        {receipt.lastDayOn ? (
          <p>{words.t("application.changeUntil", { day: words.longDate(receipt.lastDayOn) })}</p>
        ) : null}
      </Prose>
      <ButtonRow>
        <UpdateButton applicationId={receipt.applicationId} />
      </ButtonRow>
    </>
  );
}
