import { BackLink, Form, Heading, Lead, PasswordField, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormProblems, problemOf } from "../../components/form-problems";
import { NewPassword } from "../../components/new-password";

type Props = {
  /** Signed in with digits that were mailed: a password of one's own comes before everything else (VN-4, OR-6). */
  readonly provisional: boolean;
  readonly returnTo: string | null;
  readonly reply: FormReply | undefined;
};

/** Changes the password, under the tenant's word for one's own details (VN-4, OS-7). */
export function PasswordChangeView({ provisional, returnTo, reply }: Props) {
  const { words, href } = useShell();
  const query = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : "";
  const labels = { currentPassword: words.t("account.currentPassword"), password: words.t("account.newPassword") };
  return (
    <>
      {provisional ? null : <BackLink href={href("/profile")}>{words.t("account.profile")}</BackLink>}
      <FormProblems reply={reply} labels={labels} />
      <Heading level={1}>{words.t("account.changePassword")}</Heading>
      {provisional ? <Lead>{words.t("account.provisionalLead")}</Lead> : null}
      <Form action={`${href("/profile/password")}${query}`}>
        {provisional ? null : (
          <PasswordField
            name="currentPassword"
            label={labels.currentPassword}
            help={<TextLink href={href("/sign-in/help")}>{words.t("account.forgotten")}</TextLink>}
            required
            autoComplete="current-password"
            error={problemOf(reply, "currentPassword")}
          />
        )}
        <NewPassword reply={reply} />
      </Form>
    </>
  );
}
