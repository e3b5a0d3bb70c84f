import { Button, Form, Heading, Lead, PasswordField, Prose, Section, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { CodeField } from "../../components/code-field";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { QrCode } from "../../components/qr-code";
import { RecoveryCodes } from "../../components/recovery-codes";

type SetUpProps = {
  name: string;
  /** Nothing else is open before this is done. */
  unfinished: boolean;
  seed: string;
  address: string;
  replaces: boolean;
  refused: FormReply | undefined;
};

/** A key as people type it: in groups of four. */
const grouped = (seed: string): string => seed.replaceAll(/(.{4})(?=.)/g, "$1 ");

/** Sets the second factor up, or puts another telephone in its place. */
export function SetUpView({ name, unfinished, seed, address, replaces, refused }: SetUpProps) {
  const { words } = useShell();
  const form = formState(refused);
  const title = words.t(replaces ? "factor.replaceTitle" : "factor.setUpTitle");
  const labels = { code: words.t("factor.code"), currentPassword: words.t("factor.password") };
  return (
    <Frame title={title} refused={refused !== undefined} signed={{ name, tenants: [], unfinished }}>
      <FormErrors problems={form.problems} labels={labels} />
      <Heading level={1}>{title}</Heading>
      <Lead>{words.t(replaces ? "factor.replaceLead" : "factor.setUpLead")}</Lead>
      <Section heading={words.t("factor.stepApp")}>
        <Prose>
          <p>{words.t("factor.stepAppText")}</p>
        </Prose>
      </Section>
      <Section heading={words.t("factor.stepPicture")}>
        <div className="va-qr-row">
          <QrCode text={address} label={words.t("factor.picture")} />
          <Prose>
            <p>
              {words.t("factor.orOpen")} <TextLink href={address}>{words.t("factor.openApp")}</TextLink>
            </p>
            <p>{words.t("factor.orType")}</p>
            <p>
              <code className="va-copied">{grouped(seed)}</code>
            </p>
          </Prose>
        </div>
      </Section>
      <Section heading={words.t("factor.stepCode")}>
        <Form>
          <CodeField form={form} />
          {replaces ? (
            <PasswordField
              name="currentPassword"
              label={labels.currentPassword}
              error={form.error("currentPassword")}
              autoComplete="current-password"
              required
            />
          ) : null}
          <Button>{words.t(replaces ? "factor.replace" : "factor.setUp")}</Button>
        </Form>
      </Section>
    </Frame>
  );
}

type ConfirmedProps = { recoveryCodes: readonly string[]; replaced: boolean; back: string };

/** The answer to it: the codes for a lost telephone. */
export function ConfirmedView({ recoveryCodes, replaced, back }: ConfirmedProps) {
  const { words } = useShell();
  return (
    <Frame title={words.t("factor.codesTitle")}>
      <RecoveryCodes
        codes={recoveryCodes}
        done={words.t(replaced ? "factor.codesReplaced" : "factor.codesSet")}
        nextHref={back}
      />
    </Frame>
  );
}
