import { Button, ButtonRow, Form, Notice, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { useUnconfirmedAddress } from "./visitor";

/** Says quietly that one's own address has not been confirmed, and sends the mail again. Nothing waits for it. */
export function UnconfirmedAddress() {
  const { words, href } = useShell();
  const email = useUnconfirmedAddress();
  if (!email) return null;
  return (
    <Notice>
      <Prose>
        <p>{words.t("account.unverified", { email })}</p>
      </Prose>
      <Form action={href("/verify/again")} look="bare">
        <ButtonRow>
          <Button look="secondary" name="go" value="mine">
            {words.t("account.sendAgain")}
          </Button>
        </ButtonRow>
      </Form>
    </Notice>
  );
}
