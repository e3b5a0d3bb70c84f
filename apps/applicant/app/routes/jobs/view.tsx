import type { Area, Employment, Extent } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import {
  EmptyState,
  FilterGroup,
  FilterPanel,
  Heading,
  JobList,
  JobRow,
  LinkButton,
  Listing,
  Pagination,
  useWords,
  VisuallyHidden,
} from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { InterestInvitation } from "../../components/interest-invitation";
import { areaWord, employmentWord, extentWord } from "../../components/job-words";
import { isNarrowed, type JobFilter, type JobQuery, jobFilters, jobPath, withoutChoice } from "./query";

type Facet = {
  readonly value: string;
  readonly label: string | null;
  readonly count: number;
  readonly chosen: boolean;
};

type Row = {
  readonly advertId: string;
  readonly title: string;
  readonly unitName: string;
  readonly place: string;
  readonly extent: string;
  readonly extentPercent: number | null;
  readonly employment: string;
  readonly lastDayOn: string | null;
  readonly daysLeft: number | null;
  readonly isNew: boolean;
};

type List = {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly Row[];
  readonly facets: Readonly<Record<JobFilter, readonly Facet[]>>;
};

/** The form that search box and filters belong to, wherever they stand. */
const formId = "job-filters";

export function JobsView({ query, list }: { query: JobQuery; list: List }) {
  const words = useWords();
  if (list.total === 0 && !isNarrowed(query)) return <NoJobs />;
  return (
    <>
      <Heading level={1}>
        {words.t("jobs.heading")} <span className="va-quiet">({words.number(list.total)})</span>
      </Heading>
      <Search text={query.text} />
      <Listing filters={<Filters query={query} list={list} />}>
        <Chosen query={query} list={list} />
        {list.total === 0 ? <NoMatch query={query} /> : <Found query={query} list={list} />}
      </Listing>
    </>
  );
}

function Search({ text }: { text: string }) {
  const words = useWords();
  return (
    <search className="va-search">
      <Heading level={2} size="2xs">
        <label htmlFor="f-q">{words.t("jobs.searchHeading")}</label>
      </Heading>
      <p className="va-help" id="f-q-help">
        {words.t("jobs.searchHelp")}
      </p>
      <div className="va-search__row">
        <input
          className="ds-input"
          type="search"
          id="f-q"
          name="q"
          form={formId}
          defaultValue={text}
          maxLength={200}
          aria-describedby="f-q-help"
        />
        <button className="ds-button" type="submit" form={formId}>
          {words.t("ui.search")}
        </button>
      </div>
    </search>
  );
}

function Filters({ query, list }: { query: JobQuery; list: List }) {
  const words = useWords();
  const { href } = useShell();
  const chosen = jobFilters.reduce((sum, filter) => sum + query[filter].length, 0);
  const cleared = { ...query, area: [], extent: [], employment: [], unit: [], page: 1 };
  const headings = {
    area: words.t("jobs.filterArea"),
    extent: words.t("jobs.filterExtent"),
    employment: words.t("jobs.filterEmployment"),
    unit: words.t("jobs.filterUnit"),
  };
  return (
    <form id={formId} method="get" action={href("/jobs")} aria-label={words.t("ui.filter")}>
      <FilterPanel chosen={chosen} clearHref={href(jobPath(cleared))}>
        {jobFilters.map((filter) => (
          <FilterGroup
            key={filter}
            name={filter}
            heading={headings[filter]}
            options={list.facets[filter].map((facet) => ({ ...facet, label: labelOf(words, filter, facet) }))}
          />
        ))}
      </FilterPanel>
    </form>
  );
}

/** What the reader has chosen, each with the way to take it back. */
function Chosen({ query, list }: { query: JobQuery; list: List }) {
  const words = useWords();
  const { href } = useShell();
  if (!isNarrowed(query)) return null;
  const choices = jobFilters.flatMap((filter) =>
    list.facets[filter]
      .filter(({ chosen }) => chosen)
      .map((facet) => ({ label: labelOf(words, filter, facet), to: withoutChoice(query, filter, facet.value) })),
  );
  const text =
    query.text === ""
      ? []
      : [
          {
            label: words.t("jobs.searchedFor", { text: query.text }),
            to: { ...query, text: "", page: 1, sort: "newest" as const },
          },
        ];
  return (
    <div className="va-chosen">
      <p>{words.t("jobs.chosen")}:</p>
      <ul>
        {[...text, ...choices].map(({ label, to }) => (
          <li key={label}>
            <a href={href(jobPath(to))}>
              {label}
              <VisuallyHidden>, {words.t("jobs.removeChoice")}</VisuallyHidden>
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a className="ds-link" href={href("/jobs")}>
          {words.t("jobs.clearAll")}
        </a>
      </p>
    </div>
  );
}

function Found({ query, list }: { query: JobQuery; list: List }) {
  const words = useWords();
  const { href } = useShell();
  return (
    <>
      <div className="va-found">
        <p>
          {words.t("jobs.found", { count: list.total })}
          {list.pages > 1 ? <>, {words.t("jobs.foundPage", { page: list.page, pages: list.pages })}</> : null}
        </p>
        <Sorting query={query} />
      </div>
      <JobList>
        {list.rows.map((row) => (
          <JobRow
            key={row.advertId}
            href={href(`/jobs/${row.advertId}`)}
            title={row.title}
            unit={row.unitName}
            place={row.place}
            facts={[
              employmentWord(words, row.employment as Employment),
              extentWord(words, row.extent as Extent, row.extentPercent),
            ]}
            lastDay={row.lastDayOn}
            daysLeft={row.daysLeft}
            isNew={row.isNew}
            openText={words.t("jobs.openAlways")}
          />
        ))}
      </JobList>
      <Pagination current={list.page} pages={list.pages} hrefOf={(page) => href(jobPath({ ...query, page }))} />
      <InterestInvitation query={query} />
    </>
  );
}

function Sorting({ query }: { query: JobQuery }) {
  const words = useWords();
  const { href } = useShell();
  const sorts = [
    ...(query.text === "" ? [] : [["relevance", words.t("jobs.sortRelevance")] as const]),
    ["newest", words.t("jobs.sortNewest")] as const,
    ["lastDay", words.t("jobs.sortLastDay")] as const,
    ["title", words.t("jobs.sortTitle")] as const,
  ];
  return (
    <nav className="va-sorting" aria-label={words.t("jobs.sort")}>
      <p aria-hidden="true">{words.t("jobs.sort")}</p>
      <ul>
        {sorts.map(([sort, label]) => (
          <li key={sort}>
            <a
              className="ds-link"
              href={href(jobPath({ ...query, sort, page: 1 }))}
              aria-current={sort === query.sort ? "true" : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NoMatch({ query }: { query: JobQuery }) {
  const words = useWords();
  const { href } = useShell();
  return (
    <EmptyState
      heading={words.t("jobs.noMatchHeading")}
      actions={
        <LinkButton look="secondary" href={href("/jobs")}>
          {words.t("jobs.showAll")}
        </LinkButton>
      }
    >
      <p>{words.t("jobs.noMatchText")}</p>
      <InterestInvitation query={query} />
    </EmptyState>
  );
}

function NoJobs() {
  const words = useWords();
  return (
    <>
      <Heading level={1}>{words.t("jobs.heading")}</Heading>
      <EmptyState heading={words.t("jobs.noneHeading")}>
        <p>{words.t("jobs.noneText")}</p>
        <InterestInvitation />
      </EmptyState>
    </>
  );
}

function labelOf(words: Words, filter: JobFilter, { value, label }: Facet): string {
  if (filter === "area") return areaWord(words, value as Area);
  if (filter === "extent") return extentWord(words, value as Extent, null);
  return filter === "employment" ? employmentWord(words, value as Employment) : (label ?? value);
}
