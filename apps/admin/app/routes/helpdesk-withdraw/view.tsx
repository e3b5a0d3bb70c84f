import { BackLink, FactList, Heading, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { Logged, Question, useHelpPath } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";

type WithdrawProps = {
  slug: string;
  timeZone: string;
  applicantId: string;
  address: string | null;
  application: {
    title: string;
    reference: string;
    number: number;
    receivedAt: Date;
    lastDayOn: string | null;
    withdrawnAt: Date | null;
  };
  refused: FormReply | undefined;
};

export function WithdrawView({ slug, timeZone, applicantId, address, application, refused }: WithdrawProps) {
  const { words } = useShell();
  const { title, reference, number, receivedAt, lastDayOn, withdrawnAt } = application;
  const heading = words.t("helpdesk.withdrawHeading");
  const backHref = at.helped(slug, applicantId);
  return (
    <Frame
      title={`${heading} ${title}`}
      refused={refused !== undefined}
      room="helpdesk"
      path={useHelpPath(slug, { applicantId, address })}
    >
      <FormErrors problems={refused?.problems ?? []} />
      <Heading level={1}>{heading}</Heading>
      <FactList
        facts={[
          { name: words.t("helpdesk.job"), value: title },
          { name: words.t("helpdesk.referenceAndNumber"), value: `${reference}/${number}` },
          { name: words.t("helpdesk.received"), value: words.instant(receivedAt, timeZone) },
          { name: words.t("ui.lastDay"), value: lastDayOn ? words.longDate(lastDayOn) : null },
        ]}
      />
      {withdrawnAt ? (
        <>
          <Prose>
            <p>{words.t("helpdesk.withdrawnAlready")}</p>
          </Prose>
          <BackLink href={backHref}>{words.t("helpdesk.toAccount")}</BackLink>
        </>
      ) : (
        <>
          <Prose>
            <p>{words.t("helpdesk.withdrawStays", { mark: words.t("application.withdrawn") })}</p>
            <p>{words.t("helpdesk.withdrawAsk")}</p>
          </Prose>
          <Question label={heading} button={words.t("helpdesk.withdrawButton")} backHref={backHref} danger />
        </>
      )}
      <Logged />
    </Frame>
  );
}
