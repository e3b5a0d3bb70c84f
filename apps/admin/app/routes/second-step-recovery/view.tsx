import { BackLink, Button, Form, Heading, Lead, TextField } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { secondStep } from "../../components/second-step";

type RecoveryProps = { name: string; back: string; refused: FormReply | undefined };

/** The second step for whoever has lost their telephone: one of the codes that were shown when it was set up. */
export function RecoveryView({ name, back, refused }: RecoveryProps) {
  const { words } = useShell();
  const form = formState(refused);
  const title = words.t("factor.recoveryTitle");
  const recoveryCode = words.t("factor.recoveryCode");
  return (
    <Frame title={title} refused={refused !== undefined} signed={{ name, tenants: [], unfinished: true }}>
      <BackLink href={secondStep.code(back)}>{words.t("factor.backToCode")}</BackLink>
      <FormErrors problems={form.problems} labels={{ recoveryCode }} />
      <Heading level={1}>{title}</Heading>
      <Lead>{words.t("factor.recoveryLead")}</Lead>
      <Form>
        <TextField
          name="recoveryCode"
          label={recoveryCode}
          help={words.t("factor.recoveryHelp")}
          error={form.error("recoveryCode")}
          autoComplete="off"
          spellCheck={false}
          width={24}
          required
        />
        <Button>{words.t("factor.goOn")}</Button>
      </Form>
      <p className="va-small">{words.t("factor.lostBoth")}</p>
    </Frame>
  );
}
