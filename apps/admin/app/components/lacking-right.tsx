import type { Right } from "@vakans/core/forms";
import { Heading, LinkButton, Prose } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { rightWord } from "./labels";
import { useRights } from "./member";
import { at } from "./tenant-path";

/** Says which right is missing, and who can give it (RE-5). */
export function LackingRight({ right }: { right: Right }) {
  const { words, tenant } = useShell();
  const { may } = useRights();
  return (
    <>
      <Heading level={1}>{words.t("shared.error403Heading")}</Heading>
      <Prose>
        <p>{words.t("admin.rightLacking", { right: words.t(rightWord[right]) })}</p>
        <p>{words.t("admin.rightWhoGives", { tenant: tenant?.name ?? "" })}</p>
      </Prose>
      <LinkButton href={tenant ? at.home(tenant.slug) : "/"} look="secondary">
        {words.t(may("recruitment.see") || !may("applicant.help") ? "admin.toRecruitments" : "helpdesk.toHelpdesk")}
      </LinkButton>
    </>
  );
}
