import { recoveryCodesFew } from "@vakans/core/forms";
import {
  AdminHead,
  Button,
  EmptyState,
  FactList,
  Form,
  LinkButton,
  Notice,
  PasswordField,
  Prose,
  Section,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { platformZone } from "../../components/platform";
import { RecoveryCodes } from "../../components/recovery-codes";
import { secondStep } from "../../components/second-step";

type OwnFactorProps = {
  me: { name: string; tenants: readonly { slug: string; name: string }[] };
  asked: boolean;
  setUpAt: Date | null;
  recoveryCodesLeft: number | null;
  /** Signed in with a recovery code just now. */
  recovered: boolean;
  answer: FormReply | { readonly ok: true; readonly recoveryCodes: readonly string[] } | undefined;
};

/** A staff member's own second factor: since when, how many codes are left, and what to do before the telephone is gone. */
export function OwnFactorView({ me, asked, setUpAt, recoveryCodesLeft, recovered, answer }: OwnFactorProps) {
  const { words } = useShell();
  const title = words.t("factor.title");
  const path = [{ href: "/", label: words.t("admin.home") }];
  if (answer?.ok)
    return (
      <Frame title={words.t("factor.codesTitle")} signed={me} path={path}>
        <RecoveryCodes codes={answer.recoveryCodes} done={words.t("factor.codesRenewed")} nextHref={secondStep.own} />
      </Frame>
    );
  if (setUpAt === null)
    return (
      <Frame title={title} signed={me} path={path}>
        <AdminHead heading={title} />
        <EmptyState
          heading={words.t("factor.none")}
          actions={<LinkButton href={secondStep.setUp(secondStep.own)}>{words.t("factor.setUpTitle")}</LinkButton>}
        >
          <Prose>
            <p>{words.t("factor.noneText")}</p>
          </Prose>
        </EmptyState>
      </Frame>
    );
  const form = formState(answer);
  const left = recoveryCodesLeft ?? 0;
  const currentPassword = words.t("factor.password");
  return (
    <Frame title={title} refused={answer !== undefined} signed={me} path={path}>
      <FormErrors problems={form.problems} labels={{ currentPassword }} />
      <AdminHead heading={title} facts={words.t(asked ? "factor.ownLead" : "factor.notAsked")} />
      {recovered ? (
        <Notice kind="warning" live>
          {words.t("factor.recovered")}
        </Notice>
      ) : null}
      {left < recoveryCodesFew ? <Notice kind="warning">{words.t("factor.codesFew")}</Notice> : null}
      <FactList
        facts={[
          { name: words.t("factor.setUpAt"), value: words.instant(setUpAt, platformZone) },
          { name: words.t("factor.codesLeft"), value: words.number(left) },
        ]}
      />
      <Section heading={words.t("factor.replaceTitle")}>
        <Prose>
          <p>{words.t("factor.replaceText")}</p>
        </Prose>
        <LinkButton href={secondStep.setUp(secondStep.own)} look="secondary">
          {words.t("factor.replaceTitle")}
        </LinkButton>
      </Section>
      <Section heading={words.t("factor.renewHeading")}>
        <Prose>
          <p>{words.t("factor.renewText")}</p>
        </Prose>
        <Form label={words.t("factor.renewHeading")}>
          <PasswordField
            name="currentPassword"
            label={currentPassword}
            error={form.error("currentPassword")}
            autoComplete="current-password"
            required
          />
          <Button look="secondary">{words.t("factor.renew")}</Button>
        </Form>
      </Section>
    </Frame>
  );
}
