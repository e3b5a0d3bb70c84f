import { Button, Form, Heading, Lead, Section, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { CodeField } from "../../components/code-field";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { secondStep } from "../../components/second-step";

type SecondStepProps = { name: string; back: string; refused: FormReply | undefined };

/** The second step of a sign-in: the code of the app. */
export function SecondStepView({ name, back, refused }: SecondStepProps) {
  const { words } = useShell();
  const form = formState(refused);
  const title = words.t("factor.codeTitle");
  return (
    <Frame title={title} refused={refused !== undefined} signed={{ name, tenants: [], unfinished: true }}>
      <FormErrors problems={form.problems} labels={{ code: words.t("factor.code") }} />
      <Heading level={1}>{title}</Heading>
      <Lead>{words.t("factor.codeLead")}</Lead>
      <Form>
        <CodeField form={form} />
        <Button>{words.t("factor.goOn")}</Button>
      </Form>
      <Section heading={words.t("factor.lostPhone")}>
        <p>
          <TextLink href={secondStep.recovery(back)}>{words.t("factor.useRecovery")}</TextLink>
        </p>
        <p className="va-small">{words.t("factor.lostBoth")}</p>
      </Section>
    </Frame>
  );
}
