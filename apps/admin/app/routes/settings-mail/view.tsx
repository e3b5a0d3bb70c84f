import { AdminHead, Button, ButtonRow, FactList, Form, Notice, Prose, Section, Small } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { SenderRecords, type ShownRecord } from "../../components/sender-records";
import { SettingsFrame } from "../../components/settings-frame";

type MailSenderProps = {
  fromName: string;
  fromAddress: string;
  domain: string;
  signs: boolean;
  checkedAt: Date | null;
  records: readonly ShownRecord[];
  done: "check" | "makeKey" | null;
  refused: FormReply | undefined;
};

/** The tenant's sender: what DNS has to tell of it, and what it was last seen to tell. */
export function MailSenderView(props: MailSenderProps) {
  const { fromName, fromAddress, domain, signs, checkedAt, records, done, refused } = props;
  const { words, tenant } = useShell();
  const heading = words.t("onboarding.mailRoom");
  const zone = tenant?.policy.timeZone ?? "Europe/Stockholm";
  return (
    <SettingsFrame title={heading} refused={refused !== undefined}>
      <FormErrors problems={formState(refused).problems} />
      <AdminHead heading={heading} facts={words.t("onboarding.mailRoomSays")} />
      {done ? (
        <Notice kind={done === "check" ? "info" : "success"} live>
          {words.t(done === "check" ? "onboarding.checkedNow" : "onboarding.keyMade")}
        </Notice>
      ) : null}
      <FactList facts={[{ name: words.t("onboarding.sender"), value: `${fromName} <${fromAddress}>` }]} />
      {signs ? null : (
        <Notice kind="warning" heading={words.t("onboarding.noKey")}>
          <Prose>
            <p>{words.t("onboarding.noKeyText", { domain })}</p>
          </Prose>
          <Form look="bare" hidden={{ act: "makeKey" }}>
            <ButtonRow>
              <Button>{words.t("onboarding.makeKey")}</Button>
            </ButtonRow>
          </Form>
        </Notice>
      )}
      <Section heading={words.t("onboarding.records")}>
        <Prose>
          <p>{words.t("onboarding.recordsText", { domain })}</p>
          <p>{words.t("onboarding.recordsLong")}</p>
        </Prose>
        {signs ? (
          <Form look="bare" hidden={{ act: "check" }}>
            <ButtonRow>
              <Button>{words.t("onboarding.checkNow")}</Button>
            </ButtonRow>
            <Small>
              {checkedAt
                ? words.t("onboarding.checkedAt", { at: words.instant(checkedAt, zone) })
                : words.t("onboarding.neverChecked")}
            </Small>
          </Form>
        ) : null}
        <SenderRecords records={records} />
      </Section>
    </SettingsFrame>
  );
}
