import { ButtonRow, Form, Heading, Lead, LinkButton, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { FormProblems } from "../../components/form-problems";
import { NewPassword } from "../../components/new-password";
import { usePolicy } from "../../components/policy";

/** A new password by the mailed link (OS-6); a link that has ended says so, and how to get another. */
export function RenewalView({ expiresAt, reply }: { expiresAt: Date | null; reply: FormReply | undefined }) {
  const { words, href } = useShell();
  const policy = usePolicy();
  if (!expiresAt)
    return (
      <>
        <Heading level={1}>{words.t("account.renewTitle")}</Heading>
        <Lead>{words.t("refusal.linkEnded")}</Lead>
        <Prose>
          <p>{words.t("account.renewEnded")}</p>
        </Prose>
        <ButtonRow>
          <LinkButton href={href("/sign-in/help")}>{words.t("account.forgotten")}</LinkButton>
        </ButtonRow>
        <ContactWays ways={supportOf(policy)} />
      </>
    );
  return (
    <>
      <FormProblems reply={reply} labels={{ password: words.t("account.newPassword") }} />
      <Heading level={1}>{words.t("account.renewTitle")}</Heading>
      <Lead>{words.t("account.renewUntil", { until: words.instant(expiresAt, policy.timeZone) })}</Lead>
      <Form action={href("/renewal")}>
        <NewPassword reply={reply} />
      </Form>
    </>
  );
}
