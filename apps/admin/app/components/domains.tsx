import type { WordKey } from "@vakans/i18n";
import { Notice, type PageLink, Tag } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
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

const doneWord = {
  claimed: "domains.doneClaimed",
  proved: "domains.doneProved",
  absent: "domains.doneAbsent",
  first: "domains.doneFirst",
  released: "domains.doneReleased",
} as const satisfies Readonly<Record<string, WordKey>>;

export type Done = keyof typeof doneWord;

/** The address of a page that says what has just been done. */
export const afterwards = (href: string, done: Done): string => `${href}?done=${done}`;

/** What has just been done, as the address says it. */
export function doneIn(url: string): Done | null {
  const asked = new URL(url).searchParams.get("done") ?? "";
  return Object.hasOwn(doneWord, asked) ? (asked as Done) : null;
}

export function DoneNotice({ done, host }: { done: Done | null; host: string }) {
  const { words } = useShell();
  if (!done) return null;
  return (
    <Notice kind={done === "absent" ? "info" : "success"} live>
      <p>{words.t(doneWord[done], { host })}</p>
    </Notice>
  );
}

/** Where the pages of the addresses lie. */
export function useDomainsPath(slug: string, host?: string): PageLink[] {
  const { words } = useShell();
  const rooms = [
    { href: at.settings(slug), label: words.t("settings.room") },
    { href: at.domains(slug), label: words.t("domains.room") },
  ];
  return host === undefined ? rooms.slice(0, 1) : [...rooms, { href: at.domain(slug, host), label: host }];
}
