import { AdminHead, BackLink, Button, FactList, Form, LinkButton, Section, Small, Split } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { type LetterState, LetterTag, useHelpPath } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";

type Letter = {
  messageId: string;
  subject: string;
  recipient: string;
  state: LetterState;
  attempts: number;
  createdAt: Date;
  sentAt: Date | null;
  text: string;
  address: string | null;
  resending: "again" | "newVerification" | "newRenewal" | "waiting" | "no";
};

type LetterProps = {
  slug: string;
  timeZone: string;
  applicantId: string;
  letter: Letter;
  refused: FormReply | undefined;
};

export function LetterView({ slug, timeZone, applicantId, letter, refused }: LetterProps) {
  const { words } = useShell();
  const { subject, recipient, state, createdAt, sentAt, text, address } = letter;
  return (
    <Frame
      title={subject}
      refused={refused !== undefined}
      room="helpdesk"
      path={useHelpPath(slug, { applicantId, address })}
    >
      <FormErrors problems={refused?.problems ?? []} />
      <AdminHead heading={subject} facts={<LetterTag state={state} />} />
      <Split
        main={
          <Section heading={words.t("helpdesk.letterText")}>
            <div className="va-letter">{text}</div>
            {text.includes("•••") ? <Small>{words.t("helpdesk.letterSecrets")}</Small> : null}
          </Section>
        }
        side={
          <Section heading={words.t("helpdesk.resend")}>
            <Resend slug={slug} applicantId={applicantId} letter={letter} />
            <FactList
              facts={[
                { name: words.t("helpdesk.to"), value: recipient },
                { name: words.t("helpdesk.written"), value: words.instant(createdAt, timeZone) },
                { name: words.t("helpdesk.letterSent"), value: sentAt ? words.instant(sentAt, timeZone) : null },
              ]}
            />
            <BackLink href={at.helped(slug, applicantId)}>{words.t("helpdesk.toAccount")}</BackLink>
          </Section>
        }
        sideLabel={words.t("helpdesk.resend")}
      />
    </Frame>
  );
}

function Resend({ slug, applicantId, letter }: { slug: string; applicantId: string; letter: Letter }) {
  const { words } = useShell();
  const { resending, address } = letter;
  switch (resending) {
    case "again":
      return (
        <>
          <p>{words.t("helpdesk.resendTo", { address: address ?? "" })}</p>
          <Form hidden={{ attempts: String(letter.attempts) }} label={words.t("helpdesk.resend")}>
            <Button>{words.t("helpdesk.resend")}</Button>
          </Form>
        </>
      );
    case "newVerification":
    case "newRenewal": {
      const act = resending === "newRenewal" ? "renewal" : "verification";
      return (
        <>
          <p>{words.t("helpdesk.resendNew")}</p>
          <LinkButton href={at.helpAct(slug, applicantId, act)}>{words.t(`helpdesk.${act}`)}</LinkButton>
        </>
      );
    }
    case "waiting":
      return <p>{words.t("helpdesk.letterPending")}</p>;
    case "no":
      return <p>{words.t("helpdesk.resendNo")}</p>;
  }
}
