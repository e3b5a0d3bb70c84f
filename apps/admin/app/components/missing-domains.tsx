import { Notice, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { at } from "./tenant-path";

type MissingProps = {
  slug: string;
  timeZone: string;
  missing: readonly { readonly host: string; readonly lostAt: Date }[];
};

/** Whoever looks after the settings is warned on every page of an address that is about to be lost. */
export function MissingDomains({ slug, timeZone, missing }: MissingProps) {
  const { words } = useShell();
  return (
    <Notice kind="warning">
      {missing.map(({ host, lostAt }) => (
        <p key={host}>
          {words.t("domains.warning", { host, until: words.instant(lostAt, timeZone) })}{" "}
          <TextLink href={at.domain(slug, host)}>{words.t("domains.warningLink")}</TextLink>
        </p>
      ))}
    </Notice>
  );
}
