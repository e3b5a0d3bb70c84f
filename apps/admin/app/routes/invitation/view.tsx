import { Button, ButtonRow, Form, Heading, Lead, LinkButton, PasswordField, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";

type Link = { name: string; userName: string; expiresAt: Date; charactersMin: number };

/** A staff member's own password, by the link they were given; a link that is over says what to do instead. */
export function InvitationView({ link, refused }: { link: Link | null; refused: FormReply | undefined }) {
  const { words } = useShell();
  if (!link) {
    const title = words.t("onboarding.endedTitle");
    return (
      <Frame title={title}>
        <Heading level={1}>{title}</Heading>
        <Prose>
          <p>{words.t("onboarding.endedText")}</p>
        </Prose>
        <ButtonRow>
          <LinkButton href="/sign-in">{words.t("admin.signIn")}</LinkButton>
        </ButtonRow>
      </Frame>
    );
  }
  const form = formState(refused);
  const { name, userName, expiresAt, charactersMin } = link;
  const title = words.t("onboarding.chooseTitle");
  const password = words.t("onboarding.password");
  // Where the reader is, nobody knows yet: both countries share a clock.
  const until = words.instant(expiresAt, "Europe/Stockholm");
  return (
    <Frame title={title} refused={refused !== undefined}>
      <FormErrors problems={form.problems} labels={{ password }} />
      <Heading level={1}>{title}</Heading>
      <Lead>{words.t("onboarding.chooseLead", { name, userName, until })}</Lead>
      <Form action="/invitation">
        <PasswordField
          name="password"
          label={password}
          help={words.t("onboarding.passwordHelp", { min: charactersMin })}
          error={form.error("password")}
          autoComplete="new-password"
          required
        />
        <ButtonRow>
          <Button>{words.t("onboarding.save")}</Button>
        </ButtonRow>
      </Form>
    </Frame>
  );
}
