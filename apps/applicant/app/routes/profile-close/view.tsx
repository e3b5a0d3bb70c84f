import {
  BackLink,
  Button,
  ButtonRow,
  FactList,
  Form,
  Heading,
  Lead,
  LinkButton,
  Notice,
  PasswordField,
  Prose,
  Section,
  TextLink,
} from "@vakans/ui";
import type { ApplicantContext, FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { FormProblems, problemOf } from "../../components/form-problems";
import { OwnDestructions } from "../../components/own-destructions";
import { usePolicy } from "../../components/policy";

type Closing = Awaited<ReturnType<ApplicantContext["core"]["account"]["closing"]>>;
type Request = NonNullable<Closing["request"]>;

type Props = { closing: Closing; done: "filed" | "takenBack" | null; reply: FormReply | undefined };

/** The end of an account: at once, where the tenant has it so; else by a request that is answered by a day. */
export function ProfileCloseView({ closing, done, reply }: Props) {
  const { words, href } = useShell();
  return (
    <>
      <FormProblems reply={reply} labels={{ currentPassword: words.t("account.password") }} />
      <BackLink href={href("/profile")}>{words.t("account.profile")}</BackLink>
      <Heading level={1}>{words.t("profile.closeHeading")}</Heading>
      {closing.own ? <Own reply={reply} /> : <BySupport closing={closing} done={done} />}
      <Staying applications={closing.applications} />
    </>
  );
}

function WhatGoes() {
  const { words } = useShell();
  const goes = ["profile.goesSignIn", "profile.goesDetails", "profile.goesDrafts", "profile.goesAlerts"] as const;
  return (
    <Prose>
      <p>{words.t("profile.goesLead")}</p>
      <ul>
        {goes.map((each) => (
          <li key={each}>{words.t(each)}</li>
        ))}
      </ul>
    </Prose>
  );
}

function Own({ reply }: { reply: FormReply | undefined }) {
  const { words, href } = useShell();
  return (
    <>
      <Lead>{words.t("profile.closeLead")}</Lead>
      <WhatGoes />
      <Section heading={words.t("profile.closeConfirm")}>
        <Prose>
          <p>
            {words.t("profile.closeDownloadFirst")}{" "}
            <TextLink href={href("/profile/data")}>{words.t("profile.dataLink")}</TextLink>
          </p>
        </Prose>
        <Form action={href("/profile/close")}>
          <PasswordField
            name="currentPassword"
            label={words.t("account.password")}
            help={words.t("profile.closePasswordHelp")}
            error={problemOf(reply, "currentPassword")}
            required
            autoComplete="current-password"
          />
          <ButtonRow>
            <Button look="danger">{words.t("profile.closeButton")}</Button>
            <LinkButton href={href("/profile")} look="secondary">
              {words.t("profile.closeKeep")}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

/** VN-11, OR-20, OS-15: why not here, whom to ask, and a request that staff see. */
function BySupport({ closing, done }: { closing: Closing; done: Props["done"] }) {
  const { words, href } = useShell();
  const policy = usePolicy();
  const { request, earliestOn, today, dueOn } = closing;
  const waits = request !== null && request.decision === null;
  const support = policy.contacts.support.function;
  return (
    <>
      {done === "takenBack" && !waits ? (
        <Notice kind="success" live>
          <p>{words.t("profile.takenBack")}</p>
        </Notice>
      ) : null}
      {waits ? <Waiting request={request} filed={done === "filed"} /> : null}
      {request?.decision === "refused" ? <Refused request={request} /> : null}
      <Lead>{words.t("profile.closeNotSelf", { support })}</Lead>
      <Prose>
        <p>
          {words.t(
            policy.accounts.removalMonthsAfterApplication === null
              ? "profile.closeWhyDecides"
              : "profile.closeWhyWaits",
          )}
        </p>
        {earliestOn && earliestOn > today ? (
          <p>
            <strong>{words.t("profile.closeEarliest", { day: words.longDate(earliestOn) })}</strong>
          </p>
        ) : null}
      </Prose>
      <WhatGoes />
      {waits ? null : (
        <Section heading={words.t("profile.askHeading")}>
          <Prose>
            <p>{words.t("profile.askText", { day: words.longDate(dueOn) })}</p>
          </Prose>
          <Form action={href("/profile/close")} hidden={{ act: "ask" }}>
            <ButtonRow>
              <Button>{words.t("profile.askButton")}</Button>
              <LinkButton href={href("/profile")} look="secondary">
                {words.t("profile.closeKeep")}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Section>
      )}
      <Section heading={words.t("profile.askSupportHeading")}>
        <ContactWays ways={supportOf(policy)} />
      </Section>
    </>
  );
}

function Waiting({ request, filed }: { request: Request; filed: boolean }) {
  const { words, href } = useShell();
  const { timeZone } = usePolicy();
  return (
    <Notice kind={filed ? "success" : "info"} heading={words.t("profile.waitingHeading")} live={filed}>
      <FactList
        facts={[
          { name: words.t("profile.waitingSince"), value: words.instant(request.askedAt, timeZone) },
          { name: words.t("mail.closureDue"), value: words.longDate(request.dueOn) },
        ]}
      />
      <p>{words.t(request.filedBy === "helpdesk" ? "profile.waitingBySupport" : "profile.waitingText")}</p>
      <Form action={href("/profile/close")} hidden={{ act: "takeBack" }}>
        <ButtonRow>
          <Button look="secondary">{words.t("profile.takeBackButton")}</Button>
        </ButtonRow>
      </Form>
    </Notice>
  );
}

function Refused({ request }: { request: Request }) {
  const { words } = useShell();
  const { timeZone } = usePolicy();
  return (
    <Notice kind="warning" heading={words.t("profile.refusedHeading")}>
      <p>
        {request.decidedAt ? words.t("profile.refusedAt", { at: words.instant(request.decidedAt, timeZone) }) : null}
      </p>
      <p className="va-cv__text">{request.reason}</p>
    </Notice>
  );
}

function Staying({ applications }: { applications: Closing["applications"] }) {
  const { words } = useShell();
  if (applications.length === 0) return null;
  return (
    <Section heading={words.t("profile.staysHeading")}>
      <Prose>
        <p>{words.t("profile.staysText", { count: applications.length })}</p>
      </Prose>
      <OwnDestructions applications={applications} />
    </Section>
  );
}
