import { BackLink, Button, Form, Heading, Lead, Notice, Prose, Small, Tag } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormProblems } from "../../components/form-problems";
import { usePolicy } from "../../components/policy";

type OwnSession = {
  readonly sessionId: string;
  readonly since: Date;
  readonly endsAt: Date;
  readonly publicComputer: boolean;
  readonly current: boolean;
};

type Props = {
  readonly sessions: readonly OwnSession[];
  readonly done: "one" | "others" | null;
  readonly reply: FormReply | undefined;
};

/** Where one is signed in, to be ended from here (ASVS 7.5.2). */
export function SessionsOwnView({ sessions, done, reply }: Props) {
  const { words, href } = useShell();
  const others = sessions.filter(({ current }) => !current);
  return (
    <>
      <BackLink href={href("/profile")}>{words.t("account.profile")}</BackLink>
      <FormProblems reply={reply} />
      <Heading level={1}>{words.t("account.sessionsTitle")}</Heading>
      {done ? (
        <Notice kind="success" live>
          <Prose>
            <p>{words.t(done === "one" ? "account.sessionEnded" : "account.sessionsEnded")}</p>
          </Prose>
        </Notice>
      ) : null}
      <Lead>{words.t(others.length > 0 ? "account.sessionsLead" : "account.sessionsOnlyThis")}</Lead>
      <ul className="va-cv va-cv--editable">
        {sessions.map((session) => (
          <SessionRow key={session.sessionId} session={session} />
        ))}
      </ul>
      {others.length > 1 ? (
        <Form action={href("/profile/sessions")} look="bare">
          <Button look="secondary" name="go" value="others">
            {words.t("account.sessionsEndOthers")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function SessionRow({ session: { sessionId, since, endsAt, publicComputer, current } }: { session: OwnSession }) {
  const { words, href } = useShell();
  const { timeZone } = usePolicy();
  const sinceWhen = words.t("account.sessionSince", { since: words.instant(since, timeZone) });
  return (
    <li>
      <div className="va-stack" data-gap="sm">
        <p>
          {sinceWhen} {current ? <Tag color="success">{words.t("account.sessionThis")}</Tag> : null}{" "}
          {publicComputer ? <Tag>{words.t("account.sessionPublic")}</Tag> : null}
        </p>
        {current ? null : <Small>{words.t("account.sessionUntil", { until: words.instant(endsAt, timeZone) })}</Small>}
      </div>
      {current ? null : (
        <Form action={href("/profile/sessions")} look="bare" hidden={{ sessionId }}>
          <Button look="secondary" label={`${words.t("account.sessionEnd")}: ${sinceWhen}`}>
            {words.t("account.sessionEnd")}
          </Button>
        </Form>
      )}
    </li>
  );
}
