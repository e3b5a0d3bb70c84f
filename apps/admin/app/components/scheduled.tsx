import { Notice, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { CurrentSettings } from "./configuration";
import { at } from "./tenant-path";

/** What has been decided and does not count yet. */
export function Scheduled({ slug, timeZone, scheduled }: Pick<CurrentSettings, "slug" | "timeZone" | "scheduled">) {
  const { words } = useShell();
  if (scheduled.length === 0) return null;
  return (
    <Notice>
      {scheduled.map(({ number, author, effectiveAt }) => (
        <p key={number}>
          {words.t("settings.waiting", { number, name: author, at: words.instant(effectiveAt, timeZone) })}{" "}
          <TextLink href={at.version(slug, number)}>{words.t("settings.version", { number })}</TextLink>
        </p>
      ))}
    </Notice>
  );
}
