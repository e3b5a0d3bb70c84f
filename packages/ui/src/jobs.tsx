import type { ReactNode } from "react";
import { Deadline, Tag } from "./facts";
import { Heading, VisuallyHidden } from "./text";
import { useWords } from "./words";

/** The rows of a job list. */
export function JobList({ children }: { children: ReactNode }) {
  return <ul className="va-jobs">{children}</ul>;
}

/** One advert in the list: title, unit and place, extent and form, last day with days left, "ny" when it is. */
export function JobRow(props: {
  href: string;
  title: string;
  unit?: string | undefined;
  place?: string | undefined;
  /** "Heltid", "Tillsvidare", in the reader's words. */
  facts?: readonly string[];
  /** ISO date; null for an advert without a last day. */
  lastDay: string | null;
  daysLeft: number | null;
  isNew?: boolean;
  /** Instead of the last day, for an advert without one. */
  openText?: string | undefined;
  level?: 2 | 3;
}) {
  const words = useWords();
  const where = [props.unit, props.place].filter(Boolean).join(", ");
  const facts = (props.facts ?? []).join(", ");
  return (
    <li className="va-job">
      <Heading level={props.level ?? 2} size="xs">
        <a className="ds-link" href={props.href}>
          {props.title}
        </a>
        {props.isNew ? (
          <>
            {" "}
            <Tag color="accent">{words.t("ui.new")}</Tag>
          </>
        ) : null}
      </Heading>
      {where ? <p>{where}</p> : null}
      {facts ? <p>{facts}</p> : null}
      {props.lastDay ? (
        <p className="va-job__deadline">
          {words.t("ui.lastDay")} <Deadline day={props.lastDay} daysLeft={props.daysLeft} />
        </p>
      ) : props.openText ? (
        <p className="va-job__deadline">{props.openText}</p>
      ) : null}
    </li>
  );
}

/** The one search box of a page. Stands inside a form with method get. */
export function SearchBox(props: {
  name?: string;
  label: string;
  value?: string | undefined;
  button?: string;
  help?: ReactNode;
}) {
  const words = useWords();
  const id = `f-${props.name ?? "q"}`;
  return (
    <div className="va-search">
      <label className="ds-label" htmlFor={id}>
        {props.label}
      </label>
      {props.help ? (
        <p className="va-help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
      <div className="va-search__row">
        <input
          className="ds-input"
          type="search"
          id={id}
          name={props.name ?? "q"}
          defaultValue={props.value ?? ""}
          aria-describedby={props.help ? `${id}-help` : undefined}
        />
        <button className="ds-button" type="submit">
          {props.button ?? words.t("ui.search")}
        </button>
      </div>
    </div>
  );
}

/** A list and the filters beside it. The filters come first in reading order. */
export function Listing(props: { filters: ReactNode; children: ReactNode }) {
  return (
    <div className="va-listing">
      <div className="va-listing__filters">{props.filters}</div>
      <div className="va-listing__list">{props.children}</div>
    </div>
  );
}

/**
 * Filters: folded away behind a word on a phone, always open where there is room, without script.
 * `chosen` is the number of filters in use; the form around it has method get.
 */
export function FilterPanel(props: { chosen: number; clearHref: string; submit?: string; children: ReactNode }) {
  const words = useWords();
  return (
    <details className="va-filters">
      <summary>
        {words.t("ui.filter")}
        {props.chosen > 0 ? (
          <>
            {" "}
            <span className="va-count-mark">
              {words.number(props.chosen)}
              <VisuallyHidden> {words.t("ui.chosen")}</VisuallyHidden>
            </span>
          </>
        ) : null}
      </summary>
      <div className="va-filters__body">
        {props.children}
        <div className="va-buttons">
          <button className="ds-button" data-variant="secondary" type="submit">
            {props.submit ?? words.t("ui.showResult")}
          </button>
          {props.chosen > 0 ? (
            <a className="ds-link" href={props.clearHref}>
              {words.t("ui.clear")}
            </a>
          ) : null}
        </div>
      </div>
    </details>
  );
}

/** One group of filters, with the number of hits behind each. Groups longer than eight scroll in their own frame. */
export function FilterGroup(props: {
  name: string;
  heading: string;
  options: readonly { value: string; label: string; count?: number | undefined; chosen: boolean }[];
}) {
  const words = useWords();
  if (props.options.length === 0) return null;
  return (
    <fieldset className="va-filter-group">
      <legend>{props.heading}</legend>
      <div data-long={props.options.length > 8 ? "true" : undefined}>
        {props.options.map((option, place) => {
          const id = `filter-${props.name}-${place + 1}`;
          return (
            <div className="ds-field" key={option.value}>
              <input
                className="ds-input"
                type="checkbox"
                id={id}
                name={props.name}
                value={option.value}
                defaultChecked={option.chosen}
              />
              <label className="ds-label" htmlFor={id}>
                {option.label}
                {option.count === undefined ? null : <span className="va-quiet"> ({words.number(option.count)})</span>}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
