import { Button, Form, Heading, Notice, PasswordField, TextField } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";

type SignInProps = {
  returnTo: string | null;
  /** A password was chosen just now. */
  chosen: boolean;
  refused: FormReply | undefined;
};

export function SignInView({ returnTo, chosen, refused }: SignInProps) {
  const { words } = useShell();
  const form = formState(refused);
  const userName = words.t("admin.userName");
  const password = words.t("admin.password");
  const back = form.value("returnTo") || returnTo;
  return (
    <Frame title={words.t("admin.signIn")} refused={refused !== undefined}>
      <FormErrors problems={form.problems} labels={{ userName, password }} />
      <Heading level={1}>{words.t("admin.signIn")}</Heading>
      {chosen && !refused ? (
        <Notice kind="success" live>
          {words.t("onboarding.chosen")}
        </Notice>
      ) : null}
      <Form hidden={back ? { returnTo: back } : undefined}>
        <TextField
          name="userName"
          label={userName}
          help={words.t("admin.userNameHelp")}
          value={form.value("userName")}
          error={form.error("userName")}
          autoComplete="username"
          spellCheck={false}
          required
        />
        <PasswordField
          name="password"
          label={password}
          error={form.error("password")}
          autoComplete="current-password"
          required
        />
        <Button>{words.t("admin.signIn")}</Button>
      </Form>
    </Frame>
  );
}
