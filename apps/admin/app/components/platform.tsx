import type { WordKey } from "@vakans/i18n";
import { EmptyState, Table, Tag } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** Operators see all tenants at once: their pages tell the time of the zone that all of them share. */
export const platformZone = "Europe/Stockholm";

export type TenantState = "open" | "suspended" | "ended";

const stateWord: Readonly<Record<TenantState, WordKey>> = {
  open: "platform.stateOpen",
  suspended: "platform.stateSuspended",
  ended: "platform.stateEnded",
};
const stateColor = { open: "success", suspended: "warning", ended: "neutral" } as const;

/** Whether a tenant is open. */
export function StateTag({ state }: { state: TenantState }) {
  const { words } = useShell();
  return <Tag color={stateColor[state]}>{words.t(stateWord[state])}</Tag>;
}

/** Effects that wait, by kind. */
export type Waiting = { name: string; waiting: number; oldestAt: Date | null; givenUp: number };

/** What has been promised and not done: how much of each kind, since when, and what was given up. */
export function EffectsTable({ effects }: { effects: readonly Waiting[] }) {
  const { words } = useShell();
  if (effects.length === 0) return <EmptyState heading={words.t("platform.nothingWaits")} level={3} />;
  return (
    <Table
      caption={words.t("platform.effects")}
      rows={effects}
      rowKey={({ name }) => name}
      columns={[
        { key: "kind", heading: words.t("platform.kind"), names: true, cell: ({ name }) => <code>{name}</code> },
        {
          key: "waiting",
          heading: words.t("platform.waiting"),
          align: "end",
          cell: ({ waiting }) => words.number(waiting),
        },
        {
          key: "oldest",
          heading: words.t("platform.oldest"),
          cell: ({ oldestAt }) => (oldestAt ? words.instant(oldestAt, platformZone) : null),
        },
        {
          key: "givenUp",
          heading: words.t("platform.givenUp"),
          align: "end",
          cell: ({ givenUp }) => words.number(givenUp),
        },
      ]}
    />
  );
}
