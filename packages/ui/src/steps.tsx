import type { ReactNode } from "react";
import { VisuallyHidden } from "./text";
import { useWords } from "./words";

/** One step of several, and how far it has come. */
export type Step = {
  label: string;
  state: "done" | "current" | "todo" | "error";
  /** Only steps that can be visited now. */
  href?: string | undefined;
};

/** The steps of an application: names and states. On a phone "Steg 2 av 6" and the name, the list behind it. */
export function StepList({ steps, label }: { steps: readonly Step[]; label?: string }) {
  const words = useWords();
  const place = Math.max(
    0,
    steps.findIndex((step) => step.state === "current"),
  );
  const stateWord = {
    done: words.t("ui.stepDone"),
    current: words.t("ui.stepCurrent"),
    todo: words.t("ui.stepTodo"),
    error: words.t("ui.stepError"),
  };
  return (
    <nav className="va-steps" aria-label={label ?? words.t("ui.steps")}>
      <p className="va-steps__where" aria-hidden="true">
        {words.t("ui.stepOf", { place: place + 1, steps: steps.length })}: <b>{steps[place]?.label}</b>
      </p>
      <ol>
        {steps.map((step) => (
          <li key={step.label} data-state={step.state}>
            {step.href && step.state !== "current" ? (
              <a href={step.href}>
                {step.label}
                <VisuallyHidden>, {stateWord[step.state]}</VisuallyHidden>
              </a>
            ) : (
              <span aria-current={step.state === "current" ? "step" : undefined}>
                {step.label}
                <VisuallyHidden>, {stateWord[step.state]}</VisuallyHidden>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What happened or will happen, in order. */
export function Timeline(props: {
  items: readonly { what: ReactNode; when: ReactNode; state: "done" | "current" | "todo" }[];
}) {
  return (
    <ol className="va-timeline">
      {props.items.map((item, place) => (
        <li key={place} data-state={item.state} aria-current={item.state === "current" ? "step" : undefined}>
          <span className="va-timeline__what">{item.what}</span> <span className="va-timeline__when">{item.when}</span>
        </li>
      ))}
    </ol>
  );
}
