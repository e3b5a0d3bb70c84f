import type { WordKey } from "@vakans/i18n";
import { type PageLink, Tag } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { doneWith } from "./done";
import { at } from "./tenant-path";

export type AddressState = "given" | "waiting" | "proved" | "missing" | "lost";

/** An address of the tenant's site, as its pages show it. */
export type Address = {
  host: string;
  first: boolean;
  live: boolean;
  state: AddressState;
  checkedAt: Date | null;
  missingSince: Date | null;
  lostAt: Date | null;
  leadsTo: readonly string[] | null;
  leadsHere: boolean | null;
  record: { readonly name: string; readonly value: string } | null;
  releasable: boolean;
};

const stateWord: Readonly<Record<AddressState, WordKey>> = {
  given: "domains.stateGiven",
  waiting: "domains.stateWaiting",
  proved: "domains.stateProved",
  missing: "domains.stateMissing",
  lost: "domains.stateLost",
};
const stateColor = {
  given: "neutral",
  waiting: "info",
  proved: "success",
  missing: "warning",
  lost: "danger",
} as const;

/** How far an address has come. */
export function AddressTag({ state }: { state: AddressState }) {
  const { words } = useShell();
  return <Tag color={stateColor[state]}>{words.t(stateWord[state])}</Tag>;
}

/** Where an address led when it was last looked at. What the operator gave leads here. */
export function useLeads(): (address: Pick<Address, "state" | "leadsTo" | "leadsHere">) => string {
  const { words } = useShell();
  return ({ state, leadsTo, leadsHere }) => {
    if (state === "given" || leadsHere) return words.t("domains.leadsHere");
    if (leadsTo === null) return words.t("domains.leadsUnknown");
    if (leadsTo.length === 0) return words.t("domains.leadsNowhere");
    return leadsHere === false ? words.t("domains.leadsElsewhere", { places: leadsTo.join(", ") }) : leadsTo.join(", ");
  };
}

export const { afterwards, doneIn, DoneNotice } = doneWith({
  claimed: "domains.doneClaimed",
  proved: "domains.doneProved",
  absent: "domains.doneAbsent",
  first: "domains.doneFirst",
  released: "domains.doneReleased",
});

export type Done = NonNullable<ReturnType<typeof doneIn>>;

/** Where the pages of the addresses lie. */
export function useDomainsPath(slug: string, host?: string): PageLink[] {
  const { words } = useShell();
  const rooms = [
    { href: at.settings(slug), label: words.t("settings.room") },
    { href: at.domains(slug), label: words.t("domains.room") },
  ];
  return host === undefined ? rooms.slice(0, 1) : [...rooms, { href: at.domain(slug, host), label: host }];
}
