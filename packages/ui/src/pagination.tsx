import { VisuallyHidden } from "./text";
import { useWords } from "./words";

/** The page numbers worth showing: the ends, the current one and its neighbours; null is a gap. */
export function pagesShown(current: number, pages: number): readonly (number | null)[] {
  const wanted = [1, current - 1, current, current + 1, pages].filter((page) => page >= 1 && page <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((page, place) => {
    const before = sorted[place - 1];
    if (before === undefined || page === before + 1) return [page];
    // A gap of one page is better shown than hidden.
    return page === before + 2 ? [page - 1, page] : [null, page];
  });
}

/** Pages with real addresses; nothing when there is only one. Pages count from 1. */
export function Pagination(props: {
  current: number;
  pages: number;
  hrefOf: (page: number) => string;
  label?: string;
}) {
  const words = useWords();
  const { current, pages, hrefOf } = props;
  if (pages < 2) return null;
  return (
    <nav className="va-pagination" aria-label={props.label ?? words.t("ui.pages")}>
      {current > 1 ? (
        <a className="ds-link" href={hrefOf(current - 1)} rel="prev">
          {words.t("ui.previous")}
        </a>
      ) : null}
      <ol>
        {pagesShown(current, pages).map((page, place) =>
          page === null ? (
            <li key={`gap ${place}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={page}>
              <a href={hrefOf(page)} aria-current={page === current ? "page" : undefined}>
                <VisuallyHidden>{words.t("ui.page")} </VisuallyHidden>
                {page}
              </a>
            </li>
          ),
        )}
      </ol>
      {current < pages ? (
        <a className="ds-link" href={hrefOf(current + 1)} rel="next">
          {words.t("ui.next")}
        </a>
      ) : null}
    </nav>
  );
}
