import type { ListInput } from "./schema";

/** An advert as a row of the job list. */
export type ListedAdvert = {
  readonly advertId: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly place: string;
  readonly area: string;
  readonly extent: string;
  readonly extentPercent: number | null;
  readonly employment: string;
  readonly lastDayOn: string | null;
  readonly firstPublishedAt: Date;
  readonly standing: boolean;
  readonly relevance: number;
};

const filters = ["area", "extent", "employment", "unit"] as const;
type Filter = (typeof filters)[number];

const choiceOf = (advert: ListedAdvert, filter: Filter) => (filter === "unit" ? advert.unitId : advert[filter]);

const passes = (advert: ListedAdvert, input: ListInput, filter: Filter) => {
  const wanted: readonly string[] = input[filter];
  return wanted.length === 0 || wanted.includes(choiceOf(advert, filter));
};

/** One choice of a filter, with how many adverts it would show together with the other filters. */
export type Facet = {
  readonly value: string;
  readonly label: string | null;
  readonly count: number;
  readonly chosen: boolean;
};

function facet(adverts: readonly ListedAdvert[], input: ListInput, filter: Filter): readonly Facet[] {
  const others = filters.filter((other) => other !== filter);
  const counts = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const advert of adverts) {
    const value = choiceOf(advert, filter);
    const shown = others.every((other) => passes(advert, input, other));
    counts.set(value, (counts.get(value) ?? 0) + (shown ? 1 : 0));
    if (filter === "unit") labels.set(value, advert.unitName);
  }
  const chosen: readonly string[] = input[filter];
  return [...counts]
    .map(([value, count]) => ({ value, label: labels.get(value) ?? null, count, chosen: chosen.includes(value) }))
    .filter(({ count, chosen }) => count > 0 || chosen)
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

const farAway = "9999-12-31";

const orders: Record<ListInput["sort"], (a: ListedAdvert, b: ListedAdvert) => number> = {
  newest: (a, b) => b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime(),
  lastDay: (a, b) => (a.lastDayOn ?? farAway).localeCompare(b.lastDayOn ?? farAway),
  title: (a, b) => a.title.localeCompare(b.title, "sv"),
  relevance: (a, b) => b.relevance - a.relevance,
};

const rowsPerPage = 50;

/** The page of the list that was asked for, out of the open adverts whose text matched, with the filters' counts. */
export function pageOf(adverts: readonly ListedAdvert[], input: ListInput) {
  const shown = adverts.filter((advert) => filters.every((filter) => passes(advert, input, filter)));
  const sorted = [...shown].sort((a, b) => orders[input.sort](a, b) || a.advertId.localeCompare(b.advertId));
  const pages = Math.max(1, Math.ceil(sorted.length / rowsPerPage));
  const page = Math.min(input.page, pages);
  return {
    total: sorted.length,
    page,
    pages,
    rows: sorted.slice((page - 1) * rowsPerPage, page * rowsPerPage),
    facets: {
      area: facet(adverts, input, "area"),
      extent: facet(adverts, input, "extent"),
      employment: facet(adverts, input, "employment"),
      unit: facet(adverts, input, "unit"),
    },
  };
}
