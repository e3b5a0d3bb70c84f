import {
  BackLink,
  Button,
  ButtonRow,
  EmailField,
  FactList,
  Form,
  Heading,
  Lead,
  Notice,
  PasswordField,
  Prose,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormProblems, problemOf, typedIn } from "../../components/form-problems";
import { usePolicy } from "../../components/policy";

type Props = {
  readonly email: string;
  readonly pending: { readonly email: string; readonly expiresAt: Date } | null;
  readonly sent: boolean;
  readonly takenBack: boolean;
  readonly reply: FormReply | undefined;
};

/** Another address: asked for with the password, changed only by the link that is mailed to it. */
export function EmailChangeView({ email, pending, sent, takenBack, reply }: Props) {
  const { words, href } = useShell();
  const { timeZone } = usePolicy();
  const labels = { email: words.t("account.newEmail"), currentPassword: words.t("account.currentPassword") };
  return (
    <>
      <BackLink href={href("/profile")}>{words.t("account.profile")}</BackLink>
      <FormProblems reply={reply} labels={labels} />
      <Heading level={1}>{words.t("account.emailChangeTitle")}</Heading>
      {pending ? (
        <Notice kind={sent ? "success" : "info"} live={sent} heading={words.t("account.emailPendingHeading")}>
          <Prose>
            <p>
              {words.t("account.emailPending", {
                email: pending.email,
                until: words.instant(pending.expiresAt, timeZone),
              })}
            </p>
          </Prose>
          <Form action={href("/profile/email")} look="bare">
            <ButtonRow>
              <Button look="secondary" name="go" value="takeBack">
                {words.t("account.emailTakeBack")}
              </Button>
            </ButtonRow>
          </Form>
        </Notice>
      ) : null}
      {takenBack && !pending ? (
        <Notice kind="success" live>
          <Prose>
            <p>{words.t("account.emailTakenBack")}</p>
          </Prose>
        </Notice>
      ) : null}
      <FactList facts={[{ name: words.t("account.emailNow"), value: email }]} />
      {pending ? null : <Lead>{words.t("account.emailChangeLead")}</Lead>}
      <Form action={href("/profile/email")}>
        <EmailField
          name="email"
          label={labels.email}
          required
          value={typedIn(reply, "email")}
          error={problemOf(reply, "email")}
        />
        <PasswordField
          name="currentPassword"
          label={labels.currentPassword}
          required
          autoComplete="current-password"
          error={problemOf(reply, "currentPassword")}
        />
        <ButtonRow>
          <Button look={pending ? "secondary" : "primary"}>{words.t("account.sendLink")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
