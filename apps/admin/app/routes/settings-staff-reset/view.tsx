import { Heading, Lead, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { Question } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";

type MemberResetProps = { slug: string; name: string; refused: FormReply | undefined };

/** Asks before somebody's second factor is ended: whoever asks for it may be somebody else. */
export function MemberResetView({ slug, name, refused }: MemberResetProps) {
  const { words } = useShell();
  const title = words.t("factor.resetTitle", { name });
  const path = [
    { href: at.settings(slug), label: words.t("settings.room") },
    { href: at.members(slug), label: words.t("factor.membersRoom") },
  ];
  return (
    <Frame title={title} refused={refused !== undefined} room="settings" path={path}>
      <FormErrors problems={refused?.problems ?? []} />
      <Heading level={1}>{title}</Heading>
      <Lead>{words.t("factor.resetLead")}</Lead>
      <Prose>
        <ul>
          <li>{words.t("factor.resetSessions")}</li>
          <li>{words.t("factor.resetNext")}</li>
          <li>{words.t("factor.resetMail")}</li>
        </ul>
      </Prose>
      <Question label={title} button={words.t("factor.resetDo")} backHref={at.members(slug)} danger />
    </Frame>
  );
}
