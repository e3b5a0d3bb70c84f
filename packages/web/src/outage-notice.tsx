import { Notice } from "@vakans/ui";
import type { PageShell } from "./page-shell";

/** What a page says of planned outages, before and during them (PL 18), in the reader's language; nothing when there are none. */
export function OutageNotice({ shell: { outages = [], words, language, tenant } }: { shell: PageShell }) {
  if (outages.length === 0 || !tenant) return null;
  const { timeZone } = tenant.policy;
  return (
    <section aria-label={words.t("outage.notice")}>
      <Notice kind="warning">
        {outages.map(({ outageId, text, ...window }) => (
          <p key={outageId}>
            <strong>{words.t("outage.notice")}:</strong> {outageTimes(words, window, timeZone)}{" "}
            {text?.[language] || words.t("outage.noticeText")}
          </p>
        ))}
      </Notice>
    </section>
  );
}

type Window = { readonly startsAt: Date; readonly endsAt: Date };

/** From when until when, as a sentence: on one day, or from one to another. */
export function outageTimes(words: PageShell["words"], { startsAt, endsAt }: Window, timeZone: string): string {
  const [fromOn, toOn] = [dayOf(startsAt, timeZone), dayOf(endsAt, timeZone)];
  const [from, to] = [words.time(startsAt, timeZone), words.time(endsAt, timeZone)];
  if (fromOn === toOn) return words.t("outage.oneDay", { day: words.longDate(fromOn), from, to });
  return words.t("outage.twoDays", { fromDay: words.longDate(fromOn), from, toDay: words.longDate(toOn), to });
}

/** "2026-12-03": the Swedish way of writing a day is the one that machines have. */
const dayOf = (at: Date, timeZone: string) => new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
