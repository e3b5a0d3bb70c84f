import { Notice, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { CurrentSettings } from "./configuration";
import { at } from "./tenant-path";
import { authorOf } from "./version-words";

/** What has been decided and does not count yet. */
export function Scheduled({ slug, timeZone, scheduled }: Pick<CurrentSettings, "slug" | "timeZone" | "scheduled">) {
  const { words } = useShell();
  if (scheduled.length === 0) return null;
  return (
    <Notice>
      {scheduled.map(({ number, effectiveAt, ...by }) => (
        <p key={number}>
          {words.t("settings.waiting", {
            number,
            name: authorOf(by, slug, words),
            at: words.instant(effectiveAt, timeZone),
          })}{" "}
          <TextLink href={at.version(slug, number)}>{words.t("settings.version", { number })}</TextLink>
        </p>
      ))}
    </Notice>
  );
}
