import { AdminHead, BackLink, Button, FactList, Form, Notice, Prose, Section, Split, Tag, TextArea } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { Logged, Question, useHelpPath } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";
import { type Decision, decisionWord } from "../helpdesk-account/requests";

type Request = {
  filedBy: "applicant" | "helpdesk";
  askedAt: Date;
  dueOn: string;
  decidedAt: Date | null;
  decision: Decision | null;
  reason: string | null;
  address: string | null;
  overdue: boolean;
  earliestOn: string | null;
};

type ClosureProps = {
  slug: string;
  timeZone: string;
  applicantId: string;
  request: Request;
  refused: FormReply | undefined;
};

export function ClosureView({ slug, timeZone, applicantId, request, refused }: ClosureProps) {
  const { words } = useShell();
  const heading = words.t("helpdesk.closure");
  const form = formState(refused);
  return (
    <Frame
      title={heading}
      refused={refused !== undefined}
      room="helpdesk"
      path={useHelpPath(slug, { applicantId, address: request.address })}
    >
      <FormErrors problems={form.problems} labels={{ reason: words.t("helpdesk.reason") }} />
      <AdminHead heading={heading} facts={request.address} />
      <Split
        main={
          request.decision ? (
            <BackLink href={at.helped(slug, applicantId)}>{words.t("helpdesk.toAccount")}</BackLink>
          ) : (
            <>
              <Close slug={slug} applicantId={applicantId} earliestOn={request.earliestOn} />
              <Section heading={words.t("helpdesk.refuseHeading")}>
                <Form label={words.t("helpdesk.refuseHeading")} hidden={{ go: "refuse" }}>
                  <TextArea
                    name="reason"
                    label={words.t("helpdesk.refuseReason")}
                    value={form.value("reason")}
                    error={form.error("reason")}
                    rows={4}
                    required
                  />
                  <Button look="secondary">{words.t("helpdesk.refuseButton")}</Button>
                </Form>
              </Section>
            </>
          )
        }
        side={<About request={request} timeZone={timeZone} />}
        sideLabel={words.t("helpdesk.aboutRequest")}
      />
    </Frame>
  );
}

function Close({ slug, applicantId, earliestOn }: { slug: string; applicantId: string; earliestOn: string | null }) {
  const { words } = useShell();
  const heading = words.t("helpdesk.closeHeading");
  return (
    <Section heading={heading}>
      {earliestOn ? (
        <Notice kind="warning">
          <p>{words.t("helpdesk.closeEarliest", { day: words.longDate(earliestOn) })}</p>
        </Notice>
      ) : (
        <>
          <Prose>
            <p>{words.t("helpdesk.closeText")}</p>
          </Prose>
          <Question label={heading} button={heading} go="close" backHref={at.helped(slug, applicantId)} danger />
        </>
      )}
    </Section>
  );
}

function About({ request, timeZone }: { request: Request; timeZone: string }) {
  const { words } = useShell();
  const { askedAt, dueOn, filedBy, decision, decidedAt, overdue, reason } = request;
  const filer = filedBy === "applicant" ? "helpdesk.filedByApplicant" : "helpdesk.filedByHelpdesk";
  return (
    <Section heading={words.t("helpdesk.aboutRequest")}>
      <FactList
        facts={[
          { name: words.t("helpdesk.asked"), value: words.instant(askedAt, timeZone) },
          { name: words.t("helpdesk.filedBy"), value: words.t(filer) },
          {
            name: words.t("helpdesk.due"),
            value: (
              <>
                {words.longDate(dueOn)} {overdue ? <Tag color="warning">{words.t("helpdesk.late")}</Tag> : null}
              </>
            ),
          },
          {
            name: words.t("helpdesk.decision"),
            value: words.t(decision ? decisionWord[decision] : "helpdesk.decisionWaits"),
          },
          { name: words.t("helpdesk.decidedAt"), value: decidedAt ? words.instant(decidedAt, timeZone) : null },
          { name: words.t("helpdesk.reason"), value: reason },
        ]}
      />
      <Logged />
    </Section>
  );
}
