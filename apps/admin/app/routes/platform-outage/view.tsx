import { type Language, languages } from "@vakans/i18n";
import { AdminHead, Button, ButtonRow, Form, Lead, LinkButton, Notice, RequiredNote } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { outageTimes, useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { OutageFields, useOutageLabels } from "../../components/outages";

type PlatformOutageProps = {
  me: { name: string; tenants: readonly { slug: string; name: string }[] };
  outage: {
    startsAt: Date;
    endsAt: Date;
    timeZone: string;
    only: string | null;
    changeable: boolean;
    form: Readonly<Record<"fromOn" | "fromTime" | "toOn" | "toTime" | "toldOn" | "reason", string>> & {
      readonly text: Partial<Record<Language, string>>;
    };
  };
  refused: FormReply | undefined;
};

/** A platform's outage that is to be otherwise: its times, its words, its reason. */
export function PlatformOutageView({ me, outage, refused }: PlatformOutageProps) {
  const { words } = useShell();
  const { timeZone, only, changeable } = outage;
  const { text, ...known } = outage.form;
  const own = Object.fromEntries(languages.map((language) => [`text.${language}`, text[language] ?? ""]));
  const heading = words.t("outage.changeHeading");
  const back = (
    <LinkButton href="/platform/outages" look="secondary">
      {words.t("outage.platformRoom")}
    </LinkButton>
  );
  return (
    <Frame
      title={heading}
      refused={refused !== undefined}
      signed={me}
      path={[
        { href: "/", label: words.t("admin.home") },
        { href: "/platform/tenants", label: words.t("admin.tenants") },
        { href: "/platform/outages", label: words.t("outage.platformRoom") },
      ]}
    >
      <FormErrors problems={refused?.problems ?? []} labels={useOutageLabels()} />
      <AdminHead
        heading={heading}
        facts={`${only ?? words.t("outage.forAll")}: ${outageTimes(words, outage, timeZone)}`}
      />
      {changeable ? (
        <>
          <Lead>{words.t("outage.changeLead")}</Lead>
          <Form label={heading}>
            <RequiredNote />
            <OutageFields
              form={formState(refused, { ...known, ...own })}
              offered={languages}
              reasonHelp={words.t("outage.platformReasonHelp")}
            />
            <ButtonRow>
              <Button>{words.t("outage.changeButton")}</Button>
              {back}
            </ButtonRow>
          </Form>
        </>
      ) : (
        <Notice kind="info">
          <p>{words.t("outage.notChangeable")}</p>
          {back}
        </Notice>
      )}
    </Frame>
  );
}
