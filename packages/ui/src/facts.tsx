import type { ReactNode } from "react";
import { VisuallyHidden } from "./text";
import { useWords } from "./words";

/** One thing known: its name and its value. */
export type Fact = { name: ReactNode; value: ReactNode };

const isShown = (fact: Fact) => fact.value !== null && fact.value !== undefined && fact.value !== "";

/** Facts as names and values; those without a value are left out. `columns` sets them side by side where there is room. */
export function FactList({ facts, columns }: { facts: readonly Fact[]; columns?: boolean }) {
  return (
    <dl className="va-facts" data-columns={columns ? "true" : undefined}>
      {facts.filter(isShown).map((fact, place) => (
        <div key={place}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was answered, as it will be read, each part with its way back. An empty answer says so. */
export function SummaryList(props: {
  items: readonly (Fact & { changeHref?: string | undefined; about?: string | undefined })[];
}) {
  const words = useWords();
  return (
    <dl className="va-summary">
      {props.items.map((item, place) => (
        <div key={place}>
          <dt>{item.name}</dt>
          <dd className="va-summary__value">
            {isShown(item) ? item.value : <span className="va-quiet">{words.t("ui.notAnswered")}</span>}
          </dd>
          {item.changeHref ? (
            <dd className="va-summary__change">
              <ChangeLink href={item.changeHref} about={item.about ?? item.name} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

/** "Ändra", with what it changes for ears. */
export function ChangeLink({ href, about }: { href: string; about: ReactNode }) {
  const words = useWords();
  return (
    <a className="ds-link" href={href}>
      {words.t("ui.change")}
      <VisuallyHidden> {about}</VisuallyHidden>
    </a>
  );
}

/** A small word about a state. The colour adds nothing that the word does not say. */
export function Tag(props: {
  children: ReactNode;
  color?: "neutral" | "accent" | "info" | "success" | "warning" | "danger";
}) {
  return (
    <span className="ds-tag va-tag" data-color={props.color ?? "neutral"}>
      {props.children}
    </span>
  );
}

/**
 * The last day as people think of it: "Sista dag torsdag 3 december 2026, 12 dagar kvar".
 * `day` is an ISO date in the tenant's zone; `daysLeft` 0 is today, negative is passed, null leaves it out.
 */
export function Deadline({ day, daysLeft, short }: { day: string; daysLeft: number | null; short?: boolean }) {
  const words = useWords();
  const left =
    daysLeft === null
      ? null
      : daysLeft < 0
        ? words.t("ui.deadlinePassed")
        : daysLeft === 0
          ? words.t("ui.deadlineToday")
          : daysLeft === 1
            ? words.t("ui.deadlineTomorrow")
            : words.t("ui.daysLeft", { count: daysLeft });
  return (
    <span
      className="va-deadline"
      data-short={short ? "true" : undefined}
      data-near={daysLeft !== null && daysLeft >= 0 && daysLeft <= 3 ? "true" : undefined}
    >
      <time dateTime={day}>{short ? words.shortDate(day) : words.longDate(day)}</time>
      {left ? (
        <>
          , <span className="va-deadline__left">{left}</span>
        </>
      ) : null}
    </span>
  );
}
