import { Button, ButtonRow, PasswordField, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { problemOf } from "./form-problems";
import { usePolicy } from "./policy";

/** The end of a form that gives a new password: the field, what follows from it, and the button. */
export function NewPassword({ reply }: { reply: FormReply | undefined }) {
  const { words } = useShell();
  const { accounts } = usePolicy();
  return (
    <>
      <PasswordField
        name="password"
        label={words.t("account.newPassword")}
        help={words.t("account.passwordHelp", { min: accounts.passwordCharactersMin })}
        required
        autoComplete="new-password"
        error={problemOf(reply, "password")}
      />
      <Prose>
        <p>{words.t("account.otherSessionsEnd")}</p>
      </Prose>
      <ButtonRow>
        <Button>{words.t("account.savePassword")}</Button>
      </ButtonRow>
    </>
  );
}
