import { areas, employments, extents, type listInput, listSorts } from "@vakans/core/forms";

/** What a visitor of the list asks for. */
export type JobQuery = ReturnType<typeof listInput.parse>;

export type JobFilter = "area" | "extent" | "employment" | "unit";
export const jobFilters = ["area", "extent", "employment", "unit"] as const satisfies readonly JobFilter[];

const known = <Value extends string>(values: readonly Value[], given: readonly string[]): Value[] =>
  values.filter((value) => given.includes(value));

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const usualSort = (text: string): JobQuery["sort"] => (text === "" ? "newest" : "relevance");

/** Reads an address of the list. What it does not know is left out: old links still show jobs. */
export function readJobQuery(params: URLSearchParams): JobQuery {
  const text = (params.get("q") ?? "").trim().slice(0, 200);
  const page = Number(params.get("page"));
  return {
    text,
    area: known(areas, params.getAll("area")),
    extent: known(extents, params.getAll("extent")),
    employment: known(employments, params.getAll("employment")),
    unit: [...new Set(params.getAll("unit"))].filter((unit) => uuid.test(unit)).slice(0, 50),
    sort: known(listSorts, params.getAll("sort"))[0] ?? usualSort(text),
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  };
}

/** The address of a list, without what goes without saying. */
export function jobPath(query: JobQuery): string {
  const params = new URLSearchParams();
  if (query.text !== "") params.set("q", query.text);
  for (const filter of jobFilters) for (const value of query[filter]) params.append(filter, value);
  if (query.sort !== usualSort(query.text)) params.set("sort", query.sort);
  if (query.page > 1) params.set("page", String(query.page));
  const search = params.toString();
  return search === "" ? "/jobs" : `/jobs?${search}`;
}

/** The same list from its first page, without one choice of a filter. */
export const withoutChoice = (query: JobQuery, filter: JobFilter, value: string): JobQuery => ({
  ...query,
  page: 1,
  [filter]: query[filter].filter((chosen) => chosen !== value),
});

/** Does the query leave anything out? */
export const isNarrowed = (query: JobQuery): boolean =>
  query.text !== "" || jobFilters.some((filter) => query[filter].length > 0);
