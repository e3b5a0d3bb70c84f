import { Heading, Prose } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { useDomainsPath } from "../../components/domains";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { Question } from "../../components/helpdesk";
import { at } from "../../components/tenant-path";

type DomainReleaseProps = { slug: string; host: string; refused: FormReply | undefined };

/** Asks before an address is let go: what follows cannot be taken back while somebody else may take it. */
export function DomainReleaseView({ slug, host, refused }: DomainReleaseProps) {
  const { words } = useShell();
  const title = words.t("domains.releaseQuestion", { host });
  return (
    <Frame title={title} refused={refused !== undefined} room="settings" path={useDomainsPath(slug, host)}>
      <FormErrors problems={refused?.problems ?? []} />
      <Heading level={1}>{title}</Heading>
      <Prose>
        <p>{words.t("domains.releaseText")}</p>
      </Prose>
      <Question label={title} button={words.t("domains.release")} backHref={at.domain(slug, host)} danger />
    </Frame>
  );
}
